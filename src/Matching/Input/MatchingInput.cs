namespace SamenHier.Matching.Input;

/// <summary>Everything from which a round of proposals is worked out. Nationality, ethnicity, religion, names and genders don't exist here.</summary>
/// <param name="AsOf">The day on which it holds; waiting counts until then.</param>
/// <param name="Newcomers">Those for whom a group is looked for.</param>
/// <param name="Groups">The groups that can be proposed.</param>
public sealed record MatchingInput(DateOnly AsOf, IReadOnlyList<Newcomer> Newcomers, IReadOnlyList<Group> Groups)
{
    /// <summary>Distances that are known better than from the two places.</summary>
    public IReadOnlyList<KnownDistance> Distances { get; init; } = [];

    /// <summary>Pairs that a person has fixed.</summary>
    public IReadOnlyList<Pair> Pins { get; init; } = [];

    /// <summary>Pairs that a person has forbidden, or that one of the two has declined.</summary>
    public IReadOnlyList<Pair> Forbidden { get; init; } = [];

    /// <summary>Proposals that stand: a new round disturbs as few of them as it can. Pairs that don't occur among the two lists are ignored.</summary>
    public IReadOnlyList<Pair> Standing { get; init; } = [];
}
