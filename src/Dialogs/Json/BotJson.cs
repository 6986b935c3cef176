using Microsoft.Bot.Schema;
#if BOTFRAMEWORK_PACKAGES
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
#else
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema.Json;
#endif

namespace SamenHier.Dialogs.Json;

/// <summary>
/// The JSON seam: the only place that names a JSON type which the Bot Framework shows. Above it there are dictionaries
/// (string, object), lists (object), strings, numbers (int, long, double) and flags. It has two bodies, for the two runtimes.
/// </summary>
public static partial class BotJson
{
    /// <summary>Makes an entity.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="members">Its members: plain values, dictionaries and lists.</param>
    public static Entity Entity(string type, Dictionary<string, object> members) => new(type) { Properties = ToJson(members) };

    /// <summary>The members of an entity.</summary>
    /// <param name="entity">The entity.</param>
    public static IReadOnlyDictionary<string, object?> ReadEntity(Entity entity) => ReadMap(entity.Properties) ?? new Dictionary<string, object?>(StringComparer.Ordinal);
}

#if BOTFRAMEWORK_PACKAGES
public static partial class BotJson
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None, MaxDepth = 64 };

    /// <summary>Reads an activity.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    public static Activity ReadActivity(ReadOnlySpan<byte> json) => JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(json), Settings)!;

    /// <summary>Writes an activity as JSON in UTF-8.</summary>
    /// <param name="activity">The activity.</param>
    public static byte[] WriteActivity(Activity activity) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, Settings));

    /// <summary>Reads a conversation reference.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    public static ConversationReference ReadReference(ReadOnlySpan<byte> json) => JsonConvert.DeserializeObject<ConversationReference>(Encoding.UTF8.GetString(json), Settings)!;

    /// <summary>Writes a conversation reference as JSON in UTF-8.</summary>
    /// <param name="reference">The reference.</param>
    public static byte[] WriteReference(ConversationReference reference) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(reference, Settings));

    /// <summary>An object's members as plain values, or null when the value is no JSON object.</summary>
    /// <param name="value">What an activity holds as value, channel data or properties.</param>
    public static IReadOnlyDictionary<string, object?>? ReadMap(object? value) => value switch
    {
        JObject json => json.Properties().ToDictionary(property => property.Name, property => Plain(property.Value), StringComparer.Ordinal),
        IReadOnlyDictionary<string, object?> map => map,
        _ => null,
    };

    /// <summary>Reads a value of any shape.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    public static object ReadValue(ReadOnlySpan<byte> json) => JsonConvert.DeserializeObject(Encoding.UTF8.GetString(json), Settings)!;

    /// <summary>Writes a value of any shape as JSON in UTF-8.</summary>
    /// <param name="value">A plain value, a dictionary, a list, or a settable type.</param>
    public static byte[] WriteValue(object value) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(value, Settings));

    private static JObject ToJson(Dictionary<string, object> members) => JObject.FromObject(members);

    private static object? Plain(JToken token) => token switch
    {
        JObject json => ReadMap(json),
        JArray list => list.Select(Plain).ToList(),
        JValue value => value.Value,
        _ => null,
    };
}
#else
public static partial class BotJson
{
    /// <summary>Reads an activity.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <exception cref="JsonException">It is no activity.</exception>
    public static Activity ReadActivity(ReadOnlySpan<byte> json) => ActivityJson.Read(json);

    /// <summary>Writes an activity as JSON in UTF-8.</summary>
    /// <param name="activity">The activity.</param>
    public static byte[] WriteActivity(Activity activity) => ActivityJson.Write(activity);

    /// <summary>Reads a conversation reference.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <exception cref="JsonException">It is no reference.</exception>
    public static ConversationReference ReadReference(ReadOnlySpan<byte> json) => ActivityJson.ReadReference(json);

    /// <summary>Writes a conversation reference as JSON in UTF-8.</summary>
    /// <param name="reference">The reference.</param>
    public static byte[] WriteReference(ConversationReference reference) => ActivityJson.Write(reference);

    /// <summary>An object's members as plain values, or null when the value is no JSON object.</summary>
    /// <param name="value">What an activity holds as value, channel data or properties.</param>
    public static IReadOnlyDictionary<string, object?>? ReadMap(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } json => json.EnumerateObject()
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Plain(group.Last().Value), StringComparer.Ordinal),
        JsonObject json => ReadMap(JsonSerializer.SerializeToElement(json)),
        IReadOnlyDictionary<string, object?> map => map,
        _ => null,
    };

    /// <summary>Reads a value of any shape.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static object ReadValue(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<JsonElement>(json);

    /// <summary>Writes a value of any shape as JSON in UTF-8.</summary>
    /// <param name="value">A plain value, a dictionary, a list, or a settable type.</param>
    public static byte[] WriteValue(object value) => JsonSerializer.SerializeToUtf8Bytes(value);

    private static JsonObject ToJson(Dictionary<string, object> members) => (JsonObject)ToNode(members)!;

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        IEnumerable<KeyValuePair<string, object>> map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, ToNode(member.Value)))),
        IEnumerable<object> list => new JsonArray([.. list.Select(ToNode)]),
        _ => throw new NotSupportedException($"A {value.GetType()} cannot be a member of an entity."),
    };

    private static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadMap(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var number) ? number : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
#endif
