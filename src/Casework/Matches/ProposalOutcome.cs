namespace SamenHier.Casework.Matches;

/// <summary>How something that somebody at the desk wanted with a proposal ended.</summary>
public enum ProposalOutcome
{
    /// <summary>It is stored.</summary>
    Done,

    /// <summary>Somebody else, or one of the two, changed it since it was read.</summary>
    Changed,

    /// <summary>It is not there, or not for this viewer.</summary>
    Gone,

    /// <summary>It stands where this cannot be done.</summary>
    NotNow,

    /// <summary>The group has no community builder yet; one must be set first.</summary>
    NeedsBuilder,

    /// <summary>The viewer may see it, and not do this.</summary>
    NotAllowed,
}
