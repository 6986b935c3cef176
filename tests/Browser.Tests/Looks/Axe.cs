using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>The accessibility checker axe-core, which npm installs beside the tests.</summary>
internal static class Axe
{
    private const string Check = "async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'] })).violations)";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "axe");
    private static readonly Lazy<Task<string>> Script = new(LoadAsync);

    /// <summary>What is seriously or critically wrong with a page as it stands: the rule and where it is broken.</summary>
    public static async Task<IReadOnlyList<string>> FindGraveFaultsAsync(IPage page)
    {
        await page.EvaluateAsync(await Script.Value);
        using var violations = JsonDocument.Parse(await page.EvaluateAsync<string>(Check));
        return [.. violations.RootElement.EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(violation => $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("help").GetString()} {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("html").GetString()))}")];
    }

    private static async Task<string> LoadAsync()
    {
        var file = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");
        var stamp = Path.Combine(Folder, "node_modules", ".installed-from.json");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            await InstallAsync();
            await File.WriteAllTextAsync(stamp, wanted);
        }

        return await File.ReadAllTextAsync(file);
    }

    private static async Task InstallAsync()
    {
        var (program, arguments) = OperatingSystem.IsWindows() ? ("cmd", "/c npm ci --ignore-scripts") : ("npm", "ci --ignore-scripts");
        using var npm = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardError = true })
            ?? throw new InvalidOperationException("npm could not be started.");
        var errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed: {errors}");
    }
}
