using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SamenHier.Dialogs.Tests.Cards;

/// <summary>A test that needs node and npm: skipped where they are missing, unless everything is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = CardChecker.SkipReason;
}

/// <summary>Microsoft's own reader of cards, in a node process.</summary>
internal static class CardChecker
{
    public static string? SkipReason { get; } =
        Environment.GetEnvironmentVariable("SAMENHIER_REQUIRE_ALL") is "1" || (IsOnPath("node") && IsOnPath("npm")) ? null : "node and npm are not on the PATH.";

    /// <summary>What is wrong with each card.</summary>
    /// <param name="cards">Cards as JSON without line breaks.</param>
    public static async Task<IReadOnlyList<string[]>> CheckAsync(IEnumerable<string> cards)
    {
        using var node = Start(await InstallAsync(), "node", "check.js");
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        foreach (var card in cards) await node.StandardInput.WriteLineAsync(card);
        node.StandardInput.Close();
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Empty, await errors);
        return [.. lines.Select(line => JsonSerializer.Deserialize<string[]>(line)!)];
    }

    // Into the tests' own folder, so that the sources stay as they are; a second run finds it done.
    private static async Task<string> InstallAsync([CallerFilePath] string thisFile = "")
    {
        var (sources, folder) = (Path.Combine(Path.GetDirectoryName(thisFile)!, "checker"), Path.Combine(AppContext.BaseDirectory, "card-checker"));
        var (wanted, stamp) = (Path.Combine(sources, "package-lock.json"), Path.Combine(folder, "node_modules", ".installed"));
        Directory.CreateDirectory(folder);
        foreach (var source in Directory.EnumerateFiles(sources)) File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == await File.ReadAllTextAsync(wanted)) return folder;

        using var npm = OperatingSystem.IsWindows() ? Start(folder, "cmd", "/c", "npm", "ci", "--ignore-scripts") : Start(folder, "npm", "ci", "--ignore-scripts");
        npm.StandardInput.Close();
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {await output}{await errors}");
        File.Copy(wanted, stamp, overwrite: true);
        return folder;
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".cmd")));

    private static Process Start(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
