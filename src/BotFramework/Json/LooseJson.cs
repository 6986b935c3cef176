using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Microsoft.Bot.Schema.Json;

/// <summary>The one set of options: built-in metadata for the protocol's types, reflection for types of the bot's own.</summary>
internal static class LooseJson
{
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Reads a value again as another type, by way of JSON.</summary>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public static T? Convert<T>(object? value)
    {
        if (value is null)
            return default;

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType()));
        return (T?)JsonSerializer.Deserialize(json, Options.GetTypeInfo(typeof(T)));
    }

    private static JsonSerializerOptions CreateOptions()
    {
        JsonSerializerOptions options = new(ActivityJsonContext.Default.Options)
        {
            // Ge'ez and Arabic go out as themselves, in half the bytes of their escapes.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ActivityJsonContext.Default,
                new DefaultJsonTypeInfoResolver { Modifiers = { AsDeclared } }),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Types of the bot's own keep their members' names, and show settable members only, as in the published SDK.</summary>
    private static void AsDeclared(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;

        for (int index = type.Properties.Count - 1; index >= 0; index--)
        {
            JsonPropertyInfo property = type.Properties[index];
            if (property.Set is null)
                type.Properties.RemoveAt(index);
            else if (property.AttributeProvider is MemberInfo member && !member.IsDefined(typeof(System.Text.Json.Serialization.JsonPropertyNameAttribute)))
                property.Name = member.Name;
        }
    }
}
