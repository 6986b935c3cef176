using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SamenHier.Desk.Tests.Accounts;

/// <summary>A local OpenID provider that can be made to say the wrong thing.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private const string Secret = "a secret of the tests";
    private readonly WebApplication app;
    private RSA key = RSA.Create(2048);
    private string nonce = "";
    private string challenge = "";

    private OpenIdProvider(WebApplication app) => this.app = app;

    /// <summary>Where it is, and who it says it is.</summary>
    public string Address => app.Urls.Single();

    /// <summary>The settings of a desk that trusts it.</summary>
    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Desk:OpenId:Authority"] = Address,
        ["Desk:OpenId:ClientId"] = "desk",
        ["Desk:OpenId:ClientSecret"] = Secret,
        ["Desk:OpenId:Name"] = "Testprovider",
    };

    /// <summary>The claims of the next token; null leaves one out.</summary>
    public Dictionary<string, object?> Claims { get; } = new(StringComparer.Ordinal) { ["sub"] = "subject-1" };

    /// <summary>Signs the next token with a key that nobody knows.</summary>
    public bool SignsWrong { get; set; }

    /// <summary>Leaves the next token unsigned.</summary>
    public bool SignsNot { get; set; }

    /// <summary>What the clock is there.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Starts one.</summary>
    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new OpenIdProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Somebody agreed there: gives the address to which their browser is sent back.</summary>
    /// <param name="asked">Where the desk sent them.</param>
    public string Agree(string asked)
    {
        var query = QueryHelpers.ParseQuery(new Uri(asked).Query);
        Assert.Equal(["code", "desk", "S256"], [query["response_type"].ToString(), query["client_id"].ToString(), query["code_challenge_method"].ToString()]);
        Assert.Contains("openid", query["scope"].ToString(), StringComparison.Ordinal);
        (nonce, challenge) = (query["nonce"].ToString(), query["code_challenge"].ToString());
        return QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = "a-code", ["state"] = query["state"] });
    }

    /// <summary>Takes another key, as providers do now and then.</summary>
    public void Roll()
    {
        key.Dispose();
        key = RSA.Create(2048);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = Address + "/authorize",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/keys",
        }));
        app.MapGet("/keys", () =>
        {
            var known = key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId(), n = Base64Url.EncodeToString(known.Modulus), e = Base64Url.EncodeToString(known.Exponent) } } });
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var proof = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return form["code"] == "a-code" && form["client_secret"] == Secret && proof == challenge
                ? Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = Write() })
                : Results.BadRequest();
        });
    }

    private string KeyId() => Base64Url.EncodeToString(SHA256.HashData(key.ExportRSAPublicKey()))[..16];

    private string Write()
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Address, ["aud"] = "desk", ["nonce"] = nonce,
            ["iat"] = Now.ToUnixTimeSeconds(), ["nbf"] = Now.ToUnixTimeSeconds(), ["exp"] = Now.AddMinutes(10).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in Claims)
        {
            if (value is null) claims.Remove(name);
            else claims[name] = value;
        }

        using var stranger = RSA.Create(2048);
        var signer = new RsaSecurityKey((SignsWrong ? stranger : key).ExportParameters(includePrivateParameters: true)) { KeyId = KeyId() };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = SignsNot ? null : new SigningCredentials(signer, SecurityAlgorithms.RsaSha256),
        });
    }
}
