using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The credentials of a bot without an app id: none.</summary>
internal sealed class AnonymousCredentials : ServiceClientCredentials
{
    public static AnonymousCredentials Instance { get; } = new();
}
