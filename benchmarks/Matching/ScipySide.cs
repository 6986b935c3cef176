using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SamenHier.Benchmarks.Matching;

/// <summary>Scipy in a process of its own, which is told of one instance after another.</summary>
internal sealed class ScipySide : IDisposable
{
    private readonly Process process;

    private ScipySide(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>The version of scipy.</summary>
    public string Version { get; }

    /// <summary>Starts it; null when there is no such Python, or no scipy.</summary>
    public static async Task<ScipySide?> StartAsync(string python, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "scipy_side.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            var started = Process.Start(start)!;
            var version = await started.StandardOutput.ReadLineAsync(cancellationToken);
            if (version is not null) return new(started, version);

            started.Dispose();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Solves an instance.</summary>
    /// <returns>The total, and the median time in milliseconds.</returns>
    public async Task<(long Total, double Median)> SolveAsync(string kind, int size, int runs, string path, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{size}\t{size}\t{runs}\t{path}").AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) is not { } answer)
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(cancellationToken));

        var fields = answer.Split('\t');
        return (long.Parse(fields[0], CultureInfo.InvariantCulture), double.Parse(fields[1], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
