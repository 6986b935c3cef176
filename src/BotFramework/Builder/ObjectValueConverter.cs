using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Values whose declared type is object: simple ones as they are, others with their type's name where that is asked for.</summary>
/// <param name="withTypes">Whether type names are written and read.</param>
internal sealed class ObjectValueConverter(bool withTypes) : JsonConverter<object>
{
    private const string TypeKey = "$type";
    private const string ValueKey = "$value";

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        _ => ReadStructure(JsonNode.Parse(ref reader)!, options),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else if (!withTypes || IsPlain(value))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
        }
        else
        {
            Named(value, JsonSerializer.SerializeToNode(value, value.GetType(), options)).WriteTo(writer, options);
        }
    }

    // An int comes back as a long, as in every JSON store; who reads numbers converts them.
    private static bool IsPlain(object value) =>
        value is string or bool or int or long or double or float or short or byte or JsonNode or JsonElement;

    private static JsonObject Named(object value, JsonNode? json)
    {
        var named = new JsonObject { [TypeKey] = value.GetType().AssemblyQualifiedName };
        if (json is not JsonObject members)
        {
            named[ValueKey] = json;
            return named;
        }

        foreach (var (name, member) in members)
        {
            named[name] = member?.DeepClone();
        }

        return named;
    }

    private object? ReadStructure(JsonNode json, JsonSerializerOptions options)
    {
        if (!withTypes || json is not JsonObject members || (string?)members[TypeKey] is not { } name)
        {
            return json;
        }

        var type = Type.GetType(name, throwOnError: true)!;
        members.Remove(TypeKey);
        return members.TryGetPropertyValue(ValueKey, out var value)
            ? value.Deserialize(type, options)
            : members.Deserialize(type, options);
    }
}
