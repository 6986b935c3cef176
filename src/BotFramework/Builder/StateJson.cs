using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How state becomes JSON and comes back.</summary>
internal static class StateJson
{
    private const int DeepEnoughForNestedDialogs = 1024;

    /// <summary>Without type names: a value in an object's place comes back as a string, bool, long, double or JSON.</summary>
    public static JsonSerializerOptions Plain { get; } = Create(new ObjectValueConverter(withTypes: false));

    /// <summary>With type names: a value in an object's place comes back as what it was. Only for stores within the process.</summary>
    public static JsonSerializerOptions Typed { get; } = Create(new ObjectValueConverter(withTypes: true));

    /// <summary>A stored value as the type that the reader asks for.</summary>
    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        JsonNode node => node.Deserialize<T>(Plain),
        JsonElement element => element.Deserialize<T>(Plain),
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), Plain).Deserialize<T>(Plain),
    };

    /// <summary>A stored value as T; what had to be converted is put back, so that later changes to it are saved.</summary>
    public static T? ConvertInPlace<T>(IDictionary<string, object> state, string name)
    {
        if (!state.TryGetValue(name, out var value) || value is null)
        {
            return default;
        }

        if (value is T typed)
        {
            return typed;
        }

        var converted = Convert<T>(value);
        state[name] = converted!;
        return converted;
    }

    private static JsonSerializerOptions Create(JsonConverter<object> objects)
    {
        var options = new JsonSerializerOptions
        {
            IncludeFields = true,
            MaxDepth = DeepEnoughForNestedDialogs,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            PropertyNameCaseInsensitive = true,
            ReferenceHandler = ReferenceHandler.IgnoreCycles,
            Converters = { objects, new EntityConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
