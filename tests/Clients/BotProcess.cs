using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SamenHier.Tests.Clients;

/// <summary>The server as a process of its own.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Process process;
    private readonly Task output;

    private BotProcess(Process process, Action<string> log)
    {
        this.process = process;
        output = Task.WhenAll(ForwardAsync(process.StandardOutput, log), ForwardAsync(process.StandardError, log));
    }

    /// <summary>The process's id.</summary>
    public int Id => process.Id;

    /// <summary>Starts it.</summary>
    /// <param name="assembly">The path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="log">Is given each line that it writes; may be called by two threads at once.</param>
    public static BotProcess Start(string assembly, IEnumerable<string> arguments, Action<string> log)
    {
        ProcessStartInfo command = new(DotnetProgram(), ["exec", assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new BotProcess(Process.Start(command) ?? throw new InvalidOperationException("The server's process did not start."), log);
    }

    /// <summary>A port on loopback that nobody uses now.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until the server is ready; false when it died first.</summary>
    public async Task<bool> BecomesReadyAsync(Uri address, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { BaseAddress = address };
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
                if (answer.IsSuccessStatusCode) return true;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return false;
    }

    /// <summary>Ends it with SIGKILL; nothing happens when it has ended.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for its end; gives the exit code, 128 and the signal's number when a signal ended it.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        await output;
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await ExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static async Task ForwardAsync(StreamReader reader, Action<string> log)
    {
        while (await reader.ReadLineAsync() is { } line) log(line);
    }

    // The program that runs this one, when it is dotnet itself.
    private static string DotnetProgram() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath! : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
