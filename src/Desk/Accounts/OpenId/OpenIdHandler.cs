using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SamenHier.Desk.Accounts.OpenId;

/// <summary>OpenID Connect's code flow with PKCE and nonce, on the framework's OAuth handler: what counts is the id_token, checked against the provider's metadata.</summary>
internal sealed class OpenIdHandler(IOptionsMonitor<OpenIdOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OpenIdOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";
    private const string Asked = "asked";
    private const int NonceBytes = 32;

    // A signature made with a key that only the provider has; never with a secret shared, and never none.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Options.AuthorizationEndpoint = (await FindMetadataAsync()).AuthorizationEndpoint;
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        properties.Items[Nonce] = nonce;
        properties.Items[Asked] = Now().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        if (!long.TryParse(context.Properties.Items[Asked], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            || Now() >= DateTimeOffset.FromUnixTimeSeconds(asked) + Options.RemoteAuthenticationTimeout)
        {
            return OAuthTokenResponse.Failed(new AuthenticationFailureException("The sign-in took too long."));
        }

        Options.TokenEndpoint = (await FindMetadataAsync()).TokenEndpoint;
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (tokens.Response is null || !tokens.Response.RootElement.TryGetProperty("id_token", out var token) || token.GetString() is not { Length: > 0 } text)
            throw new AuthenticationFailureException("The provider gave no id_token.");
        var known = await ValidateAsync(text);
        Check(known, properties.Items[Nonce]);
        return new(new ClaimsPrincipal(known), properties, Scheme.Name);
    }

    private async Task<ClaimsIdentity> ValidateAsync(string token)
    {
        var result = await ValidateAsync(token, await FindMetadataAsync());

        // The provider may have new keys.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await ValidateAsync(token, await Options.Metadata!.FindNewAsync(Context.RequestAborted));
        return result.IsValid ? result.ClaimsIdentity : throw new AuthenticationFailureException($"The id_token is not valid: {result.Exception?.GetType().Name}.");
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration metadata) => Tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = metadata.Issuer,
        ValidAudience = Options.ClientId,
        IssuerSigningKeys = metadata.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    });

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = Now().UtcDateTime;
        return until is { } end && now < end + ClockSkew && (from is not { } start || now > start - ClockSkew);
    }

    private void Check(ClaimsIdentity known, string? nonce)
    {
        if (nonce is null || known.FindFirst(JwtRegisteredClaimNames.Nonce)?.Value != nonce) throw new AuthenticationFailureException("The id_token is for another sign-in.");
        if (known.FindFirst(JwtRegisteredClaimNames.Sub)?.Value is not { Length: > 0 }) throw new AuthenticationFailureException("The id_token names nobody.");
        var audiences = known.FindAll(JwtRegisteredClaimNames.Aud).Count();
        var party = known.FindFirst(JwtRegisteredClaimNames.Azp)?.Value;
        if (party is null ? audiences > 1 : party != Options.ClientId) throw new AuthenticationFailureException("The id_token was made for another program.");
    }

    private Task<OpenIdConnectConfiguration> FindMetadataAsync() => Options.Metadata!.FindAsync(Context.RequestAborted);

    private DateTimeOffset Now() => TimeProvider.GetUtcNow();
}
