using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Tests.Assignment;

public class CertificateCheckerTests
{
    // Two rows and two columns: 1 and 9 together, or 2 and 3; the first has the greater total, the second the better worst-off.
    private static readonly AssignmentProblem Square = new([1, 1], [[0, 1], [0, 1]]);
    private static readonly ObjectiveLevel Matched = new(LevelCodes.Matched, LevelKind.Sum, [1, 1, 1, 1]);
    private static readonly ObjectiveLevel WorstOff = new(LevelCodes.WorstOff, LevelKind.Leximin, [1, 2, 3, 9]);
    private static readonly ObjectiveLevel Total = new(LevelCodes.Total, LevelKind.Sum, [1, 2, 3, 9]);
    private static readonly LevelProof AllMatched = new(0, 0, 0, 2, [1, 1], [0, 0]);

    [Fact]
    public void Every_one_of_10_000_spoilt_results_is_refused()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (seed, refused) = (0, 0);
        while (refused < 10_000)
        {
            var (problem, levels) = RandomCases.Make(++seed);
            var solution = LexicographicSolver.Solve(problem, levels);
            Assert.Null(CertificateChecker.FindFault(problem, levels, solution));
            foreach (var (way, spoil) in new Mutations(problem, levels, solution, new Random(seed)).Ways)
            {
                if (refused == 10_000 || spoil() is not { } spoilt) continue;

                Assert.True(CertificateChecker.FindFault(problem, levels, spoilt) is not null, $"Seed {seed}: {way} was not seen.");
                refused++;
                counts[way] = counts.GetValueOrDefault(way) + 1;
            }
        }

        Assert.Equal(10_000, counts.Values.Sum());
        Assert.Equal(19, counts.Count);
        Assert.All(counts, way => Assert.True(way.Value > 100, $"{way.Key}: {way.Value}"));
    }

    [Fact]
    public void What_the_solver_finds_is_accepted()
    {
        foreach (var levels in (ObjectiveLevel[][])[[Matched, WorstOff], [Matched, Total], [Matched, WorstOff, Total], []])
            Assert.Null(CertificateChecker.FindFault(Square, levels, LexicographicSolver.Solve(Square, levels)));
        Assert.Equal([1, 0], LexicographicSolver.Solve(Square, [Matched, WorstOff]).ColumnOfRow);
        Assert.Equal([0, 1], LexicographicSolver.Solve(Square, [Matched, Total]).ColumnOfRow);
    }

    public static TheoryData<string, LevelProof[]> CraftedForTheWorse() => new()
    {
        { "nothing is said of the level", [] },
        { "it begins above the worst-off", [new(1, 9, 9, 1, [0, -1], [0, 0])] },
        { "the worst-off is said to be nobody", [new(1, 1, 1, 0, [0, 0], [0, 0]), new(1, 9, 9, 1, [0, -1], [0, 0])] },
        { "the price of the worst-off is made up", [new(1, 1, 1, 1, [-1, 0], [0, 0]), new(1, 9, 9, 1, [0, -1], [0, 0])] },
        { "a column that is not full pays", [new(1, 1, 1, 1, [0, 0], [-1, 0]), new(1, 9, 9, 1, [0, -1], [0, 0])] },
        { "one range over all weights", [new(1, 1, 9, 2, [-1, -1], [0, 0])] },
        { "the upper weight first", [new(1, 9, 9, 1, [0, -1], [0, 0]), new(1, 1, 1, 1, [-1, 0], [0, 0])] },
        { "a range that ends before it begins", [new(1, 9, 1, 0, [0, 0], [0, 0])] },
        { "a range without end", [new(1, long.MinValue, long.MaxValue, 2, [-1, -1], [0, 0])] },
        { "sums that wrap around to the value", [new(1, 1, 1, 1, [long.MaxValue, long.MaxValue], [1, 0]), new(1, 9, 9, 1, [0, -1], [0, 0])] },
    };

    [Theory]
    [MemberData(nameof(CraftedForTheWorse))]
    public void A_crafted_certificate_does_not_make_a_worse_worst_off_the_best(string craft, LevelProof[] proofs) =>
        Assert.True(CertificateChecker.FindFault(Square, [Matched, WorstOff], new([0, 1], [AllMatched, .. proofs])) is not null, craft);

    [Fact]
    public void Sums_that_would_wrap_around_in_64_bits_are_summed_as_they_are()
    {
        var problem = new AssignmentProblem([1 << 30], [[0], []]);
        ObjectiveLevel[] levels = [new(LevelCodes.Total, LevelKind.Sum, [5])];
        AssignmentSolution nobody = new([-1, -1], [new(0, 0, 0, 0, [0, 0], [1L << 34])]);
        Assert.NotNull(CertificateChecker.FindFault(problem, levels, nobody));
        Assert.NotNull(CertificateChecker.FindFault(problem, levels, nobody with { Proofs = [new(0, 0, 0, 0, [long.MaxValue, long.MaxValue], [0])] }));
        Assert.NotNull(CertificateChecker.FindFault(problem, levels, nobody with { Proofs = [new(0, 0, 0, 0, [long.MaxValue, 1], [long.MaxValue])] }));
    }

    [Fact]
    public void Prices_that_together_wrap_around_on_one_edge_do_not_hide_a_better_assignment()
    {
        // Row i to column i is worth 1, to the next column nothing; the prices of row and column 3 together are below -2^63.
        const long Unit = 1L << 61;
        var problem = new AssignmentProblem([1, 1, 1, 1], [[0, 1], [1, 2], [2, 3], [0, 3]]);
        var matched = new ObjectiveLevel(LevelCodes.Matched, LevelKind.Sum, [1, 1, 1, 1, 1, 1, 1, 1]);
        ObjectiveLevel[] levels = [matched, matched, new(LevelCodes.Total, LevelKind.Sum, [1, 0, 1, 0, 1, 0, 0, 1])];
        LevelProof[] filled = [new(0, 0, 0, 4, [1, 1, 1, 1], [0, 0, 0, 0]), new(1, 0, 0, 4, [0, 0, 0, 0], [1, 1, 1, 1])];
        Assert.Null(CertificateChecker.FindFault(problem, levels[..2], new([1, 2, 3, 0], filled)));
        Assert.NotNull(CertificateChecker.FindFault(
            problem, levels, new([1, 2, 3, 0], [.. filled, new(2, 0, 0, 0, [-Unit, Unit, 3 * Unit, -3 * Unit], [3 * Unit, Unit, -Unit, -3 * Unit])])));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, -5)]
    public void A_loss_that_nobody_has_to_take_is_not_made_the_best_by_a_price_below_0(long rowPrice, long columnPrice)
    {
        var problem = new AssignmentProblem([1], [[0]]);
        ObjectiveLevel nothing = new("nothing", LevelKind.Sum, [0]);
        ObjectiveLevel loss = new("loss", LevelKind.Sum, [-5]);
        Assert.NotNull(CertificateChecker.FindFault(problem, [loss], new([0], [new(0, 0, 0, -5, [rowPrice], [columnPrice])])));

        // Being filled in one best assignment of the level before is not enough: only a price above 0 says that all of them fill it.
        Assert.NotNull(CertificateChecker.FindFault(problem, [nothing, loss], new([0], [new(0, 0, 0, 0, [0], [0]), new(1, 0, 0, -5, [rowPrice], [columnPrice])])));
    }

    [Fact]
    public void Fewer_rows_are_not_passed_off_as_all_that_can_be_matched()
    {
        Assert.NotNull(CertificateChecker.FindFault(Square, [Matched], new([0, -1], [new(0, 0, 0, 1, [1, 0], [0, 0])])));
        Assert.NotNull(CertificateChecker.FindFault(Square, [Matched], new([0, -1], [new(0, 0, 0, 1, [1, -1], [1, 0])])));
        Assert.NotNull(CertificateChecker.FindFault(Square, [Matched], new([0, -1], [AllMatched])));
        Assert.NotNull(CertificateChecker.FindFault(Square, [Matched], new([0, 0], [AllMatched])));
    }

    [Fact]
    public void A_later_level_does_not_use_what_an_earlier_one_has_closed()
    {
        var proofs = LexicographicSolver.Solve(Square, [Matched, WorstOff]).Proofs;
        var total = LexicographicSolver.Solve(Square, [Matched, Total]);
        Assert.NotNull(CertificateChecker.FindFault(Square, [Matched, WorstOff, Total], new(total.ColumnOfRow, [.. proofs, total.Proofs[1] with { Level = 2 }])));
    }

    [Fact]
    public void Levels_whose_weights_are_not_one_an_edge_are_a_fault() =>
        Assert.NotNull(CertificateChecker.FindFault(Square, [Matched with { Weights = [1, 1, 1] }], new([0, 1], [AllMatched])));
}
