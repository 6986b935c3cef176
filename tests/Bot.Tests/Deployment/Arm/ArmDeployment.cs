using System.Text.Json.Nodes;

namespace SamenHier.Bot.Tests.Deployment.Arm;

/// <summary>What a template deploys with given parameters: its resources, with every expression worked out.</summary>
internal sealed class ArmDeployment
{
    private ArmDeployment(IReadOnlyDictionary<string, JsonObject> resources, IReadOnlyDictionary<string, string> outputs) =>
        (Resources, Outputs) = (resources, outputs);

    /// <summary>The resources by their ids; those whose condition does not hold are left out.</summary>
    public IReadOnlyDictionary<string, JsonObject> Resources { get; }

    /// <summary>The outputs by their names.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; }

    /// <summary>Deploys a template to a resource group.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parameters">What is given.</param>
    /// <param name="group">The group's name; null deploys to the subscription.</param>
    public static ArmDeployment Of(JsonObject template, IReadOnlyDictionary<string, JsonNode> parameters, string? group)
    {
        ArmScope scope = new(template, parameters, group);
        var resources = template["resources"]!.AsArray().Select(resource => Evaluate(scope, resource!.AsObject()))
            .Where(resource => resource["condition"]?.GetValue<bool>() != false);
        var outputs = template["outputs"]!.AsObject().ToDictionary(output => output.Key, output => Plain(scope.Evaluate(output.Value!["value"])), StringComparer.Ordinal);
        return new ArmDeployment(resources.ToDictionary(scope.IdOf, StringComparer.OrdinalIgnoreCase), outputs);
    }

    /// <summary>Deploys one of our templates with its own parameter file, or with that and others.</summary>
    /// <param name="template">The template's path below <c>deploymentTemplates</c>.</param>
    /// <param name="others">Further parameters; they win.</param>
    public static ArmDeployment OfFile(string template, params (string Name, JsonNode Value)[] others)
    {
        var parameters = DeploymentFiles.Parameters(DeploymentFiles.Templates.Single(pair => pair.Template == template).Parameters);
        foreach (var (name, value) in others)
            parameters[name] = value;

        var json = DeploymentFiles.Json(template);
        if (template.StartsWith(DeploymentFiles.ExistingGroup, StringComparison.Ordinal))
            return Of(json, parameters, group: "samenhier");

        var nested = Of(json, parameters, group: null).Only("Microsoft.Resources/deployments");
        var passed = nested["properties"]!["parameters"]!.AsObject().ToDictionary(parameter => parameter.Key, parameter => parameter.Value!["value"]!, StringComparer.Ordinal);
        return Of(nested["properties"]!["template"]!.AsObject(), passed, $"{nested["resourceGroup"]}");
    }

    /// <summary>The resources of a type.</summary>
    public IEnumerable<JsonObject> All(string type) => Resources.Values.Where(resource => $"{resource["type"]}" == type);

    /// <summary>The only resource of a type.</summary>
    public JsonObject Only(string type) => All(type).Single();

    /// <summary>The resources for which one waits, and those for which these wait.</summary>
    public IReadOnlySet<string> WaitsFor(string id)
    {
        HashSet<string> waits = new(StringComparer.OrdinalIgnoreCase);
        Queue<string> next = new([id]);
        while (next.TryDequeue(out var one))
        {
            foreach (var other in Dependencies(one).Where(waits.Add))
                next.Enqueue(other);
        }

        return waits;
    }

    public IEnumerable<string> Dependencies(string id) =>
        Resources.TryGetValue(id, out var resource) ? (resource["dependsOn"] as JsonArray ?? []).Select(dependency => $"{dependency}") : [];

    // The template in a deployment has a scope of its own: it is worked out when that is deployed.
    private static JsonObject Evaluate(ArmScope scope, JsonObject resource)
    {
        var inner = resource["properties"]?["template"]?.DeepClone();
        var copy = resource.DeepClone().AsObject();
        if (inner is not null)
            copy["properties"]!.AsObject().Remove("template");

        var evaluated = Settle(scope.Evaluate(copy)!)!.AsObject();
        if (inner is not null)
            evaluated["properties"]!["template"] = inner;
        return evaluated;
    }

    private static string Plain(JsonNode? node) => $"{Settle(node)}";

    // What Azure knows only later becomes a text that names it.
    private static JsonNode? Settle(JsonNode? node) => node switch
    {
        JsonObject section when ArmReference.Read(section) is { } reference => JsonValue.Create($"{reference}"),
        JsonObject section => new JsonObject(section.Select(pair => KeyValuePair.Create(pair.Key, Settle(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Settle)]),
        _ => node?.DeepClone(),
    };
}
