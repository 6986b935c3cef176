using System.Diagnostics;
using SamenHier.Bot.Hosting;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>The built program as a process of its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;

    private BotProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        await using var started = Start(args);
        var output = await started.process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        var (exitCode, errors) = await started.EndAsync();
        return (exitCode, output, errors);
    }

    /// <summary>Runs the program to its end on what it is given to read.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunWithInputAsync(string input, params string[] args)
    {
        await using var started = Start(args);
        var reading = started.process.StandardOutput.ReadToEndAsync();
        await started.process.StandardInput.WriteAsync(input);
        started.process.StandardInput.Close();
        var output = await reading.WaitAsync(Patience);
        var (exitCode, errors) = await started.EndAsync();
        return (exitCode, output, errors);
    }

    public static BotProcess Start(params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [typeof(BotHost).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var setting in start.Environment.Keys.Where(key => key.StartsWith("SAMENHIER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        return new BotProcess(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));
    }

    /// <summary>Waits for a line on standard output that begins with some words.</summary>
    public async Task<string> LineAsync(string begin)
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith(begin, StringComparison.Ordinal)) return line;
        }

        throw new InvalidOperationException($"The program ended first: {await errors}");
    }

    /// <summary>Asks the program to end, as a service manager does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync().WaitAsync(Patience);
        await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        return (await EndAsync()).ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    private async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await errors);
    }
}
