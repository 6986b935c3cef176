using System.Net;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>Two nodes on one PostgreSQL database refuse each other's stale writes and think again.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoNodesTests(PostgresServer postgres)
{
    private static readonly string[] Spoken = ["ar", "ti", "nl", "en", "am", "fa", "ku", "so", "tr", "fr", "uk", "other"];

    [PostgresFact]
    public async Task Turns_of_one_conversation_on_both_nodes_at_once_each_have_one_effect()
    {
        using TemporaryDirectory data = new();
        var settings = await SettingsAsync(data);
        await using var one = await BotServer.StartAsync(data.File("one"), settings);
        await using var two = await BotServer.StartAsync(data.File("two"), settings);
        var here = await one.NewPersonAsync(Entrance.Channel);
        var there = here.At(two);
        await new Newcomer("en").ReachAsync(one, here, "newcomer.languages");
        var before = await one.RecordAsync(here.Conversation);

        // Every choice of the question, each sent to both nodes: a lost or a stale write would lose a language.
        await Task.WhenAll(Spoken.SelectMany(code => new[] { PressUntilTakenAsync(here, code), PressUntilTakenAsync(there, code) }));
        await here.PressAsync("newcomer.languages", "done");

        var after = await two.RecordAsync(here.Conversation);
        var presses = Spoken.Length + 1;
        Assert.Equal((before.Version + presses, before.LastSequence + (2 * presses)), (after.Version, after.LastSequence));
        var answer = (await two.ExportAsync(here.Conversation)).Answers.Single(given => given.Question == "newcomer.languages");
        Assert.Equal(Spoken.Order(StringComparer.Ordinal), AnswerValue.Parts(answer.Value).Order(StringComparer.Ordinal));
        var messages = await two.MessagesAsync(here.Conversation);
        Assert.Equal(Enumerable.Range(1, messages.Count).Select(number => (long)number), messages.Select(message => message.Sequence));
        Assert.All(messages.Zip(messages.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
    }

    [PostgresFact]
    public async Task Both_nodes_greet_a_new_conversation_once()
    {
        using TemporaryDirectory data = new();
        var settings = await SettingsAsync(data);
        await using var one = await BotServer.StartAsync(data.File("one"), settings);
        await using var two = await BotServer.StartAsync(data.File("two"), settings);
        var here = await one.NewPersonAsync(Entrance.WebChat);

        await Task.WhenAll(here.JoinAsync(), here.At(two).JoinAsync(), here.JoinAsync(), here.At(two).JoinAsync());

        Assert.Single(await one.MessagesAsync(here.Conversation));
        Assert.Equal("start.language", (await two.QuestionAsync(here.Conversation)).Id);
    }

    [PostgresFact]
    public async Task A_person_who_resumes_on_the_other_node_goes_on_there_and_not_here()
    {
        using TemporaryDirectory data = new();
        var settings = await SettingsAsync(data);
        await using var one = await BotServer.StartAsync(data.File("one"), settings);
        await using var two = await BotServer.StartAsync(data.File("two"), settings);
        var older = await one.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("nl").ReachAsync(one, older, "newcomer.birthYear");
        var code = (await one.ExportAsync(older.Conversation)).Profile.Reference!;
        var newer = await two.NewPersonAsync(Entrance.Channel);
        await newer.JoinAsync();

        await newer.SayAsync(code);
        await older.SayAsync("1992");
        await newer.SayAsync("1990");

        var answer = (await one.ExportAsync(newer.Conversation)).Answers.Single(given => given.Question == "newcomer.birthYear");
        Assert.Equal("1990", answer.Value);
    }

    // A channel posts again when it is told that nothing was stored.
    private static async Task PressUntilTakenAsync(IPerson person, string code)
    {
        const int mostTries = 5;
        var answer = await PressAsync();
        for (var tries = 1; tries < mostTries && answer.Status is HttpStatusCode.ServiceUnavailable; tries++) answer = await PressAsync();
        answer.Taken();

        Task<HttpAnswer> PressAsync() => person.PostAsync(PersonActions.Pressed("newcomer.languages", code, id: $"press-{code}"));
    }

    private async Task<string[]> SettingsAsync(TemporaryDirectory data) =>
        ["Data:Provider=postgres", $"Data:ConnectionString={await postgres.CreateDatabaseAsync()}", $"Data:KeysDirectory={data.File("keys")}"];
}
