using SamenHier.Casework.Groups;

namespace SamenHier.Dialogs.Plans;

/// <summary>What somebody can do with a task: its question has just those choices. Pure.</summary>
public static class PlanRights
{
    /// <summary>The question that offers what can be done; null when nothing can.</summary>
    /// <param name="task">The task.</param>
    /// <param name="reader">Who asks. A newcomer takes nothing out that the group put in.</param>
    public static string? QuestionFor(PlanTask task, PlanReader reader) => (IsOwn(task, reader), task.Owner, task.DoneAt) switch
    {
        (true, _, null) => "plan.change",
        (true, _, _) or (_, PlanOwners.Newcomer, not null) => "plan.changeDone",
        (_, PlanOwners.Newcomer, _) => "plan.taken",
        (_, _, null) => "plan.ask",
        _ => null,
    };

    private static bool IsOwn(PlanTask task, PlanReader reader) => !reader.IsNewcomer || task.ByNewcomer;
}
