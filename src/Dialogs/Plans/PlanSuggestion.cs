namespace SamenHier.Dialogs.Plans;

/// <summary>A ready-made task, which a group changes as it likes. Its words are the text <c>plan.task.</c> and its id.</summary>
/// <param name="Id">Its id, e.g. <c>registration</c>; stored with plans, so it never changes.</param>
/// <param name="Phase">One of <see cref="PlanPhases.All"/>.</param>
/// <param name="Day">Days counted from the arrival, which is 0.</param>
/// <param name="Owner">One of <see cref="PlanOwners.Others"/>.</param>
/// <param name="Kinds">The kinds of group for which it is meant.</param>
public sealed record PlanSuggestion(string Id, string Phase, int Day, string Owner, IReadOnlyList<string> Kinds);
