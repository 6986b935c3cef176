using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Json;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Messages;

/// <summary>The whole intake through <c>/api/messages</c>, with a connector that hears the replies.</summary>
public sealed class IntakeTests
{
    public static TheoryData<string> EveryLanguage => Newcomer.EveryLanguage;

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task A_newcomer_who_types_finishes_the_intake(string language)
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "typed-intake");
        Newcomer newcomer = new(language);

        await newcomer.FinishAsync(server, person);

        var export = await server.ExportAsync(person.Conversation);
        Assert.Equal(("newcomer", language, "Sent"), (export.Profile.Role, export.Profile.Language, $"{export.Profile.State}"));
        Assert.Equal(
            newcomer.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal),
            export.Answers.Where(answer => !answer.Question.StartsWith("weegschaal.", StringComparison.Ordinal)).Select(answer => KeyValuePair.Create(answer.Question, answer.Value)));
        Assert.Equal(3, export.Answers.Count(answer => answer.Question.StartsWith("weegschaal.", StringComparison.Ordinal) && answer.Value is "1" or "-1"));
        Assert.All(export.Answers.Where(answer => answer.Question != "start.language"), answer => Assert.Equal(language, answer.Language));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Every_reply_reaches_the_connector_once_and_in_order(string language)
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "ordered-intake");

        await new Newcomer(language).FinishAsync(server, person);

        var said = (await server.TranscriptAsync(person.Conversation)).Where(activity => activity.From.Id == "the-bot").Select(activity => activity.Text).ToList();
        var heard = await connector.DeliveredAsync(said.Count);
        Assert.Equal(said, heard.Select(activity => activity.Text));
        Assert.All(heard, activity => Assert.Equal("user-of-ordered-intake", activity.Recipient.Id));
    }

    [Fact]
    public async Task A_caller_who_expects_the_replies_gets_them_in_the_answer_and_nowhere_else()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "expecting");

        var greeting = await ExpectAsync(person, Joining(person));
        var role = await ExpectAsync(person, PersonActions.Pressed("start.language", "en"));

        Assert.Equal("start.language", StandingQuestion.LastIn(greeting)!.Id);
        Assert.Equal("start.role", StandingQuestion.LastIn(role)!.Id);
        Assert.Equal(
            (await server.TranscriptAsync(person.Conversation)).Where(activity => activity.From.Id == "the-bot").Select(activity => activity.Text),
            greeting.Concat(role).Select(activity => activity.Text));
        Assert.Empty(await PendingAsync(server));
        Assert.Equal(0, connector.Attempts);
    }

    [Fact]
    public async Task A_caller_who_expects_the_replies_and_asks_again_gets_them_again()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "expecting-again");
        await ExpectAsync(person, Joining(person));

        var first = await ExpectAsync(person, PersonActions.Pressed("start.language", "en", id: "pressed"));
        var stored = (await server.MessagesAsync(person.Conversation)).Count;
        var second = await ExpectAsync(person, PersonActions.Pressed("start.language", "en", id: "pressed"));

        Assert.NotEmpty(first);
        Assert.Equal(first.Select(activity => activity.Text), second.Select(activity => activity.Text));
        Assert.Equal(stored, (await server.MessagesAsync(person.Conversation)).Count);
    }

    private static JsonObject Joining(ChannelUser person) => person.Envelop(new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "somebody" }),
    });

    private static async Task<IReadOnlyList<Activity>> ExpectAsync(ChannelUser person, JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        var answer = (await person.PostAsync(activity)).Taken();
        return [.. answer.Json.GetProperty("activities").EnumerateArray().Select(reply => BotJson.ReadActivity(System.Text.Encoding.UTF8.GetBytes(reply.GetRawText())))];
    }

    private static Task<IReadOnlyList<Casework.ConversationKey>> PendingAsync(BotServer server) =>
        server.Get<Casework.Transcripts.Outbox>().PendingConversationsAsync(CancellationToken.None);
}
