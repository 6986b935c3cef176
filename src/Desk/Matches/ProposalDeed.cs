using SamenHier.Casework;

namespace SamenHier.Desk.Matches;

/// <summary>What somebody at the desk wants with a proposal or a match.</summary>
public abstract record ProposalDeed
{
    private ProposalDeed()
    {
    }

    /// <summary>They have looked at it, and approve it.</summary>
    public sealed record Approve : ProposalDeed;

    /// <summary>They end it before it is final.</summary>
    /// <param name="Reason">Why, as a code.</param>
    /// <param name="Words">The same in words; null for none.</param>
    public sealed record Decline(string Reason, string? Words) : ProposalDeed;

    /// <summary>They stop a match in the year.</summary>
    /// <param name="Side">Who wanted it, as a code.</param>
    /// <param name="Reason">Why, as a code.</param>
    /// <param name="Words">The same in words; null for none.</param>
    public sealed record Stop(string Side, string Reason, string? Words) : ProposalDeed;

    /// <summary>They set the day on which the year begins.</summary>
    /// <param name="On">The day.</param>
    public sealed record SetBegin(DateOnly On) : ProposalDeed;

    /// <summary>They fix or forbid a group for the newcomer, for later rounds.</summary>
    /// <param name="Group">Which group.</param>
    /// <param name="IsPin">Whether it is fixed; otherwise forbidden.</param>
    /// <param name="Reason">Why, in words.</param>
    public sealed record Override(GroupId Group, bool IsPin, string Reason) : ProposalDeed;

    /// <summary>They take that back.</summary>
    /// <param name="Group">Which group.</param>
    public sealed record Lift(GroupId Group) : ProposalDeed;

    /// <summary>They record how it went; 1 to 5, null for not known.</summary>
    /// <param name="AtHome">Does the newcomer feel more at home?</param>
    /// <param name="LessLonely">Is anybody of them less lonely?</param>
    /// <param name="Contact">Are they in touch as both wish?</param>
    /// <param name="Completed">Whether they stayed together for the year; null while it runs.</param>
    public sealed record Record(int? AtHome, int? LessLonely, int? Contact, bool? Completed) : ProposalDeed;
}
