using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>Where the channel is.</summary>
    Uri BaseUri { get; set; }

    /// <summary>Who the bot says it is.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>The channel's conversations.</summary>
    IConversations Conversations { get; }
}
