using SamenHier.Dialogs.Tests.Texts;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>The program's own source files.</summary>
internal static class SourceFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot"];

    /// <summary>Every file with this ending under src, by its path from there with forward slashes.</summary>
    public static IReadOnlyList<(string Path, string Text)> Read(string ending)
    {
        var root = TextFiles.PathOf("src");
        return [.. Files(root, ending).Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }

    private static IEnumerable<string> Files(string folder, string ending) =>
        Directory.GetFiles(folder, $"*{ending}").Concat(
            Directory.GetDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(inner => Files(inner, ending)));
}
