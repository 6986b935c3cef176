using System.Text.Json.Nodes;

namespace SamenHier.Bot.Tests.Deployment.Arm;

/// <summary>What Azure will know of a resource once it is there, such as its address; here a text that names it.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="Path">What of it is asked, such as <c>clientId</c>.</param>
internal sealed record ArmReference(string Resource, string Path = "")
{
    private const string Mark = "$reference";

    public static ArmReference? Read(JsonNode node) =>
        node is JsonObject section && section[Mark] is { } resource ? new ArmReference($"{resource}", $"{section["path"]}") : null;

    /// <summary>The resources that a text asks something of.</summary>
    public static IEnumerable<string> ResourcesIn(string text) =>
        text.Split('<').Skip(1).Where(part => part.Contains('>', StringComparison.Ordinal)).Select(part => part.Split('>')[0].Split('#')[0]);

    public ArmReference Below(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public JsonNode ToJson() => new JsonObject { [Mark] = Resource, ["path"] = Path };

    public override string ToString() => $"<{Resource}#{Path}>";
}
