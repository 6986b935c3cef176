using System.Text.Json;
using System.Xml.Linq;

namespace SamenHier.Bot.Tests.Architecture;

/// <summary>What was tested is what is built.</summary>
public sealed class BuildFileTests
{
    private const int LongestProgram = 20;

    public static TheoryData<string> Projects => new(Rooms.Projects.Select(path => Path.GetRelativePath(Rooms.Root, path)));

    [Fact]
    public void The_program_is_short() =>
        Assert.InRange(File.ReadLines(Path.Combine(Rooms.Root, "src", "Bot", "Program.cs")).Count(), 1, LongestProgram - 1);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_packages_without_versions_and_all_of_them_are_pinned_centrally(string path)
    {
        var project = XDocument.Load(Path.Combine(Rooms.Root, path));
        var pinned = Rooms.Items(XDocument.Load(Path.Combine(Rooms.Root, "Directory.Packages.props")), "PackageVersion");

        Assert.All(project.Descendants("PackageReference"), reference => Assert.Null(reference.Attribute("Version") ?? reference.Attribute("VersionOverride")));
        Assert.Equal([], Rooms.Items(project, "PackageReference").Except(pinned, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_central_version_is_one_version() => Assert.All(
        XDocument.Load(Path.Combine(Rooms.Root, "Directory.Packages.props")).Descendants("PackageVersion"),
        package => Assert.Matches(@"^\d+(\.\d+){1,3}$", package.Attribute("Version")!.Value));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_a_lock_file_that_holds_what_it_names(string path)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.Combine(Rooms.Root, path))!, "packages.lock.json");
        Assert.True(File.Exists(file), $"{path} has no packages.lock.json.");

        var locked = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() == "Direct").Select(package => package.Name);
        var named = Rooms.Items(XDocument.Load(Path.Combine(Rooms.Root, path)), "PackageReference")
            .Where(package => !package.StartsWith("Microsoft.Bot.", StringComparison.Ordinal));

        Assert.Equal([], named.Except(locked, StringComparer.OrdinalIgnoreCase));
    }
}
