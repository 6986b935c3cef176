namespace SamenHier.Casework.Matches;

/// <summary>The names of the texts by which people hear of proposals. None has a placeholder: what it is about is said when they ask.</summary>
public static class ProposalNotices
{
    /// <summary>To the newcomer: there is a group that could suit them.</summary>
    public const string Newcomer = "proposal.notice.newcomer";

    /// <summary>To the group's coordinator: there is a newcomer who would like to meet them.</summary>
    public const string Group = "proposal.notice.group";

    /// <summary>To the newcomer: the group has accepted too.</summary>
    public const string Matched = "proposal.notice.matched";

    /// <summary>To the group's other members: their coordinator has accepted.</summary>
    public const string GroupMatched = "proposal.notice.groupMatched";

    /// <summary>To whoever knew of it: it does not go on.</summary>
    public const string Over = "proposal.notice.over";

    /// <summary>To the newcomer and the group: the match was stopped.</summary>
    public const string Stopped = "proposal.notice.stopped";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Newcomer, Group, Matched, GroupMatched, Over, Stopped];
}
