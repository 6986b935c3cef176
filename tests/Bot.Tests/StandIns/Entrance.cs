namespace SamenHier.Bot.Tests.StandIns;

/// <summary>The two ways into the bot.</summary>
public enum Entrance
{
    /// <summary><c>/api/messages</c>.</summary>
    Channel,

    /// <summary>The embedded Direct Line.</summary>
    WebChat,
}

/// <summary>Lets people in.</summary>
internal static class Entrances
{
    public static TheoryData<Entrance> Both => new(Entrance.Channel, Entrance.WebChat);

    /// <summary>Both, in each of these languages.</summary>
    public static TheoryData<Entrance, string> In(params string[] languages)
    {
        TheoryData<Entrance, string> rows = [];
        foreach (var language in languages)
        {
            rows.Add(Entrance.Channel, language);
            rows.Add(Entrance.WebChat, language);
        }

        return rows;
    }

    /// <summary>A new person; on a channel their replies go to a service URL where nobody needs to listen.</summary>
    public static async Task<IPerson> NewPersonAsync(this BotServer server, Entrance entrance, string? serviceUrl = null) => entrance is Entrance.Channel
        ? new ChannelUser(server.Http, serviceUrl ?? NobodyListens, $"conversation-{Guid.NewGuid():N}")
        : await WebChatUser.AskTokenAsync(server.Http);

    /// <summary>The same person after the server was started again.</summary>
    public static IPerson At(this IPerson person, BotServer restarted) => person is WebChatUser chat
        ? chat.At(restarted.Http)
        : new ChannelUser(restarted.Http, NobodyListens, person.Conversation.ConversationId);

    /// <summary>A loopback address whose port is reserved and refuses every connection.</summary>
    private const string NobodyListens = "http://127.0.0.1:1";
}
