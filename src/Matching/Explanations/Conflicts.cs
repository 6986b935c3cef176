using System.Globalization;
using SamenHier.Matching.Runs;

namespace SamenHier.Matching.Explanations;

/// <summary>Finds why a newcomer has no proposal: the fewest conditions in the way, or the newcomers with whom they compete for too few places (Hall 1935).</summary>
internal static class Conflicts
{
    /// <summary>Why the newcomer of a row has none.</summary>
    /// <exception cref="ArgumentException">The newcomer has a proposal.</exception>
    public static UnmatchedReason Of(MatchingRun run, int row)
    {
        var id = run.Input.Newcomers[row].Id;
        if (run.Solution.ColumnOfRow[row] >= 0) throw new ArgumentException($"\"{id}\" has a proposal.", nameof(row));
        if (run.Problem.FirstEdge(row) == run.Problem.FirstEdge(row + 1)) return new(id, new(ReasonCodes.NoGroup, FewestConditions(run, id)), [id], []);

        var (rows, columns) = Competing(run, row);
        var places = columns.Sum(column => run.Problem.Capacities[column]);

        // With a place left among them everybody could be matched: something above the number of matches decided otherwise.
        return places < rows.Count
            ? new(id, new(ReasonCodes.Crowded, [Whole(rows.Count), Whole(places)]), [.. rows.Select(each => run.Input.Newcomers[each].Id)], [.. columns.Select(each => run.Input.Groups[each].Id)])
            : new(id, new(ReasonCodes.NeedsFirst, []), [id], []);
    }

    private static IReadOnlyList<string> FewestConditions(MatchingRun run, string newcomer) =>
        run.Exclusions.Where(exclusion => exclusion.Newcomer == newcomer).MinBy(exclusion => exclusion.Reasons.Count)?.Reasons ?? [];

    // Whoever is on a chain of exchanges from the newcomer: if one of them went, the newcomer could be placed. So there is none too many.
    private static (SortedSet<int> Rows, SortedSet<int> Columns) Competing(MatchingRun run, int row)
    {
        var assigned = run.Solution.ColumnOfRow.Select((column, each) => (column, each)).ToLookup(each => each.column, each => each.each);
        SortedSet<int> rows = [row];
        SortedSet<int> columns = [];
        Queue<int> open = new([row]);
        while (open.TryDequeue(out var looked))
        {
            for (var edge = run.Problem.FirstEdge(looked); edge < run.Problem.FirstEdge(looked + 1); edge++)
            {
                if (!columns.Add(run.Problem.ColumnOf(edge))) continue;
                foreach (var holder in assigned[run.Problem.ColumnOf(edge)].Where(rows.Add)) open.Enqueue(holder);
            }
        }

        return (rows, columns);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
