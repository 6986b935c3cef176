using SamenHier.Matching.Assignment;

namespace SamenHier.Matching.Runs;

/// <summary>Works out what a level came to.</summary>
internal static class LevelValues
{
    public static LevelValue Of(ObjectiveLevel level, AssignmentProblem problem, AssignmentSolution solution)
    {
        List<long> weights =
        [
            .. Enumerable.Range(0, problem.Rows).Where(row => solution.ColumnOfRow[row] >= 0)
                .Select(row => level.Weights[problem.EdgeBetween(row, solution.ColumnOfRow[row])]),
        ];
        if (level.Kind is LevelKind.Sum) return new(level.Code, weights.Sum(), []);

        weights.Sort();
        return new(level.Code, weights.FirstOrDefault(), weights);
    }
}
