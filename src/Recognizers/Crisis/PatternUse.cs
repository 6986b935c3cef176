namespace SamenHier.Recognizers.Crisis;

/// <summary>What a pattern that fits says.</summary>
internal enum PatternUse
{
    Life,
    Medical,
    Violence,

    /// <summary>The words that it covers are no danger: "starving to death" and "killing time".</summary>
    Harmless,

    /// <summary>Its sentence tells of long ago or of a film: violence in it is no danger now.</summary>
    Told,
}
