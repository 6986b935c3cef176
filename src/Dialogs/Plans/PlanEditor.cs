using SamenHier.Casework.Groups;

namespace SamenHier.Dialogs.Plans;

/// <summary>Changes action plans. Pure: a plan goes in and another comes out; what cannot be done is a result.</summary>
public static class PlanEditor
{
    /// <summary>The earliest day that a task can have.</summary>
    public const int FirstDay = -365;

    /// <summary>The latest day that a task can have.</summary>
    public const int LastDay = 730;

    /// <summary>The most characters of a task in the group's own words.</summary>
    public const int LongestWords = 200;

    /// <summary>The most tasks of a plan.</summary>
    public const int MostTasks = 100;

    // Ids are the seconds from here: rising, and never given twice, also when the latest task was taken out.
    private static readonly DateTimeOffset FirstId = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Puts ready-made tasks into a plan, those left out that it has already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="suggestions">The tasks, in order.</param>
    /// <param name="now">The time of the turn.</param>
    public static PlanEdit Begin(ActionPlan plan, IEnumerable<PlanSuggestion> suggestions, DateTimeOffset now)
    {
        List<PlanSuggestion> missing = [.. suggestions.Where(suggestion => plan.Tasks.All(task => task.Suggestion != suggestion.Id))];
        if (plan.Tasks.Count + missing.Count > MostTasks)
        {
            return new PlanEdit(plan, PlanFault.Full);
        }

        // The last of them gets the second of now, so that the next task's second is later.
        var first = Math.Max(NextId(plan, now) - missing.Count + 1, HighestId(plan) + 1);
        return Changed([.. plan.Tasks, .. missing.Select((suggestion, index) =>
            new PlanTask(first + index, suggestion.Id, Words: null, suggestion.Phase, suggestion.Day, suggestion.Owner))]);
    }

    /// <summary>Adds a task in somebody's own words, after the others.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">What it is to be; the id, the phase and the ready-made task of it do not count.</param>
    /// <param name="members">The group's members.</param>
    /// <param name="now">The time of the turn.</param>
    public static PlanEdit Add(ActionPlan plan, PlanTask task, IReadOnlyList<GroupMember> members, DateTimeOffset now)
    {
        var words = task.Words?.Trim() ?? string.Empty;
        return plan switch
        {
            { Tasks.Count: >= MostTasks } => new PlanEdit(plan, PlanFault.Full),
            _ when words.Length is 0 or > LongestWords => new PlanEdit(plan, PlanFault.Words),
            _ when !IsDay(task.Day) => new PlanEdit(plan, PlanFault.Day),
            _ when !PlanOwners.Exists(task.Owner, members) => new PlanEdit(plan, PlanFault.Owner),
            _ => Changed([.. plan.Tasks, task with { Id = NextId(plan, now), Suggestion = null, Words = words, Phase = PlanPhases.Of(task.Day) }]),
        };
    }

    /// <summary>Takes a task out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    public static PlanEdit Remove(ActionPlan plan, int task) =>
        Find(plan, task) is { } found ? Changed([.. plan.Tasks.Where(each => each != found)]) : new PlanEdit(plan, PlanFault.NoSuchTask);

    /// <summary>Moves a task among those of its phase; one that is there already stays.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="move">Where to.</param>
    public static PlanEdit Move(ActionPlan plan, int task, PlanMove move)
    {
        if (Find(plan, task) is not { } found)
        {
            return new PlanEdit(plan, PlanFault.NoSuchTask);
        }

        List<PlanTask> tasks = [.. plan.Tasks];
        List<PlanTask> phase = tasks.FindAll(each => each.Phase == found.Phase);
        var from = phase.IndexOf(found);
        var to = move switch
        {
            PlanMove.Up => Math.Max(from - 1, 0),
            PlanMove.Down => Math.Min(from + 1, phase.Count - 1),
            _ => 0,
        };
        var place = tasks.IndexOf(phase[to]);
        tasks.Remove(found);
        tasks.Insert(place, found);
        return Changed(tasks);
    }

    /// <summary>Gives a task to somebody.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="owner">To whom, see <see cref="PlanTask.Owner"/>.</param>
    /// <param name="members">The group's members.</param>
    public static PlanEdit SetOwner(ActionPlan plan, int task, string owner, IReadOnlyList<GroupMember> members) =>
        PlanOwners.Exists(owner, members) ? Replace(plan, task, found => found with { Owner = owner }) : new PlanEdit(plan, PlanFault.Owner);

    /// <summary>Gives a task a day; one that comes into another phase stands last there.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="day">Days counted from the arrival, which is 0.</param>
    public static PlanEdit SetDay(ActionPlan plan, int task, int day)
    {
        if (!IsDay(day))
        {
            return new PlanEdit(plan, PlanFault.Day);
        }

        var phase = PlanPhases.Of(day);
        return Find(plan, task) is { } found && found.Phase != phase
            ? Changed([.. plan.Tasks.Where(each => each != found), found with { Day = day, Phase = phase }])
            : Replace(plan, task, same => same with { Day = day });
    }

    /// <summary>Notes that a task is done, or after all is not.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    /// <param name="at">When it was done; null when it is not.</param>
    public static PlanEdit SetDone(ActionPlan plan, int task, DateTimeOffset? at) => Replace(plan, task, found => found with { DoneAt = at });

    /// <summary>The newcomer would rather do a task themselves.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    public static PlanEdit TakeOver(ActionPlan plan, int task) => Replace(plan, task, found => found with { Owner = PlanOwners.Newcomer });

    /// <summary>The task with an id; null when it is not in the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="task">The task's id.</param>
    public static PlanTask? Find(ActionPlan plan, int task) => plan.Tasks.FirstOrDefault(each => each.Id == task);

    private static bool IsDay(int day) => day is >= FirstDay and <= LastDay;

    private static int HighestId(ActionPlan plan) => plan.Tasks.Select(task => task.Id).DefaultIfEmpty(0).Max();

    private static int NextId(ActionPlan plan, DateTimeOffset now) => Math.Max(HighestId(plan) + 1, (int)(now - FirstId).TotalSeconds);

    private static PlanEdit Replace(ActionPlan plan, int task, Func<PlanTask, PlanTask> change) => Find(plan, task) is { } found
        ? Changed([.. plan.Tasks.Select(each => each == found ? change(found) : each)])
        : new PlanEdit(plan, PlanFault.NoSuchTask);

    private static PlanEdit Changed(IReadOnlyList<PlanTask> tasks) => new(new ActionPlan(tasks));
}
