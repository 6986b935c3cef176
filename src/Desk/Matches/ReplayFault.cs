namespace SamenHier.Desk.Matches;

/// <summary>Why a stored round could not be worked out again.</summary>
public enum ReplayFault
{
    /// <summary>Somebody of it was erased since, with what they told.</summary>
    Erased,

    /// <summary>Another version of the program wrote it.</summary>
    OtherVersion,

    /// <summary>Its certificate does not hold: an error of the program.</summary>
    NotProven,
}
