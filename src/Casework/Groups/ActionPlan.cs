namespace SamenHier.Casework.Groups;

/// <summary>The action plan (actieplan) of a group: what is to be done, in the group's own order. Stored whole, sealed under the group's key.</summary>
/// <param name="Tasks">The tasks.</param>
public sealed record ActionPlan(IReadOnlyList<PlanTask> Tasks)
{
    /// <summary>A plan that was not begun.</summary>
    public static ActionPlan Empty { get; } = new([]);
}

/// <summary>One task of an action plan.</summary>
/// <param name="Id">Its number in the plan, from 1; never given twice.</param>
/// <param name="Suggestion">The ready-made task that it is, e.g. <c>registration</c>; null when it is in the group's own words.</param>
/// <param name="Words">What is to be done, in the words of whoever added it; null when it is a ready-made task.</param>
/// <param name="Phase">before, firstDay, firstWeek, firstMonths or year.</param>
/// <param name="Day">Days counted from the arrival, which is 0; negative before it; -365 to 730.</param>
/// <param name="Owner">Who does it: <c>nobody</c>, <c>member:SEAT</c>, <c>municipality</c>, <c>vluchtelingenwerk</c>, <c>organisation</c> or <c>newcomer</c>.</param>
/// <param name="DoneAt">When it was done; null until then.</param>
/// <param name="ByNewcomer">Whether the newcomer added it.</param>
public sealed record PlanTask(
    int Id, string? Suggestion, string? Words, string Phase, int Day, string Owner, DateTimeOffset? DoneAt = null, bool ByNewcomer = false);
