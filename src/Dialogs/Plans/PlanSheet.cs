namespace SamenHier.Dialogs.Plans;

/// <summary>A plan in words, as one person reads it.</summary>
/// <param name="Group">The group's name, in its own words.</param>
/// <param name="Arrival">The day from which it counts; null until known.</param>
/// <param name="Phases">What is to be done; phases without tasks are left out.</param>
public sealed record PlanSheet(string Group, DateOnly? Arrival, IReadOnlyList<PlanSheetPhase> Phases)
{
    /// <summary>Every task, in order.</summary>
    public IEnumerable<PlanSheetTask> Tasks => Phases.SelectMany(phase => phase.Tasks);
}

/// <summary>The tasks of a phase.</summary>
/// <param name="Phase">One of <see cref="PlanPhases.All"/>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Tasks">The tasks, in the group's order.</param>
public sealed record PlanSheetPhase(string Phase, string Title, IReadOnlyList<PlanSheetTask> Tasks)
{
    /// <summary>How many are done.</summary>
    public int Done => Tasks.Count(task => task.IsDone);
}

/// <summary>A task.</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="Words">What is to be done.</param>
/// <param name="Date">The date; null until the arrival is known.</param>
/// <param name="When">The date, or the day counted from the arrival.</param>
/// <param name="Who">Who does it; perhaps a name that somebody gave.</param>
/// <param name="IsDone">Whether it is done.</param>
public sealed record PlanSheetTask(int Id, string Words, DateOnly? Date, string When, string Who, bool IsDone);
