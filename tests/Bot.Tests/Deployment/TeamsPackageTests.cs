using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.DirectLine;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>The script that makes the Teams app package.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b";
    private const string Host = "chat.samenhier.example";

    private readonly TemporaryDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [NodeTheory]
    [InlineData(AppId)]
    public async Task The_package_has_exactly_its_files_filled_in_and_is_the_same_each_time(string appId)
    {
        Assert.Equal((0, string.Empty), await BuildAsync("--app-id", appId, "--host", Host, "--settings", Settings(), "--out", folder.File("one.zip")));
        Assert.Equal((0, string.Empty), await BuildAsync("--app-id", appId.ToUpperInvariant(), "--host", Host.ToUpperInvariant(), "--settings", Settings(), "--out", folder.File("two.zip")));

        Assert.Equal(await File.ReadAllBytesAsync(folder.File("one.zip")), await File.ReadAllBytesAsync(folder.File("two.zip")));
        await using var package = await ZipFile.OpenReadAsync(folder.File("one.zip"));
        Assert.Equal(["manifest.json", "en.json", "ar.json", "color.png", "outline.png"], package.Entries.Select(entry => entry.FullName));
        await using var stream = await package.GetEntry("manifest.json")!.OpenAsync();
        var manifest = (await JsonNode.ParseAsync(stream))!;
        Assert.Equal((appId, appId), ($"{manifest["id"]}", $"{manifest["bots"]![0]!["botId"]}"));
        Assert.Equal((Host, "2.0.1"), ($"{manifest["validDomains"]![0]}", $"{manifest["version"]}"));
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [NodeTheory]
    [InlineData("--app-id must be", "--host", Host)]
    [InlineData("--app-id must be", "--app-id", "the-bot", "--host", Host)]
    [InlineData("--app-id must be", "--app-id", "00000000-0000-0000-0000-000000000000", "--host", Host)]
    [InlineData("--host must be", "--app-id", AppId)]
    [InlineData("--host must be", "--app-id", AppId, "--host", "https://chat.samenhier.example/")]
    [InlineData("--bogus", "--app-id", AppId, "--host", Host, "--bogus")]
    [InlineData("can't be read", "--app-id", AppId, "--host", Host, "--settings", "nowhere.json")]
    [InlineData("developer.privacyUrl is still the example", "--app-id", AppId, "--host", Host)]
    public async Task A_wrong_argument_is_named_and_makes_nothing(string said, params string[] arguments)
    {
        var (code, error) = await BuildAsync([.. arguments, "--out", folder.File("package.zip")]);

        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("Usage: ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("package.zip")));
    }

    [NodeTheory]
    [InlineData("the name of an organisation that is longer than Teams has room for", "manifest.json/developer/name")]
    public async Task A_package_that_breaks_a_rule_of_Teams_is_not_made(string name, string said)
    {
        var (code, error) = await BuildAsync("--app-id", AppId, "--host", Host, "--settings", Settings(name), "--out", folder.File("package.zip"));

        Assert.Equal(1, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("package.zip")));
    }

    private string Settings(string name = "An organisation")
    {
        var file = folder.File("settings.json");
        JsonObject developer = new() { ["name"] = name };
        foreach (var page in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            developer[page] = $"https://samenhier.example/{page}";
        File.WriteAllText(file, new JsonObject { ["version"] = "2.0.1", ["developer"] = developer }.ToJsonString());
        return file;
    }

    private async Task<(int Code, string Error)> BuildAsync(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(DeploymentFiles.Root, "teamsApp", "build.mjs"), .. arguments])
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var error = await node.StandardError.ReadToEndAsync();
        await output;
        await node.WaitForExitAsync();
        return (node.ExitCode, error);
    }
}
