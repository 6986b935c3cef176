using System.Runtime.CompilerServices;

namespace SamenHier.Bot.Tests.DirectLine;

/// <summary>A theory that needs node and npm: skipped where they are missing, unless everything is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodePrograms.SkipReason;
}

/// <summary>Finds node and npm, and the folder with the client.</summary>
internal static class NodePrograms
{
    public static string? SkipReason { get; } =
        Environment.GetEnvironmentVariable("SAMENHIER_REQUIRE_ALL") is "1" || (IsOnPath("node") && IsOnPath("npm"))
            ? null
            : "node and npm are not on the PATH.";

    /// <summary>Where the client's sources are.</summary>
    public static string ClientSources([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "client");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".cmd")));
}
