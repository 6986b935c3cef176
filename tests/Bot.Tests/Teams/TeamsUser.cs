using System.Text.Json;
using System.Text.Json.Nodes;
using SamenHier.Bot.Messages;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>A person in the personal chat of Teams; activities look as the channel sends them.</summary>
/// <param name="http">Reaches the bot.</param>
/// <param name="connector">Delivers what the bot says.</param>
/// <param name="name">Tells people apart.</param>
internal sealed class TeamsUser(HttpClient http, TeamsConnector connector, string name) : IPerson
{
    public const string Bot = "28:7f1a2b3c-0000-4000-8000-000000000001";
    public const string Tenant = "0a0b0c0d-0000-4000-8000-00000000000f";

    public ConversationKey Conversation { get; private init; } = new("msteams", $"a:chat-of-{name}");

    public string UserId { get; init; } = $"29:{name}";

    public string Account { get; init; } = $"account-of-{name}";

    public string ConversationId => Conversation.ConversationId;

    /// <summary>The same person in a chat of another id, as after the app was taken out and put in again elsewhere.</summary>
    public TeamsUser InChat(string id) => new(http, connector, name) { Conversation = new("msteams", id) };

    /// <summary>The same chat, written in by somebody else.</summary>
    public TeamsUser ButBy(string other) => new(http, connector, name) { UserId = $"29:{other}", Account = $"account-of-{other}" };

    /// <summary>The same person after the server was started again.</summary>
    public TeamsUser At(BotServer restarted) => new(restarted.Http, connector, name);

    public Task<HttpAnswer> JoinAsync() => PostAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }) });

    public Task<HttpAnswer> InstallAsync(string action = "add") => PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = action });

    /// <summary>Presses a button of a card; what is ticked goes with it.</summary>
    public async Task<HttpAnswer> PressAsync(ShownCard card, string choice, params string[] ticked)
    {
        var value = JsonSerializer.SerializeToNode(card.Data(choice))!.AsObject();
        if (card.Ticks is { } list) value[(string)list["id"]!] = string.Join(',', ticked);
        return (await PostAsync(new JsonObject { ["type"] = "message", ["value"] = value })).Taken();
    }

    public Task<HttpAnswer> PostAsync(JsonObject activity) => PostRawAsync(HttpAnswer.Content(Envelop(activity).ToJsonString()));

    public async Task<HttpAnswer> PostRawAsync(HttpContent body) => await HttpAnswer.ReadAsync(await http.PostAsync(MessagesRoutes.Path, body));

    /// <summary>Adds what Teams adds; members that are there already stay.</summary>
    public JsonObject Envelop(JsonObject activity)
    {
        activity.TryAdd("id", Guid.NewGuid().ToString("N"));
        activity.TryAdd("channelId", "msteams");
        activity.TryAdd("serviceUrl", connector.ServiceUrl);
        activity.TryAdd("conversation", new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = Tenant });
        activity.TryAdd("from", new JsonObject { ["id"] = UserId, ["aadObjectId"] = Account });
        activity.TryAdd("recipient", new JsonObject { ["id"] = Bot });
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        return activity;
    }
}
