using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SamenHier.Bot.DirectLine.Tokens;

/// <summary>Makes and reads the tokens of the chat.</summary>
/// <remarks>
/// A token has the outward form of a JWT, because the client reads the user's id from its middle part; without it Web Chat speaks as nobody.
/// Its last part is the hash of the first two, sealed by Data Protection: every node that shares the key ring reads it, and nobody else makes one.
/// </remarks>
internal sealed class ChatTokens(IDataProtectionProvider protection, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private const int LongestToken = 2048;
    private static readonly string Head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"seal"}"""u8);

    private readonly IDataProtector sealer = protection.CreateProtector("SamenHier.DirectLine.ChatToken.v1");

    /// <summary>How long a new token is good for, in seconds.</summary>
    public int LifetimeSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>Makes a token for a conversation that does not exist yet.</summary>
    /// <param name="userId">The user, or null for a new one.</param>
    /// <param name="language">The language chosen, or null.</param>
    public ChatToken New(string? userId, string? language) =>
        new(WebChatChannel.NewConversationId(), userId ?? WebChatChannel.NewUserId(), language, Expiry());

    /// <summary>The same right with its time begun anew.</summary>
    public ChatToken Renew(ChatToken token) => token with { Expires = Expiry() };

    /// <summary>Writes a token as its bearer carries it.</summary>
    public string Write(ChatToken token)
    {
        TokenClaims claims = new(token.ConversationId, token.UserId, token.Language, token.Expires.ToUnixTimeSeconds());
        var content = $"{Head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, TokenJson.Default.TokenClaims))}";
        return $"{content}.{Base64Url.EncodeToString(sealer.Protect(Hash(content)))}";
    }

    /// <summary>Reads a token that somebody carries.</summary>
    public TokenReading Read(string text)
    {
        if (text.Length > LongestToken || text.LastIndexOf('.') is var end && end <= Head.Length || !text.StartsWith(Head + ".", StringComparison.Ordinal))
            return new TokenReading.Foreign();

        var content = text[..end];
        if (!IsSealed(content, text.AsSpan(end + 1)))
            return new TokenReading.Foreign();

        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(content.AsSpan(Head.Length + 1)), TokenJson.Default.TokenClaims)!;
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Expires);
        return expires > time.GetUtcNow()
            ? new TokenReading.Valid(new ChatToken(claims.ConversationId, claims.UserId, claims.Language, expires))
            : new TokenReading.Expired();
    }

    private bool IsSealed(string content, ReadOnlySpan<char> seal)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(sealer.Unprotect(Base64Url.DecodeFromChars(seal)), Hash(content));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static byte[] Hash(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

    private DateTimeOffset Expiry() => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds() + LifetimeSeconds);
}

/// <summary>A token's middle part; the names are those of Direct Line's tokens.</summary>
internal sealed record TokenClaims(
    [property: JsonPropertyName("conv")] string ConversationId,
    [property: JsonPropertyName("user")] string UserId,
    [property: JsonPropertyName("lang")] string? Language,
    [property: JsonPropertyName("exp")] long Expires);

/// <summary>A stream ticket's content.</summary>
internal sealed record TicketClaims(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("conv")] string ConversationId,
    [property: JsonPropertyName("after")] long After,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("until")] long TokenExpires);

/// <summary>The JSON inside tokens.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenClaims))]
[JsonSerializable(typeof(TicketClaims))]
internal sealed partial class TokenJson : JsonSerializerContext;
