namespace SamenHier.Matching.Scores;

/// <summary>The criteria of a score card, in the order in which it shows them.</summary>
public static class CriterionCodes
{
    /// <summary>Support needs against capabilities.</summary>
    public const string Support = "kwetsbaarheid";

    /// <summary>Distance.</summary>
    public const string Distance = "afstand";

    /// <summary>Priorities ranked against priorities offered.</summary>
    public const string Priorities = "prioriteiten";

    /// <summary>The weegschaal.</summary>
    public const string Weegschaal = "weegschaal";

    /// <summary>Interests in common.</summary>
    public const string Interests = "interests";

    /// <summary>Age and household.</summary>
    public const string Household = "household";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Support, Distance, Priorities, Weegschaal, Interests, Household];
}
