using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.Architecture;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>What stands in <c>deploymentTemplates</c>.</summary>
internal static class DeploymentFiles
{
    public const string ExistingGroup = "deployUseExistResourceGroup";
    public const string NewGroup = "deployWithNewResourceGroup";

    public static string Root { get; } = Path.Combine(Rooms.Root, "deploymentTemplates");

    /// <summary>Each template with the parameter file that belongs to it, as paths below <see cref="Root"/>.</summary>
    public static IReadOnlyList<(string Template, string Parameters)> Templates { get; } =
    [
        Pair(ExistingGroup, "BotApp-with-rg"), Pair(ExistingGroup, "AzureBot-with-rg"), Pair(NewGroup, "BotApp-new-rg"), Pair(NewGroup, "AzureBot-new-rg"),
    ];

    /// <summary>Every file that is kept, as paths below <see cref="Root"/>; not what npm and the build put there.</summary>
    public static IEnumerable<string> All => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "node_modules" or "obj") && !file.EndsWith(".zip", StringComparison.Ordinal));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Reads a file strictly: no comments, no trailing commas, no key twice.</summary>
    public static JsonObject Json(string file) =>
        JsonNode.Parse(Text(file), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();

    /// <summary>The values of a parameter file by name.</summary>
    public static Dictionary<string, JsonNode> Parameters(string file) =>
        Json(file)["parameters"]!.AsObject().ToDictionary(parameter => parameter.Key, parameter => parameter.Value!["value"]!, StringComparer.Ordinal);

    private static (string Template, string Parameters) Pair(string folder, string name) =>
        ($"{folder}/template-{name}.json", $"{folder}/parameters-for-template-{name}.json");
}
