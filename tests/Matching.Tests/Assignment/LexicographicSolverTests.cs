using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Tests.Assignment;

public class LexicographicSolverTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_level_is_what_trying_everything_finds_and_the_checker_accepts_it(int quarter)
    {
        for (var seed = quarter * 2500; seed < (quarter + 1) * 2500; seed++)
        {
            var (problem, levels) = RandomCases.Make(seed);
            var solution = LexicographicSolver.Solve(problem, levels);
            Assert.True(CertificateChecker.FindFault(problem, levels, solution) is null, $"Seed {seed}: {CertificateChecker.FindFault(problem, levels, solution)}");
            var best = BruteForce.Best(problem, levels);
            for (var level = 0; level < levels.Length; level++) Assert.Equal(best[level], BruteForce.Worth(problem, levels[level], solution.ColumnOfRow));
        }
    }

    [Fact]
    public void Larger_problems_are_proven_too()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var (problem, levels) = RandomCases.Make(seed, most: 40);
            Assert.Null(CertificateChecker.FindFault(problem, levels, LexicographicSolver.Solve(problem, levels)));
        }
    }

    [Fact]
    public void A_column_can_have_room_for_everybody()
    {
        var problem = new AssignmentProblem([int.MaxValue, int.MaxValue, 0], [[0, 1, 2], [0, 1], [2], []]);
        ObjectiveLevel[] levels =
        [
            new(LevelCodes.Matched, LevelKind.Sum, [.. Enumerable.Repeat(1L, problem.Edges)]),
            new(LevelCodes.WorstOff, LevelKind.Leximin, [4, 5, 9, 7, 5, 9]),
            new(LevelCodes.Total, LevelKind.Sum, [4, 5, 9, 7, 5, 9]),
        ];
        var solution = LexicographicSolver.Solve(problem, levels);
        Assert.Equal([1, 0, -1, -1], solution.ColumnOfRow);
        Assert.Null(CertificateChecker.FindFault(problem, levels, solution));
    }

    [Fact]
    public void A_column_without_capacity_or_a_problem_without_levels_is_no_difficulty()
    {
        var problem = new AssignmentProblem([0], [[0], []]);
        ObjectiveLevel[] levels = [new(LevelCodes.Matched, LevelKind.Sum, [1])];
        Assert.Equal([-1, -1], LexicographicSolver.Solve(problem, levels).ColumnOfRow);
        Assert.Null(CertificateChecker.FindFault(problem, levels, LexicographicSolver.Solve(problem, levels)));
        Assert.Empty(LexicographicSolver.Solve(problem, []).Proofs);
        Assert.Empty(LexicographicSolver.Solve(new([], []), levels[..0]).ColumnOfRow);
    }

    [Fact]
    public void The_same_input_gives_the_same_output()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var (problem, levels) = RandomCases.Make(seed, most: 30);
            var (first, second) = (LexicographicSolver.Solve(problem, levels), LexicographicSolver.Solve(problem, levels));
            Assert.Equal(first.ColumnOfRow, second.ColumnOfRow);
            Assert.Equivalent(first.Proofs, second.Proofs, strict: true);
        }
    }

    [Fact]
    public void A_level_without_one_weight_an_edge_is_refused_by_its_name()
    {
        var problem = new AssignmentProblem([1], [[0]]);
        var error = Assert.Throws<ArgumentException>(() => LexicographicSolver.Solve(problem, [new("needs", LevelKind.Sum, [])]));
        Assert.Contains("needs", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData((1L << 62) / 8 + 1)]
    public void Weights_whose_sums_could_overflow_are_refused_by_the_name_of_their_level(long weight)
    {
        var problem = new AssignmentProblem([1], [[0]]);
        var error = Assert.Throws<ArgumentException>(() => LexicographicSolver.Solve(problem, [new("total", LevelKind.Sum, [weight])]));
        Assert.Contains("total", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void The_largest_weights_that_are_taken_do_not_overflow(int sign)
    {
        const int Size = 6;
        var largest = (1L << 62) / (4 * Size + 4);
        var random = new Random(8);
        var problem = new AssignmentProblem([.. Enumerable.Repeat(1, Size)], [.. Enumerable.Repeat(Enumerable.Range(0, Size).ToArray(), Size)]);
        ObjectiveLevel[] levels =
        [
            new(LevelCodes.Matched, LevelKind.Sum, [.. Enumerable.Repeat(1L, problem.Edges)]),
            new(LevelCodes.Total, LevelKind.Sum, [.. Enumerable.Range(0, problem.Edges).Select(_ => random.Next(2) == 0 ? sign * largest : -random.NextInt64(largest))]),
        ];
        var solution = LexicographicSolver.Solve(problem, levels);
        Assert.Null(CertificateChecker.FindFault(problem, levels, solution));
        Assert.Equal(BruteForce.Best(problem, levels)[1], BruteForce.Worth(problem, levels[1], solution.ColumnOfRow));
    }

    [Fact]
    public void Giving_up_is_heard() =>
        Assert.Throws<OperationCanceledException>(() =>
            LexicographicSolver.Solve(new([1], [[0]]), [new(LevelCodes.Matched, LevelKind.Sum, [1])], new CancellationToken(canceled: true)));
}
