using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Activities and conversation references to and from JSON in UTF-8.</summary>
public static class ActivityJson
{
    /// <summary>Reads an activity.</summary>
    /// <param name="json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="JsonException">It is not well-formed, is nested more than 64 deep, or is no activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> json) => Read<Activity>(json);

    /// <summary>Reads a conversation reference.</summary>
    /// <param name="json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="JsonException">It is not well-formed, is nested more than 64 deep, or is no conversation reference.</exception>
    public static ConversationReference ReadReference(ReadOnlySpan<byte> json) => Read<ConversationReference>(json);

    /// <summary>Writes an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <exception cref="NotSupportedException">A value in it has a type that JSON can't hold.</exception>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, TypeInfo<Activity>());

    /// <summary>Writes a conversation reference.</summary>
    /// <param name="reference">The conversation reference.</param>
    public static byte[] Write(ConversationReference reference) => JsonSerializer.SerializeToUtf8Bytes(reference, TypeInfo<ConversationReference>());

    /// <summary>Writes an activity.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="activity">The activity.</param>
    /// <exception cref="NotSupportedException">A value in it has a type that JSON can't hold.</exception>
    public static void Write(IBufferWriter<byte> destination, Activity activity) => Write<Activity>(destination, activity);

    /// <summary>Writes a conversation reference.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="reference">The conversation reference.</param>
    public static void Write(IBufferWriter<byte> destination, ConversationReference reference) => Write<ConversationReference>(destination, reference);

    /// <summary>Reads a loose value (Value, ChannelData, Content, Properties) as a type, by way of JSON.</summary>
    /// <typeparam name="T">The type; members are matched by name, whatever their case.</typeparam>
    /// <param name="value">The value; null gives the type's default.</param>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public static T? Convert<T>(object? value) => value is T typed ? typed : LooseJson.Convert<T>(value);

    internal static T Read<T>(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> text = JsonText.Check(json);
        return JsonSerializer.Deserialize(text, TypeInfo<T>()) ?? throw new JsonException("The JSON is null.");
    }

    private static void Write<T>(IBufferWriter<byte> destination, T value)
    {
        JsonSerializerOptions options = LooseJson.Options;
        using Utf8JsonWriter writer = new(destination, new JsonWriterOptions { Encoder = options.Encoder, MaxDepth = options.MaxDepth });
        JsonSerializer.Serialize(writer, value, TypeInfo<T>());
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)LooseJson.Options.GetTypeInfo(typeof(T));
}
