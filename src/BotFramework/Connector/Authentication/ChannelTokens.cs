using System.Net.Http.Headers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads the tokens with which channels prove who they are. Tokens of the emulator and of skills are out of scope: they are refused as those of another issuer.</summary>
/// <param name="issuer">The issuer of the channels' tokens.</param>
/// <param name="keys">The channels' keys.</param>
/// <param name="credentials">Knows the bot's app id.</param>
/// <param name="time">The clock.</param>
internal sealed class ChannelTokens(string issuer, SigningKeys keys, ServiceClientCredentialsFactory credentials, TimeProvider time)
{
    /// <summary>By how much the clocks of channel and bot may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer";

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Validates the token of a request.</summary>
    /// <param name="authHeader">The request's Authorization header.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="UnauthorizedAccessException">It holds no token of a channel for this bot; the message says why, and holds nothing of the token.</exception>
    /// <exception cref="InvalidOperationException">The channels' keys cannot be read just now.</exception>
    public async Task<ChannelIdentity> ValidateAsync(string authHeader, CancellationToken cancellationToken)
    {
        JsonWebToken token = ReadToken(authHeader);

        // What is plain to see is refused before any key is looked for.
        if (!string.Equals(token.Alg, SecurityAlgorithms.RsaSha256, StringComparison.Ordinal))
            throw Refused("is not signed with RS256");
        if (!string.Equals(token.Issuer, issuer, StringComparison.Ordinal))
            throw Refused("has another issuer");
        if (!await IsForThisBotAsync(token, cancellationToken))
            throw Refused("is meant for another app");
        if (string.IsNullOrEmpty(token.Kid))
            throw Refused("names no key");

        SigningKey key = await keys.FindAsync(token.Kid, cancellationToken) ?? throw Refused("names a key that is not published");
        TokenValidationResult result = await _handler.ValidateTokenAsync(token, Parameters(key));
        return result.IsValid ? new ChannelIdentity(result.ClaimsIdentity, key.Endorsements) : throw Refused($"is not valid: {result.Exception.GetType().Name}");
    }

    private JsonWebToken ReadToken(string authHeader)
    {
        if (!AuthenticationHeaderValue.TryParse(authHeader, out AuthenticationHeaderValue? header)
            || !string.Equals(header.Scheme, Scheme, StringComparison.OrdinalIgnoreCase)
            || !_handler.CanReadToken(header.Parameter))
        {
            throw Refused("cannot be read");
        }

        try
        {
            return _handler.ReadJsonWebToken(header.Parameter);
        }
        catch (ArgumentException)
        {
            throw Refused("cannot be read");
        }
    }

    private async Task<bool> IsForThisBotAsync(JsonWebToken token, CancellationToken cancellationToken) =>
        token.Audiences.ToList() is [{ Length: > 0 } audience] && await credentials.IsValidAppIdAsync(audience, cancellationToken);

    private TokenValidationParameters Parameters(SigningKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = false,
        IssuerSigningKey = key.Key,
        ValidIssuer = issuer,

        // Compared before, with what the credentials know.
        ValidateAudience = false,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end > now - Skew && (notBefore is not { } begin || begin <= now + Skew);
    }

    private static UnauthorizedAccessException Refused(string why) => new($"The caller's token {why}.");
}
