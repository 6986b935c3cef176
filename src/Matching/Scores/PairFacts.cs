namespace SamenHier.Matching.Scores;

/// <summary>What is true of a newcomer and a group together.</summary>
public sealed record PairFacts
{
    /// <summary>Needs that the group can meet.</summary>
    public IReadOnlyList<string> CoveredNeeds { get; init; } = [];

    /// <summary>Needs that it cannot meet.</summary>
    public IReadOnlyList<string> UncoveredNeeds { get; init; } = [];

    /// <summary>The newcomer's priorities that the group can answer, the most important first.</summary>
    public IReadOnlyList<string> AnsweredPriorities { get; init; } = [];

    /// <summary>The newcomer's priorities that it cannot answer.</summary>
    public IReadOnlyList<string> UnansweredPriorities { get; init; } = [];

    /// <summary>Interests that both have.</summary>
    public IReadOnlyList<string> SharedInterests { get; init; } = [];

    /// <summary>Languages that both have.</summary>
    public IReadOnlyList<string> SharedLanguages { get; init; } = [];

    /// <summary>The distance to each member, nearest first, those that are not known last.</summary>
    public IReadOnlyList<DistanceRange> Distances { get; init; } = [];

    /// <summary>The weegschaal by set.</summary>
    public IReadOnlyList<WeighedSet> Weegschaal { get; init; } = [];

    /// <summary>The years between the newcomer and the member nearest in age; null when not known.</summary>
    public int? YearsApart { get; init; }

    /// <summary>Whether children come with the newcomer and the group offers help with children; null when none come or it is not known.</summary>
    public bool? ChildrenWelcome { get; init; }
}
