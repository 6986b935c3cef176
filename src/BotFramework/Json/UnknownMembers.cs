using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Members of the JSON that a type does not name: kept as they were read until someone looks at them.</summary>
/// <remarks>The serializer writes a JsonObject of extension data as an object within the object, so it is given a dictionary.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct UnknownMembers
{
    private JsonObject? _properties;
    private Dictionary<string, JsonElement>? _asRead;

    public JsonObject Properties
    {
        get
        {
            if (_properties is null)
            {
                _properties = ToObject(_asRead);
                _asRead = null;
            }

            return _properties;
        }

        set
        {
            _properties = value;
            _asRead = null;
        }
    }

    public Dictionary<string, JsonElement>? ForSerializer
    {
        readonly get => _properties is { Count: > 0 } ? ToDictionary(_properties) : _asRead;
        set => _asRead = value;
    }

    private static JsonObject ToObject(Dictionary<string, JsonElement>? members)
    {
        JsonObject properties = [];
        foreach ((string name, JsonElement value) in members ?? [])
            properties[name] = value.Deserialize(NodeInfo);
        return properties;
    }

    private static Dictionary<string, JsonElement> ToDictionary(JsonObject properties) =>
        properties.ToDictionary(
            member => member.Key,
            member => JsonSerializer.SerializeToElement(member.Value, NodeInfo),
            StringComparer.Ordinal);

    private static JsonTypeInfo<JsonNode?> NodeInfo => (JsonTypeInfo<JsonNode?>)LooseJson.Options.GetTypeInfo(typeof(JsonNode));
}
