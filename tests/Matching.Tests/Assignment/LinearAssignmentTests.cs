using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Tests.Assignment;

public class LinearAssignmentTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(1000)]
    public void Products_of_the_line_numbers_have_the_optimum_that_arithmetic_gives(int size)
    {
        var values = new long[size * size];
        for (var place = 0; place < values.Length; place++) values[place] = ((place / size) + 1L) * ((place % size) + 1);
        var costs = new CostMatrix(size, size, values);
        var result = LinearAssignment.Minimise(costs);
        Assert.Equal(size * (size + 1L) * (size + 2) / 6, result.Total);
        AssertProven(costs, result, sign: 1);
        Assert.Equal(size * (size + 1L) * ((2 * size) + 1) / 6, LinearAssignment.Maximise(costs).Total);
    }

    [Fact]
    public void Four_rows_that_are_known_from_the_books()
    {
        var costs = CostMatrix.Of([[7, 6, 6, 7], [3, 2, 5, 7], [8, 4, 9, 4], [5, 5, 5, 6]]);
        Assert.Equal(17, LinearAssignment.Minimise(costs).Total);
        Assert.Equal(17, LinearAssignment.Minimise(costs).ColumnOfRow.Select((column, row) => costs[row, column]).Sum());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void Nobody_to_assign_costs_nothing(int rows, int columns)
    {
        var result = LinearAssignment.Minimise(new(rows, columns, []));
        Assert.Equal(0, result.Total);
        Assert.Equal(Enumerable.Repeat(-1, rows), result.ColumnOfRow);
        Assert.Equal(columns, result.ColumnPrices.Count);
    }

    [Fact]
    public void One_cell_is_taken_whatever_it_costs()
    {
        foreach (var cost in (long[])[-7, 0, 7])
        {
            var costs = new CostMatrix(1, 1, [cost]);
            Assert.Equal(cost, LinearAssignment.Minimise(costs).Total);
            Assert.Equal(cost, LinearAssignment.Maximise(costs).Total);
            AssertProven(costs, LinearAssignment.Minimise(costs), sign: 1);
        }
    }

    [Fact]
    public void The_shorter_side_is_assigned_and_only_it_may_have_any_price()
    {
        var random = new Random(5);
        for (var round = 0; round < 3000; round++)
        {
            var costs = Random(random, random.Next(1, 24), random.Next(1, 24), round % 3 == 0 ? 5 : 1000);
            AssertProven(costs, LinearAssignment.Minimise(costs), sign: 1);
            AssertProven(costs, LinearAssignment.Maximise(costs), sign: -1);
        }
    }

    [Fact]
    public void The_solver_by_levels_finds_the_same_total()
    {
        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            var costs = Random(random, random.Next(1, 30), random.Next(1, 30), round % 2 == 0 ? 10 : 100_000);
            var problem = new AssignmentProblem(
                [.. Enumerable.Repeat(1, costs.Columns)], [.. Enumerable.Repeat(Enumerable.Range(0, costs.Columns).ToArray(), costs.Rows)]);
            long[] weights = [.. Enumerable.Range(0, problem.Edges).Select(edge => -costs[edge / costs.Columns, edge % costs.Columns])];
            ObjectiveLevel[] levels =
            [
                new(LevelCodes.Matched, LevelKind.Sum, [.. Enumerable.Repeat(1L, problem.Edges)]),
                new(LevelCodes.Total, LevelKind.Sum, weights),
            ];
            var solution = LexicographicSolver.Solve(problem, levels);
            Assert.Null(CertificateChecker.FindFault(problem, levels, solution));
            Assert.Equal(-LinearAssignment.Minimise(costs).Total, solution.Proofs[1].Value);
        }
    }

    [Fact]
    public void Along_the_edges_there_are_as_many_as_possible_are_assigned_at_the_least_total()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var (problem, _) = RandomCases.Make(seed, most: 6);
            var random = new Random(seed);
            long[] costs = [.. Enumerable.Range(0, problem.Edges).Select(_ => (long)random.Next(-20, 100))];
            var levels = LinearAssignment.SparseLevels(problem, costs);
            var solution = LinearAssignment.MinimiseSparse(problem, costs);
            Assert.Null(CertificateChecker.FindFault(problem, levels, solution));
            Assert.Equal(BruteForce.Best(problem, levels), solution.Proofs.Select(proof => (long[])[proof.Value]));
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Costs_whose_sums_could_overflow_are_refused(long cost)
    {
        var costs = new CostMatrix(2, 3, [1, 2, 3, 4, cost, 6]);
        Assert.Throws<ArgumentException>(() => LinearAssignment.Minimise(costs));
        Assert.Throws<ArgumentException>(() => LinearAssignment.Maximise(costs));
    }

    [Fact]
    public void The_largest_costs_that_are_taken_do_not_overflow()
    {
        var random = new Random(7);
        const int Size = 20;
        var largest = (1L << 56) / ((2 * Size) + 2);
        for (var round = 0; round < 50; round++)
        {
            var costs = new CostMatrix(Size, Size, [.. Enumerable.Range(0, Size * Size).Select(_ => random.Next(3) == 0 ? largest : -largest)]);
            AssertProven(costs, LinearAssignment.Minimise(costs), sign: 1);
            AssertProven(costs, LinearAssignment.Maximise(costs), sign: -1);
        }
    }

    private static CostMatrix Random(Random random, int rows, int columns, int spread) =>
        new(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => (long)random.Next(-spread, spread))]);

    /// <summary>Checks the result by its prices, which nobody can have for a total that is not the best.</summary>
    private static void AssertProven(CostMatrix costs, LinearResult result, int sign)
    {
        var assigned = result.ColumnOfRow.Where(column => column >= 0).ToArray();
        Assert.Equal(Math.Min(costs.Rows, costs.Columns), assigned.Length);
        Assert.Equal(assigned.Length, assigned.Distinct().Count());
        var prices = (Int128)0;
        for (var row = 0; row < costs.Rows; row++)
        {
            prices += result.RowPrices[row];
            if (costs.Rows > costs.Columns) AssertPrice(result.RowPrices[row], result.ColumnOfRow[row] >= 0);
            for (var column = 0; column < costs.Columns; column++)
            {
                var slack = sign * ((Int128)costs[row, column] - result.RowPrices[row] - result.ColumnPrices[column]);
                Assert.True(slack >= 0);
                if (result.ColumnOfRow[row] == column) Assert.True(slack == 0);
            }
        }

        for (var column = 0; column < costs.Columns; column++)
        {
            prices += result.ColumnPrices[column];
            if (costs.Columns > costs.Rows) AssertPrice(result.ColumnPrices[column], assigned.Contains(column));
        }

        Assert.True(prices == result.Total);

        void AssertPrice(long price, bool isFilled) => Assert.True(isFilled ? sign * price <= 0 : price == 0);
    }
}
