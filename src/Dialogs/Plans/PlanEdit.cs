using SamenHier.Casework.Groups;

namespace SamenHier.Dialogs.Plans;

/// <summary>What came of changing a plan.</summary>
/// <param name="Plan">The plan after it; as it was when there is a fault.</param>
/// <param name="Fault">Why nothing was changed.</param>
public sealed record PlanEdit(ActionPlan Plan, PlanFault Fault = PlanFault.None);

/// <summary>Why a plan was not changed.</summary>
public enum PlanFault
{
    /// <summary>It was.</summary>
    None,

    /// <summary>The task is not in the plan, or not any more.</summary>
    NoSuchTask,

    /// <summary>The words are none, or more than a task may have.</summary>
    Words,

    /// <summary>The day lies too far from the arrival.</summary>
    Day,

    /// <summary>Nobody goes by this code, or not any more.</summary>
    Owner,

    /// <summary>The plan has as many tasks as it may have.</summary>
    Full,
}

/// <summary>Where a task goes among those of its phase.</summary>
public enum PlanMove
{
    /// <summary>Before the one above it.</summary>
    Up,

    /// <summary>After the one below it.</summary>
    Down,

    /// <summary>Before all others.</summary>
    First,
}
