using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Messages;
using SamenHier.Casework;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>A person on one of the two entrances.</summary>
internal interface IPerson
{
    /// <summary>Their conversation.</summary>
    ConversationKey Conversation { get; }

    /// <summary>Enters the chat.</summary>
    Task<HttpAnswer> JoinAsync();

    /// <summary>Sends an activity; the entrance adds what it must.</summary>
    Task<HttpAnswer> PostAsync(JsonObject activity);

    /// <summary>Sends a body as it is.</summary>
    Task<HttpAnswer> PostRawAsync(HttpContent body);
}

/// <summary>What people do on either entrance.</summary>
internal static class PersonActions
{
    /// <summary>Types something.</summary>
    public static async Task<HttpAnswer> SayAsync(this IPerson person, string text, string? id = null) =>
        (await person.PostAsync(Typed(text, id))).Taken();

    /// <summary>Presses a button.</summary>
    public static async Task<HttpAnswer> PressAsync(this IPerson person, string question, string choice, string? id = null) =>
        (await person.PostAsync(Pressed(question, choice, id))).Taken();

    /// <summary>Presses a button that stands for a command.</summary>
    public static async Task<HttpAnswer> CommandAsync(this IPerson person, string command) =>
        (await person.PostAsync(Commanded(command))).Taken();

    public static JsonObject Typed(string text, string? id = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = id ?? Guid.NewGuid().ToString("N") },
    };

    public static JsonObject Pressed(string question, string choice, string? id = null)
    {
        var activity = Typed(choice, id);
        activity["value"] = new JsonObject { ["question"] = question, ["choice"] = choice };
        return activity;
    }

    // The words on the button are none of the bot's own words for commands: the value alone says what is meant.
    private static JsonObject Commanded(string command)
    {
        var activity = Typed("?");
        activity["value"] = new JsonObject { ["command"] = command };
        return activity;
    }
}

/// <summary>A person on a channel of the Bot Framework: posts to <c>/api/messages</c>, and hears through a connector.</summary>
internal sealed class ChannelUser(HttpClient http, string serviceUrl, string conversation) : IPerson
{
    private int sent;

    public ConversationKey Conversation { get; } = new("emulator", conversation);

    public Task<HttpAnswer> JoinAsync() => PostAsync(new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"user-of-{conversation}" }),
    });

    public Task<HttpAnswer> PostAsync(JsonObject activity) => PostRawAsync(HttpAnswer.Content(Envelop(activity).ToJsonString()));

    public async Task<HttpAnswer> PostRawAsync(HttpContent body) => await HttpAnswer.ReadAsync(await http.PostAsync(MessagesRoutes.Path, body));

    /// <summary>Adds what a channel adds; members that are there already stay.</summary>
    public JsonObject Envelop(JsonObject activity)
    {
        activity.TryAdd("id", $"activity-{Interlocked.Increment(ref sent)}-{Guid.NewGuid():N}");
        activity.TryAdd("channelId", Conversation.ChannelId);
        activity.TryAdd("serviceUrl", serviceUrl);
        activity.TryAdd("conversation", new JsonObject { ["id"] = conversation });
        activity.TryAdd("from", new JsonObject { ["id"] = $"user-of-{conversation}", ["role"] = "user" });
        activity.TryAdd("recipient", new JsonObject { ["id"] = "the-bot", ["role"] = "bot" });
        return activity;
    }
}

/// <summary>A person on the embedded web chat.</summary>
internal sealed class WebChatUser : IPerson
{
    private readonly HttpClient http;

    private WebChatUser(HttpClient http, string token, string conversation)
    {
        (this.http, Token) = (http, token);
        Conversation = WebChatChannel.Key(conversation);
    }

    public ConversationKey Conversation { get; }

    public string Token { get; private set; }

    public string Activities => $"{DirectLineRoutes.Prefix}/conversations/{Conversation.ConversationId}/activities";

    /// <summary>Gets a token as the page does.</summary>
    public static async Task<WebChatUser> AskTokenAsync(HttpClient http, string? language = null)
    {
        var answer = await HttpAnswer.ReadAsync(await http.PostAsync(
            DirectLineRoutes.ChatTokenPath, HttpAnswer.Content(language is null ? "{}" : $$"""{"language":"{{language}}"}""")));
        return new WebChatUser(http, answer.Taken().Json.GetProperty("token").GetString()!, answer.Json.GetProperty("conversationId").GetString()!);
    }

    /// <summary>The same person after the server was started again elsewhere.</summary>
    public WebChatUser At(HttpClient restarted) => new(restarted, Token, Conversation.ConversationId);

    /// <summary>The same conversation with another token.</summary>
    public WebChatUser With(string token) => new(http, token, Conversation.ConversationId);

    public Task<HttpAnswer> JoinAsync() => SendAsync(HttpMethod.Post, $"{DirectLineRoutes.Prefix}/conversations", HttpAnswer.Content("{}"));

    public Task<HttpAnswer> PostAsync(JsonObject activity) => PostRawAsync(HttpAnswer.Content(activity.ToJsonString()));

    public Task<HttpAnswer> PostRawAsync(HttpContent body) => SendAsync(HttpMethod.Post, Activities, body);

    private async Task<HttpAnswer> SendAsync(HttpMethod method, string path, HttpContent body)
    {
        using HttpRequestMessage request = new(method, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await HttpAnswer.ReadAsync(await http.SendAsync(request));
    }
}
