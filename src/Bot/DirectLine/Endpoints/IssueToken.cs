using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary>Gives out new tokens: to the chat page for anybody, to servers for the secret.</summary>
internal sealed class IssueToken(ChatTokens tokens, RequestLimits limits, IOptions<DirectLineOptions> options)
{
    private const int LongestUserId = 64;

    /// <summary><c>POST /api/chat/token</c> with <c>{"language"?}</c>.</summary>
    public async Task<IResult> ForPageAsync(HttpContext http)
    {
        if (limits.CountNewToken(http.Connection.RemoteIpAddress) is { } tooMany)
            return tooMany;

        return await JsonRequest.HandleAsync(http, options.Value.MaxBodyBytes, asked =>
        {
            if (RefuseLanguage(asked, out var language) is { } refusal)
                return refusal;

            var token = tokens.New(userId: null, language);
            return TypedResults.Json(
                new ChatTokenBody(tokens.Write(token), token.UserId, token.ConversationId, tokens.LifetimeSeconds), WireJson.Default.ChatTokenBody);
        });
    }

    /// <summary><c>POST /v3/directline/tokens/generate</c> with the secret and <c>{"user":{"id"?}}</c>.</summary>
    public async Task<IResult> ForServerAsync(HttpContext http)
    {
        if (!KnowsSecret(TokenGate.BearerToken(http.Request)))
            return Refusal.Forbidden("BadSecret", "This address needs the secret: Authorization: Bearer SECRET.");

        return await JsonRequest.HandleAsync(http, options.Value.MaxBodyBytes, asked =>
        {
            if (RefuseUser(asked, out var userId) is { } refusal)
                return refusal;

            var token = tokens.New(userId, language: null);
            return TypedResults.Json(new TokenBody(token.ConversationId, tokens.Write(token), tokens.LifetimeSeconds), WireJson.Default.TokenBody);
        });
    }

    private static Refusal? RefuseLanguage(JsonElement asked, out string? language)
    {
        language = null;
        if (!asked.TryGetProperty("language", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        language = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return language is not null && Languages.All.Contains(language, StringComparer.Ordinal)
            ? null
            : Refusal.BadArgument($"The language must be one of {string.Join(", ", Languages.All)}.");
    }

    private static Refusal? RefuseUser(JsonElement asked, out string? userId)
    {
        userId = null;
        if (!asked.TryGetProperty("user", out var user) || user.ValueKind == JsonValueKind.Null)
            return null;
        if (user.ValueKind != JsonValueKind.Object)
            return Refusal.BadArgument("The user must be an object.");
        if (!user.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null)
            return null;

        userId = id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        return userId is { Length: > 3 and <= LongestUserId } && userId.StartsWith("dl_", StringComparison.Ordinal)
            ? null
            : Refusal.BadArgument($"The user's id must begin with dl_ and have at most {LongestUserId} characters.");
    }

    // Hashed first, so that the comparison takes as long for any length.
    private bool KnowsSecret(string? given) =>
        given is not null
        && options.Value.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
