using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Questions;
using SamenHier.Dialogs.State;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Verbs;

/// <summary>What people ask and say in the chat, as the operator's records have it afterwards.</summary>
public sealed class FaqInTheChatTests
{
    private const string Unknown = "Which bus goes to the moon from here tomorrow morning?";

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task An_answer_that_helped_counts_once_however_often_it_is_posted(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, person, "newcomer.name");
        await person.PostAsync(Asks("cost"));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => person.PostAsync(Says("cost", helped: true))));

        Assert.Equal([new FaqFeedbackTotal("cost", "en", 1, 0)], await FeedbackAsync(server));
        Assert.Equal("newcomer.name", (await server.QuestionAsync(person.Conversation)).Id);
    }

    [Fact]
    public async Task Nothing_is_counted_of_an_answer_that_was_not_given()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("en").ReachAsync(server, person, "newcomer.name");
        await person.PostAsync(Asks("cost"));

        await person.PostAsync(Says("made-up", helped: false));

        Assert.Empty(await FeedbackAsync(server));
    }

    [Fact]
    public async Task A_turn_in_which_the_bot_fails_counts_and_collects_nothing()
    {
        using TemporaryDirectory data = new();
        Fault fault = new();
        await using var server = await BotServer.StartAsync(data.Path, configure: services =>
            services.AddScoped<IStorage>(provider => new FaultyStorage(provider.GetRequiredService<TurnStorage>(), fault)));
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("en").ReachAsync(server, person, "newcomer.name");
        await person.PostAsync(Asks("cost"));

        fault.Happens = true;
        await person.PostAsync(Says("cost", helped: true));
        await person.SayAsync(Unknown);
        fault.Happens = false;

        Assert.Empty(await FeedbackAsync(server));
        Assert.Empty(await UnansweredAsync(server));
        await person.PostAsync(Says("cost", helped: true, id: "again"));
        Assert.Equal([new FaqFeedbackTotal("cost", "en", 1, 0)], await FeedbackAsync(server));
    }

    [Fact]
    public async Task What_was_asked_in_vain_is_collected_once_with_the_question_that_stood()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("en").ReachAsync(server, person, "newcomer.birthYear");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => person.SayAsync(Unknown, id: "once")));

        var asked = Assert.Single(await UnansweredAsync(server));
        Assert.Equal((Unknown, "en", "newcomer.birthYear"), (asked.Words, asked.Language, asked.Question));
        Assert.Contains(asked.Outcome, (string[])["unknown", "offered", "ownCase"]);
        Assert.Equal([asked], (await server.ExportAsync(person.Conversation)).Unanswered);
    }

    private static Task<IReadOnlyList<FaqFeedbackTotal>> FeedbackAsync(BotServer server) => server.Get<QuestionRecords>().FeedbackAsync(CancellationToken.None);

    private static Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(BotServer server) =>
        server.Get<QuestionRecords>().UnansweredAsync(CancellationToken.None);

    private static JsonObject Asks(string entry) => Pressed(new JsonObject { ["command"] = "question", ["entry"] = entry }, id: "the-question");

    private static JsonObject Says(string entry, bool helped, string id = "the-feedback") => Pressed(new JsonObject { ["entry"] = entry, ["helped"] = helped }, id);

    private static JsonObject Pressed(JsonObject value, string id)
    {
        var activity = PersonActions.Typed("?", id);
        activity["id"] = id;
        activity["value"] = value;
        return activity;
    }

    /// <summary>Makes the bot throw, while it is set.</summary>
    private sealed class Fault
    {
        public bool Happens { get; set; }
    }

    private sealed class FaultyStorage(TurnStorage storage, Fault fault) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => storage.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => fault.Happens
            ? throw new InvalidOperationException("The bot fails.")
            : storage.WriteAsync(changes, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => storage.DeleteAsync(keys, cancellationToken);
    }
}
