using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is known of a request once its sender has been checked.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Whom the bot's answers are meant for.</summary>
    public string? Audience { get; set; }

    /// <summary>Who sent it.</summary>
    [AllowNull]
    public ClaimsIdentity ClaimsIdentity { get; set; } = null!;

    /// <summary>Who called the bot, where another bot did.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes the clients to answer with.</summary>
    [AllowNull]
    public ConnectorFactory ConnectorFactory { get; set; } = null!;
}
