using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamenHier.Bot.DirectLine.Wire;

/// <summary>The JSON of Direct Line's own shapes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(ChatTokenBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(ResourceBody))]
internal sealed partial class WireJson : JsonSerializerContext;

/// <summary>A refusal.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <summary>What was refused and why.</summary>
internal sealed record ErrorDetail(string Code, string Message);

/// <summary>A token for one conversation; <paramref name="ExpiresIn"/> in seconds.</summary>
internal sealed record TokenBody(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>A token for the chat page.</summary>
internal sealed record ChatTokenBody(string Token, string UserId, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>A conversation that was started or rejoined.</summary>
internal sealed record ConversationBody(string ConversationId, string Token, string StreamUrl, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>The id that an activity was given.</summary>
internal sealed record ResourceBody(string Id);
