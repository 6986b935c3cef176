using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A channel that proved who it is.</summary>
/// <param name="Identity">Its claims.</param>
/// <param name="Endorsements">What the key that signed them is endorsed for.</param>
internal sealed record ChannelIdentity(ClaimsIdentity Identity, IReadOnlySet<string> Endorsements)
{
    /// <summary>Checks that the channel may send an activity.</summary>
    /// <param name="channelId">The channel that the activity names.</param>
    /// <param name="serviceUrl">Where the activity wants its replies.</param>
    /// <exception cref="UnauthorizedAccessException">The key is not endorsed for that channel, or the token names another service URL or none.</exception>
    public void CheckMaySend(string? channelId, string? serviceUrl)
    {
        if (channelId is null || !Endorsements.Contains(channelId))
            throw new UnauthorizedAccessException("The key of the caller's token is not endorsed for the activity's channel.");

        string? named = Identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrWhiteSpace(named) || !string.Equals(named, serviceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The caller's token is not for the activity's service URL.");
    }

    /// <summary>Checks that the key has further endorsements.</summary>
    /// <param name="required">Those that it must have.</param>
    /// <exception cref="UnauthorizedAccessException">One is missing.</exception>
    public void CheckEndorsedFor(IEnumerable<string> required)
    {
        if (!required.All(Endorsements.Contains))
            throw new UnauthorizedAccessException("The key of the caller's token lacks a required endorsement.");
    }
}
