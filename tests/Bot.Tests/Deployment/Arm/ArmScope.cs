using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SamenHier.Bot.Tests.Deployment.Arm;

/// <summary>Works out what the expressions of one template say, as Azure would for a made-up subscription and group.</summary>
/// <param name="template">The template.</param>
/// <param name="given">The parameters that were given.</param>
/// <param name="group">The resource group; null for a template that is deployed to the subscription.</param>
internal sealed class ArmScope(JsonObject template, IReadOnlyDictionary<string, JsonNode> given, string? group)
{
    private const string Subscription = "/subscriptions/00000000-1111-2222-3333-444444444444";
    private const string Location = "westeurope";

    /// <summary>The same node with every expression replaced by what it says.</summary>
    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonObject section => new JsonObject(section.Select(pair => KeyValuePair.Create(Text(Resolve(pair.Key)), Evaluate(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Evaluate)]),
        JsonValue value when value.TryGetValue(out string? text) => Resolve(text),
        _ => node?.DeepClone(),
    };

    /// <summary>The id of a resource of this template, whose type and name are plain texts by now.</summary>
    public string IdOf(JsonObject resource)
    {
        var (type, names) = ($"{resource["type"]}", $"{resource["name"]}".Split('/'));
        return resource["scope"] is { } scope ? Extension($"{scope}", type, names) : ResourceId(InGroup(group), type, names);
    }

    private JsonNode Resolve(string text) => ArmParser.IsExpression(text) ? Value(ArmParser.Parse(text)) : JsonValue.Create(text);

    private JsonNode Value(ArmExpression expression) => expression switch
    {
        ArmExpression.Literal literal => JsonValue.Create(literal.Text),
        ArmExpression.Member { Of: var of, Name: var name } => Member(Value(of), name),
        ArmExpression.Call call => Call(call.Function, [.. call.Arguments.Select(Value)]),
        _ => throw new NotSupportedException($"{expression}"),
    };

    private JsonNode Call(string function, JsonNode[] arguments) => (function, arguments) switch
    {
        ("parameters", [var name]) => Parameter(Text(name)),
        ("variables", [var name]) => Evaluate(template["variables"]![Text(name)])!,
        ("concat", [_, ..]) => string.Concat(arguments.Select(Text)),
        ("replace", [var text, var old, var fresh]) => Text(text).Replace(Text(old), Text(fresh), StringComparison.Ordinal),
        ("equals", [var one, var other]) => JsonNode.DeepEquals(one, other),
        ("not", [var one]) => !one.GetValue<bool>(),
        ("guid", [_, ..]) => $"{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', arguments.Select(Text))))[..16])}",
        ("resourceId", [_, _, ..]) => ResourceId([.. arguments.Select(Text)]),
        ("subscriptionResourceId", [var type, .. var names]) => ResourceId(Subscription, Text(type), [.. names.Select(Text)]),
        ("extensionResourceId", [var scope, var type, .. var names]) => Extension(Text(scope), Text(type), [.. names.Select(Text)]),
        ("reference", [var id, _]) => new ArmReference(Text(id)).ToJson(),
        ("subscription", []) => new JsonObject { ["tenantId"] = "tenant", ["id"] = Subscription },
        ("resourceGroup", []) when group is not null => new JsonObject { ["name"] = group, ["location"] = Location },
        _ => throw new NotSupportedException($"{function} with {arguments.Length} arguments can't be used here."),
    };

    private JsonNode Parameter(string name)
    {
        var declared = template["parameters"]?[name] ?? throw new KeyNotFoundException($"There is no parameter {name}.");
        return given.TryGetValue(name, out var value)
            ? value.DeepClone()
            : Evaluate(declared["defaultValue"]) ?? throw new KeyNotFoundException($"The parameter {name} was not given.");
    }

    private static JsonNode Member(JsonNode of, string name) =>
        ArmReference.Read(of) is { } reference ? reference.Below(name).ToJson() : of[name]?.DeepClone() ?? throw new KeyNotFoundException($"There is no {name}.");

    private static string Text(JsonNode node) => ArmReference.Read(node) is { } reference ? reference.ToString() : node.GetValue<string>();

    // Before the type may stand the group of the resource.
    private string ResourceId(string[] arguments) => arguments[0].Contains('/', StringComparison.Ordinal)
        ? ResourceId(InGroup(group), arguments[0], arguments[1..])
        : ResourceId(InGroup(arguments[0]), arguments[1], arguments[2..]);

    private static string ResourceId(string scope, string type, string[] names)
    {
        var types = type.Split('/');
        if (types.Length != names.Length + 1)
            throw new FormatException($"{type} needs {types.Length - 1} names and has {names.Length}.");

        return $"{scope}/providers/{types[0]}{string.Concat(types[1..].Zip(names, (kind, name) => $"/{kind}/{name}"))}";
    }

    private static string Extension(string scope, string type, string[] names) => ResourceId(scope, type, names);

    private static string InGroup(string? name) => name is null ? Subscription : $"{Subscription}/resourceGroups/{name}";
}
