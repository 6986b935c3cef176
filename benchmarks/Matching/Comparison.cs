using System.Globalization;
using SamenHier.Matching.Assignment;

namespace SamenHier.Benchmarks.Matching;

/// <summary>Solves an instance here and with scipy, from the same file, and compares the totals.</summary>
/// <param name="scipy">The other side; null when it is not there.</param>
/// <param name="path">Where instances are written.</param>
/// <param name="runs">How often each is solved.</param>
internal sealed class Comparison(ScipySide? scipy, string path, int runs)
{
    /// <summary>A row of the table for a full matrix.</summary>
    public async Task<string> FullAsync(FullInstance instance, CancellationToken cancellationToken)
    {
        instance.Write(path);
        var costs = instance.Costs();
        var total = LinearAssignment.Minimise(costs).Total;
        var ours = Stopwatches.Median(runs, () => LinearAssignment.Minimise(costs));
        return await RowAsync(instance.Name, total, ours, "full", instance.Size, runs, cancellationToken);
    }

    /// <summary>Two rows for a sparse one: beside the sparse function, and beside the one that needs the matrix filled up.</summary>
    public async Task<IReadOnlyList<string>> SparseAsync(SparseInstance instance, CancellationToken cancellationToken)
    {
        instance.Write(path);
        var total = -LinearAssignment.MinimiseSparse(instance.Problem, instance.Costs).Proofs[1].Value;
        var ours = Stopwatches.Median(runs, () => LinearAssignment.MinimiseSparse(instance.Problem, instance.Costs));
        return
        [
            await RowAsync($"{instance.Name}, beside `min_weight_full_bipartite_matching`", total, ours, "sparse", instance.Problem.Rows, runs, cancellationToken),
            await RowAsync($"{instance.Name}, beside `linear_sum_assignment` filled up, once", total, ours, "filled", instance.Problem.Rows, 1, cancellationToken),
        ];
    }

    private async Task<string> RowAsync(string name, long total, double ours, string kind, int size, int times, CancellationToken cancellationToken)
    {
        if (scipy is null) return string.Create(CultureInfo.InvariantCulture, $"| {name} | {ours:N2} | | |");

        var (theirTotal, theirs) = await scipy.SolveAsync(kind, size, times, path, cancellationToken);
        if (theirTotal != total) throw new InvalidOperationException($"{name}: the totals differ, {total} here and {theirTotal} there.");

        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {ours:N2} | {theirs:N2} | {theirs / ours:N1} |");
    }
}
