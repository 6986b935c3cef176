namespace SamenHier.Matching.Assignment;

/// <summary>Solves a leximin level weight by weight, from the lowest that is still assigned: as few edges as possible have it.</summary>
internal sealed class LeximinSearch(OpenFace face, LevelSearch search)
{
    private readonly long[] marks = new long[face.Problem.Edges];
    private readonly List<LevelProof> proofs = [];
    private (long Lowest, long Highest)? avoided;

    /// <summary>Solves the level, narrows the face, and gives the proofs.</summary>
    public IReadOnlyList<LevelProof> Solve(int level, long[] weights)
    {
        proofs.Clear();

        // The best total is near to leximin, so that few weights need a search of their own.
        search.Maximise(weights);
        long? proven = null;
        while (true)
        {
            var lowest = LowestAbove(proven, weights);
            Avoid(face.Close(weights, proven, lowest));
            if (lowest is not { } weight) break;

            for (var row = 0; row < face.Problem.Rows; row++)
            {
                foreach (var edge in face.Open(row)) marks[edge] = weights[edge] == weight ? -1 : 0;
            }

            search.Maximise(marks);
            var count = search.EdgeOfRow.Count(edge => edge >= 0 && weights[edge] == weight);

            // At 0 the next round closes the weight together with its neighbours.
            if (count == 0) continue;

            ProveAvoided(level);
            proofs.Add(new(level, weight, weight, count, [.. search.RowPrices], [.. search.ColumnPrices]));
            face.Narrow(marks, search.RowPrices, search.ColumnPrices);
            proven = weight;
        }

        ProveAvoided(level);
        return [.. proofs];
    }

    private long? LowestAbove(long? proven, long[] weights)
    {
        long? lowest = null;
        foreach (var edge in search.EdgeOfRow)
        {
            if (edge >= 0 && (proven is null || weights[edge] > proven) && (lowest is null || weights[edge] < lowest)) lowest = weights[edge];
        }

        return lowest;
    }

    private void Avoid((long Lowest, long Highest)? closed)
    {
        if (closed is not { } range) return;
        avoided = avoided is { } before ? (Math.Min(before.Lowest, range.Lowest), Math.Max(before.Highest, range.Highest)) : range;
    }

    /// <summary>None is the fewest, at no price.</summary>
    private void ProveAvoided(int level)
    {
        if (avoided is { } range) proofs.Add(new(level, range.Lowest, range.Highest, 0, new long[face.Problem.Rows], new long[face.Problem.Columns]));
        avoided = null;
    }
}
