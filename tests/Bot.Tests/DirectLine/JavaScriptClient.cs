using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace SamenHier.Bot.Tests.DirectLine;

/// <summary>The real Direct Line client in a node process.</summary>
internal sealed class JavaScriptClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    private readonly Process _node;
    private readonly Channel<JsonElement> _activities = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> _posted = Channel.CreateUnbounded<JsonElement>();
    private readonly Task _reading;

    private JavaScriptClient(Process node)
    {
        _node = node;
        _reading = ReadAsync();
    }

    public static async Task<JavaScriptClient> StartAsync(DirectLineServer server, Chat chat, bool webSocket)
    {
        var settings = JsonSerializer.Serialize(new { domain = new Uri(server.Address, "/v3/directline").ToString(), token = chat.Token, webSocket });
        return new JavaScriptClient(Start(await Installed.Value, "node", "client.js", settings));
    }

    public async ValueTask DisposeAsync()
    {
        _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        await _reading;
        _node.Dispose();
    }

    /// <summary>Posts a message as the page would; gives the id, "retry" when the client wants it sent again, or the error.</summary>
    public async Task<string> PostAsync(string text, string clientActivityId)
    {
        object activity = new { type = "message", text, from = new { id = "whoever" }, channelData = new { clientActivityID = clientActivityId } };
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { command = "post", tag = clientActivityId, activity }));
        await _node.StandardInput.FlushAsync();
        var posted = await _posted.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        return posted.TryGetProperty("id", out var id) ? id.GetString()! : $"error {posted.GetProperty("error")}";
    }

    /// <summary>The next activity that the client shows.</summary>
    public Task<JsonElement> NextAsync() => _activities.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The texts of the next activities.</summary>
    public async Task<IReadOnlyList<string>> NextTextsAsync(int count)
    {
        List<string> texts = [];
        while (texts.Count < count)
            texts.Add((await NextAsync()).GetProperty("text").GetString()!);
        return texts;
    }

    /// <summary>How many activities the client has shown that no test has looked at.</summary>
    public int Unseen => _activities.Reader.Count;

    private async Task ReadAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            var happening = JsonSerializer.Deserialize<JsonElement>(line);
            if (happening.TryGetProperty("activity", out var activity))
                _activities.Writer.TryWrite(activity);
            else if (happening.TryGetProperty("posted", out var posted))
                _posted.Writer.TryWrite(posted);
        }

        ChannelClosedException gone = new($"The client ended: {await _node.StandardError.ReadToEndAsync()}");
        _activities.Writer.TryComplete(gone);
        _posted.Writer.TryComplete(gone);
    }

    // Into the tests' own folder, so that the sources stay as they are; a second run finds it done.
    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "directline-client");
        Directory.CreateDirectory(folder);
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        var isInstalled = File.Exists(stamp) && await AreAlikeAsync(stamp, Path.Combine(NodePrograms.ClientSources(), "package-lock.json"));
        foreach (var source in Directory.EnumerateFiles(NodePrograms.ClientSources()))
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        if (isInstalled)
            return folder;

        using var npm = OperatingSystem.IsWindows() ? Start(folder, "cmd", "/c", "npm", "ci", "--ignore-scripts") : Start(folder, "npm", "ci", "--ignore-scripts");
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed: {await output}{await errors}");

        File.Copy(Path.Combine(folder, "package-lock.json"), stamp, overwrite: true);
        return folder;
    }

    private static async Task<bool> AreAlikeAsync(string one, string other) =>
        string.Equals(await File.ReadAllTextAsync(one), await File.ReadAllTextAsync(other), StringComparison.Ordinal);

    private static Process Start(string folder, string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
