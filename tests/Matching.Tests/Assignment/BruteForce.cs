using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Tests.Assignment;

/// <summary>The best of all assignments, found by trying every one of them.</summary>
internal sealed class BruteForce
{
    private readonly AssignmentProblem problem;
    private readonly IReadOnlyList<ObjectiveLevel> levels;
    private readonly int[] columnOfRow;
    private readonly int[] taken;
    private long[][]? best;

    private BruteForce(AssignmentProblem problem, IReadOnlyList<ObjectiveLevel> levels)
    {
        (this.problem, this.levels) = (problem, levels);
        (columnOfRow, taken) = (new int[problem.Rows], new int[problem.Columns]);
    }

    /// <summary>What the best assignment is worth: for a sum one number, for a leximin level its weights from the lowest.</summary>
    public static long[][] Best(AssignmentProblem problem, IReadOnlyList<ObjectiveLevel> levels)
    {
        var search = new BruteForce(problem, levels);
        search.Try(0);
        return search.best!;
    }

    /// <summary>What an assignment is worth.</summary>
    public static long[] Worth(AssignmentProblem problem, ObjectiveLevel level, IReadOnlyList<int> columnOfRow)
    {
        var weights = new List<long>();
        for (var row = 0; row < problem.Rows; row++)
        {
            if (columnOfRow[row] >= 0) weights.Add(level.Weights[problem.EdgeBetween(row, columnOfRow[row])]);
        }

        return level.Kind == LevelKind.Sum ? [weights.Sum()] : [.. weights.Order()];
    }

    /// <summary>Above 0 when the first is better.</summary>
    public static int Compare(LevelKind kind, long[] worth, long[] other)
    {
        for (var place = 0; place < Math.Min(worth.Length, other.Length); place++)
        {
            if (worth[place] != other[place]) return worth[place].CompareTo(other[place]);
        }

        // One weight more is one that the other has none of.
        return kind == LevelKind.Sum ? 0 : other.Length.CompareTo(worth.Length);
    }

    private void Try(int row)
    {
        if (row == problem.Rows)
        {
            Consider();
            return;
        }

        columnOfRow[row] = -1;
        Try(row + 1);
        for (var edge = problem.FirstEdge(row); edge < problem.FirstEdge(row + 1); edge++)
        {
            var column = problem.ColumnOf(edge);
            if (taken[column] == problem.Capacities[column]) continue;

            (columnOfRow[row], taken[column]) = (column, taken[column] + 1);
            Try(row + 1);
            taken[column]--;
        }

        columnOfRow[row] = -1;
    }

    private void Consider()
    {
        var worth = new long[levels.Count][];
        var isBetter = best is null;
        for (var level = 0; level < levels.Count; level++)
        {
            worth[level] = Worth(problem, levels[level], columnOfRow);
            var order = isBetter ? 1 : Compare(levels[level].Kind, worth[level], best![level]);
            if (order < 0) return;

            isBetter |= order > 0;
        }

        if (isBetter) best = worth;
    }
}
