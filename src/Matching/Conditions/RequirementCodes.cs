namespace SamenHier.Matching.Conditions;

/// <summary>What a newcomer may require of a group.</summary>
internal static class RequirementCodes
{
    /// <summary>A language in common.</summary>
    public const string Language = "language";

    /// <summary>Women among the members.</summary>
    public const string Women = "women";

    /// <summary>An accessible place to meet.</summary>
    public const string Accessible = "accessible";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Language, Women, Accessible];
}
