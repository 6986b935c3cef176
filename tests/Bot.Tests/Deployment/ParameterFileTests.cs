using System.Text.Json.Nodes;

namespace SamenHier.Bot.Tests.Deployment;

/// <summary>Each parameter file fits its template.</summary>
public sealed class ParameterFileTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (var (template, parameters) in DeploymentFiles.Templates)
                pairs.Add(template, parameters);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void It_gives_all_that_must_be_given_but_the_secrets(string template, string parameters)
    {
        var declared = DeploymentFiles.Json(template)["parameters"]!.AsObject();
        var given = DeploymentFiles.Parameters(parameters).Keys;
        var required = declared.Where(parameter => parameter.Value!["defaultValue"] is null && !IsSecret(parameter.Value)).Select(parameter => parameter.Key);

        Assert.Equal([], given.Except(declared.Select(parameter => parameter.Key), StringComparer.Ordinal));
        Assert.Equal([], required.Except(given, StringComparer.Ordinal));
        Assert.DoesNotContain(given, name => IsSecret(declared[name]!));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_it_gives_is_allowed(string template, string parameters)
    {
        var declared = DeploymentFiles.Json(template)["parameters"]!;
        Assert.All(DeploymentFiles.Parameters(parameters), given => AssertAllowed(declared[given.Key]!, given.Value));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_default_is_allowed(string template, string parameters)
    {
        Assert.NotEmpty(parameters);
        var withDefault = DeploymentFiles.Json(template)["parameters"]!.AsObject().Select(parameter => parameter.Value!).Where(parameter => parameter["defaultValue"] is not null);
        Assert.All(withDefault.Where(parameter => !$"{parameter["defaultValue"]}".StartsWith('[')), parameter => AssertAllowed(parameter, parameter["defaultValue"]!));
    }

    private static bool IsSecret(JsonNode parameter) => $"{parameter["type"]}" == "securestring";

    private static void AssertAllowed(JsonNode parameter, JsonNode value)
    {
        Assert.Equal($"{parameter["type"]}", KindOf(value));
        if (parameter["allowedValues"] is JsonArray allowed)
            Assert.Contains(allowed, one => JsonNode.DeepEquals(one, value));
        if (value is JsonValue number && number.TryGetValue(out int amount))
            Assert.InRange(amount, parameter["minValue"]?.GetValue<int>() ?? int.MinValue, parameter["maxValue"]?.GetValue<int>() ?? int.MaxValue);
        if (value is JsonValue words && words.TryGetValue(out string? text))
            Assert.InRange(text.Length, parameter["minLength"]?.GetValue<int>() ?? 1, parameter["maxLength"]?.GetValue<int>() ?? int.MaxValue);
    }

    private static string KindOf(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Number => "int",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "bool",
        _ => "string",
    };
}
