using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's own rule over the claims of a sender.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Throws where the claims do not pass.</summary>
    /// <param name="claims">The claims.</param>
    /// <exception cref="UnauthorizedAccessException">They do not pass.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
