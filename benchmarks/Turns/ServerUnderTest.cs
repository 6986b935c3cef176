using System.Diagnostics;
using System.Globalization;
using SamenHier.Tests.Clients;

namespace SamenHier.Benchmarks.Turns;

/// <summary>The server as it is shipped, in a process of its own, on SQLite (WAL, synchronous=FULL).</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly BotProcess process;

    private ServerUnderTest(BotProcess process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts it; it is not ready yet.</summary>
    /// <param name="directory">Its data directory.</param>
    public static ServerUnderTest Start(string directory)
    {
        Uri address = new($"http://127.0.0.1:{BotProcess.FreePort()}");
        string[] settings =
        [
            $"--urls={address}",
            $"--Data:Directory={directory}",
            "--Channels:AllowAnonymous=true",
            "--Logging:LogLevel:Default=Warning",

            // One address stands for all users, and nobody types this fast.
            $"--DirectLine:Limits:NewTokensPerAddress={1_000_000}",
            $"--DirectLine:Limits:MessageBurst={1_000_000}",
        ];
        return new ServerUnderTest(BotProcess.Start(Path.Combine(AppContext.BaseDirectory, "SamenHier.Bot.dll"), settings, _ => { }), address);
    }

    /// <summary>Waits until it is ready.</summary>
    public async Task BecomeReadyAsync(CancellationToken cancellationToken)
    {
        if (!await process.BecomesReadyAsync(Address, cancellationToken)) throw new InvalidOperationException("The server died.");
    }

    /// <summary>Memory in MiB as the system counts it: now, and at most so far.</summary>
    public (long Now, long Most) Memory()
    {
        var status = File.ReadAllLines($"/proc/{process.Id}/status");
        return (Read("VmRSS:"), Read("VmHWM:"));

        long Read(string name) =>
            long.Parse(status.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The processor time that it has used so far, on all cores.</summary>
    public TimeSpan ProcessorTime()
    {
        using var same = Process.GetProcessById(process.Id);
        return same.TotalProcessorTime;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
