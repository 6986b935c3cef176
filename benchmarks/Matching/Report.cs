using System.Globalization;
using SamenHier.Matching.Assignment;

namespace SamenHier.Benchmarks.Matching;

/// <summary>Measures one instance after another on both sides and writes the tables.</summary>
internal static class Report
{
    public static async Task WriteAsync(TextWriter output, int runs, string only, string python, CancellationToken cancellationToken)
    {
        using var scipy = await ScipySide.StartAsync(python, cancellationToken);
        await output.WriteLineAsync($"{Machine.Describe()}, {(scipy is null ? $"no scipy under {python}" : $"scipy {scipy.Version}")}; the median of {runs} runs after a warm-up.");
        await output.WriteLineAsync();
        var directory = Directory.CreateTempSubdirectory("samenhier-matching-");
        try
        {
            await WriteTotalsAsync(output, new(scipy, Path.Combine(directory.FullName, "instance"), runs), only, cancellationToken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        await WriteLevelsAsync(output, runs, only);
        if (IsMeant("round", only)) await WriteRoundsAsync(output, runs);
    }

    private static async Task WriteTotalsAsync(TextWriter output, Comparison comparison, string only, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("| instance | ours ms | scipy ms | scipy / ours |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: |");
        foreach (var instance in FullInstance.All().Where(instance => IsMeant(instance.Name, only)))
            await output.WriteLineAsync(await comparison.FullAsync(instance, cancellationToken));
        var sparse = SparseInstance.Of(5000, 40);
        if (!IsMeant(sparse.Name, only)) return;

        foreach (var row in await comparison.SparseAsync(sparse, cancellationToken)) await output.WriteLineAsync(row);
    }

    private static async Task WriteLevelsAsync(TextWriter output, int runs, string only)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync("| level by level | solve ms | proofs | check ms |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: |");
        foreach (var (name, problem, levels) in LevelInstance.All().Where(instance => IsMeant(instance.Name, only)))
        {
            var solution = LexicographicSolver.Solve(problem, levels);
            if (CertificateChecker.FindFault(problem, levels, solution) is { } fault) throw new InvalidOperationException($"{name}: {fault}");

            var solving = Stopwatches.Median(runs, () => LexicographicSolver.Solve(problem, levels));
            var checking = Stopwatches.Median(runs, () => CertificateChecker.FindFault(problem, levels, solution));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {solving:N1} | {solution.Proofs.Count} | {checking:N1} |"));
        }
    }

    private static async Task WriteRoundsAsync(TextWriter output, int runs)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync("| round | worked out and checked ms | every regret ms (how many) | recorded ms | together ms |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: | ---: |");
        foreach (var size in new[] { 20, 100 }) await output.WriteLineAsync(RoundTimes.Row(size, runs));
    }

    private static bool IsMeant(string name, string only) => name.Contains(only, StringComparison.OrdinalIgnoreCase);
}
