namespace SamenHier.Matching.Assignment;

/// <summary>Finds an assignment that is best level by level, with a proof of each level. Exact, in 64-bit integers. Pure and deterministic.</summary>
public static class LexicographicSolver
{
    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="levels">The levels, the first decides first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A level has not one weight an edge, or weights so large that sums could overflow.</exception>
    public static AssignmentSolution Solve(AssignmentProblem problem, IReadOnlyList<ObjectiveLevel> levels, CancellationToken cancellationToken = default)
    {
        var weights = levels.Select(level => Weights(problem, level)).ToArray();
        var face = new OpenFace(problem);
        var search = new LevelSearch(face, cancellationToken);
        var proofs = new List<LevelProof>();
        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level].Kind == LevelKind.Leximin)
            {
                proofs.AddRange(new LeximinSearch(face, search).Solve(level, weights[level]));
                continue;
            }

            search.Maximise(weights[level]);
            proofs.Add(new(level, 0, 0, Value(search, weights[level]), [.. search.RowPrices], [.. search.ColumnPrices]));
            face.Narrow(weights[level], search.RowPrices, search.ColumnPrices);
        }

        return new([.. search.EdgeOfRow.Select(edge => edge < 0 ? -1 : problem.ColumnOf(edge))], proofs);
    }

    private static long Value(LevelSearch search, long[] weights)
    {
        var value = 0L;
        foreach (var edge in search.EdgeOfRow) value += edge < 0 ? 0 : weights[edge];
        return value;
    }

    /// <summary>A price is a sum along a path, which meets each row and column once; twice that is still far from the end of 64 bits.</summary>
    private static long[] Weights(AssignmentProblem problem, ObjectiveLevel level)
    {
        if (level.Weights.Count != problem.Edges)
            throw new ArgumentException($"Level {level.Code} has {level.Weights.Count} weights for {problem.Edges} edges.", nameof(level));

        var most = (1L << 62) / ((2 * ((long)problem.Rows + problem.Columns)) + 4);
        long[] weights = [.. level.Weights];
        if (Array.Exists(weights, weight => weight > most || weight < -most))
            throw new ArgumentException($"Level {level.Code} has weights so large that sums could overflow; the most is {most}.", nameof(level));

        return weights;
    }
}
