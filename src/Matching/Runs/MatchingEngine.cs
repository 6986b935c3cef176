using System.Globalization;
using System.Security.Cryptography;
using SamenHier.Matching.Assignment;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Runs;

/// <summary>Works out a round: conditions, score cards, assignment, check of the certificate. Pure and deterministic.</summary>
public static class MatchingEngine
{
    /// <summary>The version of the code that a record names.</summary>
    public const string CodeVersion = "1";

    /// <summary>The most newcomers, and the most groups, of a round.</summary>
    public const int LargestSide = 5_000;

    /// <summary>The most pairs of a round, possible or not.</summary>
    public const int MostPairs = 4_000_000;

    private const int LongestRunId = 64;

    /// <summary>Works out a round. An empty side gives a sound empty result.</summary>
    /// <param name="input">The input, in any order.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidInputException">The input says something impossible, is too large, or its pins cannot all be.</exception>
    /// <exception cref="CertificateException">The result did not pass the check.</exception>
    public static MatchingRun Run(MatchingInput input, MatchingWeights weights, RunOptions options, CancellationToken cancellationToken = default)
    {
        if (options.RunId.Length is 0 or > LongestRunId) throw new InvalidInputException([$"runId: must have 1 to {LongestRunId} characters"]);

        RequireSize(input);
        InputValidator.RequireSound(input, weights);
        var sorted = InputJson.Sort(input);
        var round = PreparedRound.Of(sorted, weights, options.Objective);
        var solution = Checked(round, LexicographicSolver.Solve(round.Problem, round.Objective, cancellationToken));
        return new MatchingRun
        {
            Options = options,
            Code = CodeVersion,
            Weights = weights,
            Input = sorted,
            InputHash = Convert.ToHexStringLower(SHA256.HashData(InputJson.Write(sorted))),
            Cards = round.Cards,
            Exclusions = round.Exclusions,
            Proposals = round.Proposals(solution),
            Unmatched = [.. sorted.Newcomers.Where((_, row) => solution.ColumnOfRow[row] < 0).Select(newcomer => newcomer.Id)],
            Levels = [.. round.Objective.Select(level => LevelValues.Of(level, round.Problem, solution))],
            Problem = round.Problem,
            Objective = round.Objective,
            Solution = solution,
            Ties = TieFinder.Find(round, solution),
        };
    }

    /// <summary>The group that a newcomer gets in a round that is only worked out to see.</summary>
    internal static string? GroupOf(string newcomer, PreparedRound round, CancellationToken cancellationToken)
    {
        var solution = Checked(round, LexicographicSolver.Solve(round.Problem, round.Objective, cancellationToken));
        return round.Proposals(solution).FirstOrDefault(card => card.Newcomer == newcomer)?.Group;
    }

    private static AssignmentSolution Checked(PreparedRound round, AssignmentSolution solution) =>
        CertificateChecker.FindFault(round.Problem, round.Objective, solution) is { } fault ? throw new CertificateException(fault) : solution;

    // Said at once: a list of every fault of so many records helps nobody.
    private static void RequireSize(MatchingInput input)
    {
        List<string> faults = [];
        Require(input.Newcomers.Count <= LargestSide, "newcomers", input.Newcomers.Count, LargestSide);
        Require(input.Groups.Count <= LargestSide, "groups", input.Groups.Count, LargestSide);
        Require((long)input.Newcomers.Count * input.Groups.Count <= MostPairs, "newcomers x groups", (long)input.Newcomers.Count * input.Groups.Count, MostPairs);
        if (faults.Count > 0) throw new InvalidInputException(faults);

        void Require(bool holds, string what, long count, int most)
        {
            if (!holds) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {count} are more than the {most} that a round can hold"));
        }
    }
}
