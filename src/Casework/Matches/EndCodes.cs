namespace SamenHier.Casework.Matches;

/// <summary>The codes of who ends a proposal or a match, and why.</summary>
public static class EndCodes
{
    /// <summary>A community builder.</summary>
    public const string Builder = "builder";

    /// <summary>The newcomer.</summary>
    public const string Newcomer = "newcomer";

    /// <summary>The group.</summary>
    public const string Group = "group";

    /// <summary>The program: a later round, or a withdrawn consent.</summary>
    public const string Program = "program";

    /// <summary>A later round proposes otherwise.</summary>
    public const string Superseded = "superseded";

    /// <summary>The newcomer does not want to be matched any more.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Who can end one.</summary>
    public static IReadOnlyList<string> Sides { get; } = [Builder, Newcomer, Group, Program];

    /// <summary>The reasons that people can choose: too far, does not fit, not the right moment, something else they would rather not say, moved away, contact broke off.</summary>
    public static IReadOnlyList<string> ForPeople { get; } = ["far", "fit", "moment", "other", "moved", "contact"];

    /// <summary>All reasons.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [.. ForPeople, Superseded, Withdrawn];
}
