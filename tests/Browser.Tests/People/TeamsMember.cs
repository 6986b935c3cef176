using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SamenHier.Tests.Clients;
using SamenHier.Tests.Support.Channel;

namespace SamenHier.Browser.Tests.People;

/// <summary>A member of a group who uses Microsoft Teams: posts activities with a token of the channel, and hears through a connector.</summary>
/// <param name="bot">Where the bot is.</param>
/// <param name="microsoft">Signs the channel's tokens.</param>
/// <param name="connector">Gets what the bot says.</param>
internal sealed class TeamsMember(Uri bot, StandInBotService microsoft, StandInConnector connector) : IDisposable
{
    private const string Conversation = "a:chat-of-a-member";

    private readonly HttpClient http = new() { BaseAddress = bot };
    private readonly ConnectorInbox inbox = connector.OpenInbox(Conversation);

    // What they answer; where nothing is said they go on without, or take the first choice.
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal)
    {
        ["start.language"] = "nl",
        ["start.role"] = "volunteer",
        ["consent.keep"] = "yes",
        ["consent.matching"] = "yes",
        ["group.start"] = "join",
        ["group.joinSure"] = "yes",
        ["volunteer.birthYear"] = "1980",
        ["volunteer.languages"] = "nl",
        ["volunteer.support"] = "trauma",
        ["weegschaal.birthday"] = "2",
        ["check.send"] = "send",
    };

    private AskedQuestion? standing;

    /// <summary>Begins the chat and answers, with the code of an invitation, until a question stands.</summary>
    /// <param name="invitation">The code.</param>
    /// <param name="until">The question at which to stop.</param>
    public async Task AnswerAsync(string invitation, string until)
    {
        codes["group.code"] = invitation;
        await PostAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:the-bot" }) });
        await HearAsync();
        await AnswerAsync(until);
    }

    /// <summary>Goes on answering until a question stands.</summary>
    /// <param name="until">The question at which to stop.</param>
    public async Task AnswerAsync(string until)
    {
        while (standing!.Id != until)
        {
            await ReplyAsync(standing);
            await HearAsync();
        }
    }

    /// <summary>The next question that the bot asks, of its own accord too.</summary>
    public async Task<AskedQuestion> HearAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (true)
        {
            if ((await inbox.ReceiveAsync(patience.Token)).Question is { } question) return standing = question;
        }
    }

    public void Dispose() => http.Dispose();

    private Task ReplyAsync(AskedQuestion question)
    {
        var code = codes.GetValueOrDefault(question.Id) ?? (question.Choices is [var first, ..] ? first : "Proefpersoon");
        if (question.Choices.Contains("done", StringComparer.Ordinal)) code = "done";

        // As the card of a question is sent in; words where there is nothing to press.
        return PostAsync(question.Choices.Contains(code, StringComparer.Ordinal)
            ? new JsonObject { ["type"] = "message", ["value"] = new JsonObject { ["question"] = question.Id, ["choice"] = code } }
            : new JsonObject { ["type"] = "message", ["text"] = code });
    }

    private async Task PostAsync(JsonObject activity)
    {
        activity["id"] = Guid.NewGuid().ToString("N");
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = connector.ServiceUrl;
        activity["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = StandInBotService.Tenant };
        activity["from"] = new JsonObject { ["id"] = "29:a-member", ["aadObjectId"] = "account-of-a-member" };
        activity["recipient"] = new JsonObject { ["id"] = "28:the-bot" };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = StandInBotService.Tenant } };
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", microsoft.Token(connector.ServiceUrl));
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
