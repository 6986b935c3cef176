using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace SamenHier.Bot.Tests.Architecture;

/// <summary>The rooms of the house as their project files and assemblies say.</summary>
internal static class Rooms
{
    /// <summary>Which rooms each room may know. An arrow that is not here may not be drawn.</summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Bot"] = ["Desk", "Dialogs", "Casework", "Matching", "Recognizers", "Translation", "BotFramework"],
        ["Desk"] = ["Dialogs", "Casework", "Matching", "Recognizers", "Translation", "BotFramework"],
        ["Dialogs"] = ["Casework", "Matching", "Recognizers", "Translation", "BotFramework"],
        ["Casework"] = ["Matching"],
        ["Matching"] = [],
        ["Recognizers"] = [],
        ["Translation"] = [],
        ["BotFramework"] = [],
    };

    public static TheoryData<string> All => new(Arrows.Keys);

    /// <summary>The root of the checkout, as this file's compiler saw it.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every project file of the checkout.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. new[] { "src", "tests", "benchmarks" }.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))];

    public static string Project(string room) => Path.Combine(Root, "src", room, $"SamenHier.{room}.csproj");

    /// <summary>The source files of a room.</summary>
    public static IEnumerable<string> Sources(string room) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", room), "*.cs", SearchOption.AllDirectories).Where(IsSource);

    /// <summary>The rooms that a room's project file refers to, by itself or by what it imports.</summary>
    public static IEnumerable<string> ReferredRooms(string room)
    {
        var project = XDocument.Load(Project(room));
        var direct = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        var imported = project.Descendants("Import").Any(import => import.Attribute("Project")!.Value.EndsWith("BotFramework.props", StringComparison.Ordinal))
            ? ["SamenHier.BotFramework"]
            : Enumerable.Empty<string>();
        return direct.Concat(imported).Select(name => name["SamenHier.".Length..]);
    }

    public static Assembly Assembly(string room) => System.Reflection.Assembly.Load($"SamenHier.{room}");

    /// <summary>What a project includes of a kind of item.</summary>
    public static IEnumerable<string> Items(XDocument project, string kind) =>
        project.Descendants(kind).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    private static bool IsSource(string path) =>
        !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules");

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "SamenHier.Bot.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run outside the checkout that they were built from.");
    }
}
