using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SamenHier.Bot.Tests.Deployment.Arm;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>The templates by themselves: whole, without a name that means nothing, without a secret.</summary>
public sealed partial class TemplateTests
{
    // Microsoft's built-in roles Key Vault Secrets User and Cognitive Services User, and the example of an app id.
    private static readonly string[] KnownIds =
        ["4633458b-17de-408a-b874-0445c86b69e6", "a97b65f3-24c7-4388-baec-2e87135dc908", "1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b"];

    public static TheoryData<string> Templates => new(DeploymentFiles.Templates.Select(pair => pair.Template));

    public static TheoryData<string> JsonFiles => new(DeploymentFiles.All.Where(file => file.EndsWith(".json", StringComparison.Ordinal)));

    public static TheoryData<string> Files => new(DeploymentFiles.All.Where(file => Path.GetExtension(file) is not ".png" && Path.GetFileName(file) != "package-lock.json"));

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Every_json_file_is_read_strictly(string file) => Assert.NotEmpty(DeploymentFiles.Json(file));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_parameter_and_variable_is_declared_and_used(string file)
    {
        var template = DeploymentFiles.Json(file);

        Assert.Equal(Names(template["parameters"]), Used(template, "parameters"));
        Assert.Equal(Names(template["variables"]), Used(template, "variables"));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_parameter_says_what_it_is(string file) => Assert.All(
        DeploymentFiles.Json(file)["parameters"]!.AsObject(), parameter => Assert.EndsWith(".", $"{parameter.Value!["metadata"]!["description"]}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_secret_is_typed_as_one_and_has_no_default(string file)
    {
        foreach (var (name, parameter) in DeploymentFiles.Json(file)["parameters"]!.AsObject())
        {
            Assert.Equal(SecretName().IsMatch(name), $"{parameter!["type"]}" is "securestring" or "secureObject");
            Assert.False(SecretName().IsMatch(name) && parameter["defaultValue"] is not null, $"{name} has a default.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_file_holds_a_secret(string file)
    {
        var text = DeploymentFiles.Text(file);

        Assert.DoesNotMatch(LooksSecret(), text);
        Assert.Equal([], Guid().Matches(text).Select(match => match.Value).Except([.. KnownIds, $"{System.Guid.Empty}"], StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void An_output_shows_no_secret(string file)
    {
        var template = DeploymentFiles.Json(file);
        var shown = Expressions(template["outputs"]).SelectMany(expression => expression.All()).OfType<ArmExpression.Call>();

        Assert.DoesNotContain(shown, call => call.Function.StartsWith("list", StringComparison.Ordinal) || call is { Function: "parameters", Arguments: [ArmExpression.Literal name] } && SecretName().IsMatch(name.Text));
    }

    [Theory]
    [InlineData("BotApp")]
    [InlineData("AzureBot")]
    public void The_template_for_a_new_group_holds_the_one_for_an_existing_group_unchanged(string name)
    {
        var existing = DeploymentFiles.Json($"{DeploymentFiles.ExistingGroup}/template-{name}-with-rg.json");
        var fresh = DeploymentFiles.Json($"{DeploymentFiles.NewGroup}/template-{name}-new-rg.json");
        var nested = fresh["resources"]!.AsArray().Single(resource => $"{resource!["type"]}" == "Microsoft.Resources/deployments")!["properties"]!;

        Assert.True(JsonNode.DeepEquals(existing, nested["template"]), "Run `node deploymentTemplates/nest.mjs`.");
        Assert.Equal("inner", $"{nested["expressionEvaluationOptions"]!["scope"]}");
        Assert.Equal(Names(existing["parameters"]), Names(nested["parameters"]));
        Assert.Equal(Names(existing["outputs"]), Names(fresh["outputs"]));
        Assert.Equal(
            Names(existing["parameters"]).Except(["location"], StringComparer.Ordinal),
            Names(fresh["parameters"]).Except(["groupName", "groupLocation"], StringComparer.Ordinal));
    }

    private static SortedSet<string> Names(JsonNode? section) => new((section as JsonObject ?? []).Select(pair => pair.Key), StringComparer.Ordinal);

    private static SortedSet<string> Used(JsonObject template, string function) => new(
        from expression in Expressions(template)
        from part in expression.All().OfType<ArmExpression.Call>()
        where part.Function == function
        select Assert.IsType<ArmExpression.Literal>(Assert.Single(part.Arguments)).Text,
        StringComparer.Ordinal);

    // A template inside a template has names of its own.
    private static IEnumerable<ArmExpression> Expressions(JsonNode? node) => node switch
    {
        JsonObject section => section.Where(pair => pair.Key != "template").SelectMany(pair => Expressions(pair.Key).Concat(Expressions(pair.Value))),
        JsonArray list => list.SelectMany(Expressions),
        JsonValue value when value.TryGetValue(out string? text) => Expressions(text),
        _ => [],
    };

    private static IEnumerable<ArmExpression> Expressions(string text) => ArmParser.IsExpression(text) ? [ArmParser.Parse(text)] : [];

    [GeneratedRegex("password|secret|token|key(?!vault)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretName();

    [GeneratedRegex("-----BEGIN|(AccountKey|SharedAccessKey|AppPassword|Password)=[A-Za-z0-9]|[A-Za-z0-9+]{40,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksSecret();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guid();
}
