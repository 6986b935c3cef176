using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SamenHier.Desk.Accounts.OpenId;

/// <summary>The provider's metadata and signing keys, fetched when they are first needed, twice a day, and when a key is not among them.</summary>
internal sealed class OpenIdMetadata(string authority, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    // Tokens signed with made-up keys must not make the desk ask again and again.
    private static readonly TimeSpan LeastAge = TimeSpan.FromMinutes(1);

    private readonly string address = authority.TrimEnd('/') + "/.well-known/openid-configuration";
    private volatile Fetched? newest;

    /// <summary>Gives it.</summary>
    /// <exception cref="AuthenticationFailureException">The provider does not answer, or not with metadata.</exception>
    public Task<OpenIdConnectConfiguration> FindAsync(CancellationToken cancellationToken) => FindAsync(Lifetime, cancellationToken);

    /// <summary>Gives it as it is now, or was a minute ago.</summary>
    /// <exception cref="AuthenticationFailureException">The provider does not answer, or not with metadata.</exception>
    public Task<OpenIdConnectConfiguration> FindNewAsync(CancellationToken cancellationToken) => FindAsync(LeastAge, cancellationToken);

    private async Task<OpenIdConnectConfiguration> FindAsync(TimeSpan oldest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (newest is { } known && now - known.At < oldest) return known.Content;
        try
        {
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(address).IsLoopback };
            newest = new(await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken), now);
            return newest.Content;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or InvalidOperationException or ArgumentException)
        {
            throw new AuthenticationFailureException("The provider's metadata cannot be read.", error);
        }
    }

    private sealed record Fetched(OpenIdConnectConfiguration Content, DateTimeOffset At);
}
