namespace SamenHier.Desk.Matches;

/// <summary>What is wrong with what somebody sent for a proposal.</summary>
public enum ProposalFault
{
    /// <summary>There is no such deed.</summary>
    Deed,

    /// <summary>No reason was chosen.</summary>
    Reason,

    /// <summary>The words are too long.</summary>
    Words,

    /// <summary>A pair is fixed or forbidden without saying why.</summary>
    Why,

    /// <summary>It is not chosen who wanted to stop.</summary>
    Side,

    /// <summary>It is no day.</summary>
    Day,

    /// <summary>An answer is not 1 to 5.</summary>
    Mark,

    /// <summary>No group was chosen.</summary>
    Group,
}
