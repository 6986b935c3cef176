using SamenHier.Matching.Assignment;

namespace SamenHier.Benchmarks.Matching;

/// <summary>A problem with levels, for the solver that proves each of them.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Levels">The levels.</param>
internal sealed record LevelInstance(string Name, AssignmentProblem Problem, IReadOnlyList<ObjectiveLevel> Levels)
{
    /// <summary>The problems that are measured.</summary>
    public static IEnumerable<LevelInstance> All()
    {
        var numbers = new Numbers(8);
        var large = Full(200);
        yield return new("leximin, n = 200, weights 0..100,000", large, [Matched(large), Random(LevelCodes.WorstOff, LevelKind.Leximin, large, numbers, 100_001)]);
        yield return new(
            "leximin, n = 200, weight i*j",
            large,
            [Matched(large), new(LevelCodes.WorstOff, LevelKind.Leximin, [.. Enumerable.Range(0, large.Edges).Select(edge => ((edge / 200) + 1L) * ((edge % 200) + 1))])]);

        var round = Full(100);
        yield return new(
            "six levels, 100 x 100",
            round,
            [
                new(LevelCodes.Needs, LevelKind.Sum, [.. Enumerable.Range(0, round.Edges).Select(edge => edge / 100 % 5 == 0 ? numbers.Next(4) : 0L)]),
                Matched(round),
                Random(LevelCodes.WorstOff, LevelKind.Leximin, round, numbers, 51),
                Random(LevelCodes.Total, LevelKind.Sum, round, numbers, 51),
                new(LevelCodes.Waiting, LevelKind.Sum, [.. Enumerable.Range(0, round.Edges).Select(edge => 7L * (edge / 100))]),
                Random(LevelCodes.Points, LevelKind.Sum, round, numbers, 100_001),
            ]);
    }

    private static AssignmentProblem Full(int size) => new([.. Enumerable.Repeat(1, size)], [.. Enumerable.Repeat(Enumerable.Range(0, size).ToArray(), size)]);

    private static ObjectiveLevel Matched(AssignmentProblem problem) => new(LevelCodes.Matched, LevelKind.Sum, [.. Enumerable.Repeat(1L, problem.Edges)]);

    private static ObjectiveLevel Random(string code, LevelKind kind, AssignmentProblem problem, Numbers numbers, int spread) =>
        new(code, kind, [.. Enumerable.Range(0, problem.Edges).Select(_ => (long)numbers.Next(spread))]);
}
