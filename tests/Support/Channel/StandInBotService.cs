using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SamenHier.Tests.Support.Channel;

/// <summary>Microsoft's side on loopback, with https: publishes signing keys with their endorsements, and gives tokens to apps and to managed identities.</summary>
public sealed class StandInBotService : IAsyncDisposable
{
    /// <summary>The app id that <see cref="Settings"/> gives the bot.</summary>
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    /// <summary>The tenant that <see cref="SingleTenant"/> gives it.</summary>
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    /// <summary>The issuer of the channels' tokens.</summary>
    public const string Issuer = "https://api.botframework.com";

    private readonly ConcurrentQueue<TokenRequest> tokenRequests = new();
    private readonly X509Certificate2 certificate = LoopbackCertificate.Create();
    private readonly WebApplication app;
    private volatile IReadOnlyList<StandInKey> published;
    private int metadataReads;

    private StandInBotService()
    {
        published = [Key, UnendorsedKey, OtherChannelsKey];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0, listen => listen.UseHttps(certificate)));
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.UseRouting();
        app.MapGet("/v1/.well-known/openidconfiguration", http => WriteAsync(http, Metadata()));
        app.MapGet("/v1/.well-known/keys", http => WriteAsync(http, Keys()));
        app.MapPost("/{tenant}/oauth2/v2.0/token", GiveTokenAsync);
        app.MapGet("/metadata/identity/oauth2/token", GiveTokenAsync);
    }

    public StandInKey Key { get; } = new("key-1", "emulator", "msteams", "directline");

    public StandInKey UnendorsedKey { get; } = new("key-2");

    public StandInKey OtherChannelsKey { get; } = new("key-3", "msteams", "Emulator");

    /// <summary>A key that nobody published.</summary>
    public StandInKey UnpublishedKey { get; } = new("key-9", "emulator");

    public string Address => app.Urls.Single();

    /// <summary>Whether nothing is answered.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often the metadata was read, or tried to be.</summary>
    public int MetadataReads => Volatile.Read(ref metadataReads);

    /// <summary>How long the tokens live that are given.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The error that is answered instead of a token, e.g. <c>invalid_client</c>.</summary>
    public string? TokenError { get; set; }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<TokenRequest> TokenRequests => [.. tokenRequests];

    /// <summary>Settings of a bot of no tenant.</summary>
    public string[] Settings =>
    [
        "Channels:AllowAnonymous=false", $"MicrosoftAppId={AppId}", "MicrosoftAppPassword=open-sesame", $"ToBotFromChannelOpenIdMetadataUrl={Address}/v1/.well-known/openidconfiguration",
        $"ToChannelFromBotLoginUrl={Address}/botframework.com", "ValidateAuthority=false",

        // The SDK takes all of these or none.
        $"ToBotFromChannelTokenIssuer={Issuer}", "ToChannelFromBotOAuthScope=https://api.botframework.com",
    ];

    /// <summary>Settings of a bot of one tenant.</summary>
    public string[] SingleTenant => [.. Settings, "MicrosoftAppType=SingleTenant", $"MicrosoftAppTenantId={Tenant}"];

    /// <summary>Settings of a bot that is a managed identity.</summary>
    public string[] ManagedIdentity =>
        [.. Settings.Where(setting => !setting.StartsWith("MicrosoftAppPassword", StringComparison.Ordinal)), "MicrosoftAppType=UserAssignedMSI", $"MicrosoftAppTenantId={Tenant}"];

    public static async Task<StandInBotService> StartAsync()
    {
        StandInBotService service = new();
        await service.app.StartAsync();
        return service;
    }

    /// <summary>Publishes these keys in place of those before.</summary>
    public void Publish(params StandInKey[] keys) => published = keys;

    /// <summary>A right token for an activity from a service URL.</summary>
    /// <param name="serviceUrl">The service URL.</param>
    /// <param name="key">The key that signs it; <see cref="Key"/> if absent.</param>
    public string Token(string serviceUrl, StandInKey? key = null) => new ChannelToken(AppId, serviceUrl, TimeProvider.System.GetUtcNow()).SignedBy(key ?? Key);

    /// <summary>Has a program trust this machine's certificate, and find here what Azure offers its machines at a fixed address.</summary>
    public void Trust(IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(clients => clients.ConfigurePrimaryHttpMessageHandler(CreateHandler));

    /// <summary>Likewise for one client.</summary>
    public HttpMessageHandler CreateHandler() => new AzureMachine(new Uri(Address)) { InnerHandler = LoopbackCertificate.CreateTrust(certificate) };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
        foreach (var key in (StandInKey[])[Key, UnendorsedKey, OtherChannelsKey, UnpublishedKey]) key.Dispose();
    }

    private JsonObject Metadata()
    {
        Interlocked.Increment(ref metadataReads);
        return new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.example.test",
            ["jwks_uri"] = $"{Address}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        };
    }

    private JsonObject Keys() => new() { ["keys"] = new JsonArray([.. published.Select(key => key.Published())]) };

    private async Task GiveTokenAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        TokenRequest request = new(
            http.Request.Path, form?["scope"], form?["client_id"] ?? http.Request.Query["client_id"], http.Request.Query["resource"], $"given-{tokenRequests.Count + 1}");
        tokenRequests.Enqueue(request);
        if (TokenError is { } error)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await WriteAsync(http, new JsonObject { ["error"] = error, ["error_description"] = "AADSTS7000215: Invalid client secret provided." });
            return;
        }

        var seconds = (long)TokenLifetime.TotalSeconds;
        JsonObject given = new() { ["token_type"] = "Bearer", ["expires_in"] = seconds, ["access_token"] = request.Given };
        if (form is null)
        {
            // A machine in Azure answers in text, and with the moment.
            (given["expires_in"], given["expires_on"]) = ($"{seconds}", $"{TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()}");
        }

        await WriteAsync(http, given);
    }

    private Task WriteAsync(HttpContext http, JsonObject json)
    {
        if (IsDown)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json.ToJsonString(), http.RequestAborted);
    }
}

/// <summary>A request for a token.</summary>
/// <param name="Path">Where it was sent.</param>
/// <param name="Scope">Whom the token is for, as an app says it.</param>
/// <param name="ClientId">Who asked.</param>
/// <param name="Resource">Whom the token is for, as a managed identity says it.</param>
/// <param name="Given">The token that was given, unless there was an error.</param>
public sealed record TokenRequest(string Path, string? Scope, string? ClientId, string? Resource, string Given);
