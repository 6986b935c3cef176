using SamenHier.Matching.Assignment;
using SamenHier.Matching.Conditions;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>A round that was worked out, and whose certificate was checked: there is no other way to have one.</summary>
public sealed class MatchingRun
{
    internal MatchingRun()
    {
    }

    /// <summary>How it was worked out.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>The version of the code: it changes whenever the same input could give another result.</summary>
    public required string Code { get; init; }

    /// <summary>The weights.</summary>
    public required MatchingWeights Weights { get; init; }

    /// <summary>The input, sorted.</summary>
    public required MatchingInput Input { get; init; }

    /// <summary>SHA-256 of the canonical input, in lower hexadecimals.</summary>
    public required string InputHash { get; init; }

    /// <summary>The pairs that are possible, with their score cards, by newcomer and group.</summary>
    public required IReadOnlyList<ScoreCard> Cards { get; init; }

    /// <summary>The pairs that are not, with the reasons.</summary>
    public required IReadOnlyList<Exclusion> Exclusions { get; init; }

    /// <summary>The proposals, by newcomer.</summary>
    public required IReadOnlyList<ScoreCard> Proposals { get; init; }

    /// <summary>The newcomers without a proposal.</summary>
    public required IReadOnlyList<string> Unmatched { get; init; }

    /// <summary>What each level of the objective came to.</summary>
    public required IReadOnlyList<LevelValue> Levels { get; init; }

    /// <summary>The problem that was solved: rows are newcomers and columns groups, in the order of the input.</summary>
    public required AssignmentProblem Problem { get; init; }

    /// <summary>Its objective.</summary>
    public required IReadOnlyList<ObjectiveLevel> Objective { get; init; }

    /// <summary>The assignment with its certificate.</summary>
    public required AssignmentSolution Solution { get; init; }

    /// <summary>Pairs that could stand in the place of what is proposed without any loss (ties), or with a loss that only breaks near-ties.</summary>
    public required IReadOnlyList<Tie> Ties { get; init; }
}
