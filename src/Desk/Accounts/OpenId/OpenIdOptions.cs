using Microsoft.AspNetCore.Authentication.OAuth;

namespace SamenHier.Desk.Accounts.OpenId;

/// <summary>What the handler of the provider needs.</summary>
internal sealed class OpenIdOptions : OAuthOptions
{
    /// <summary>The provider's metadata.</summary>
    public OpenIdMetadata? Metadata { get; set; }

    public override void Validate()
    {
        // The desk validates its settings; where to go is read at the first sign-in, so that a provider that is down stops no start.
    }
}
