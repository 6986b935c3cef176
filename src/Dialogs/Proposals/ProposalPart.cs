namespace SamenHier.Dialogs.Proposals;

/// <summary>What somebody has to do with a proposal just now.</summary>
public enum ProposalPart
{
    /// <summary>Nothing: there is none that they know of.</summary>
    None,

    /// <summary>The newcomer, whose answer is waited for.</summary>
    NewcomerAsked,

    /// <summary>The newcomer, who has accepted; the group is asked.</summary>
    NewcomerWaits,

    /// <summary>The group's coordinator, whose answer is waited for.</summary>
    GroupAsked,

    /// <summary>Another member of the group; its coordinator is asked.</summary>
    MemberWaits,

    /// <summary>The newcomer of a match.</summary>
    MatchedNewcomer,

    /// <summary>A member of the group of a match.</summary>
    MatchedMember,
}
