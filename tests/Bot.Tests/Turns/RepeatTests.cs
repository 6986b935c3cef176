using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>A channel that is not sure posts an activity again: it must have one effect.</summary>
public sealed class RepeatTests
{
    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task The_same_activity_five_times_at_once_and_again_after_a_restart_has_one_effect(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        IPerson person;
        StoredRecord once;
        IReadOnlyList<string?> said;
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            person = await server.NewPersonAsync(entrance, connector.ServiceUrl);
            await new Newcomer("en").ReachAsync(server, person, "newcomer.name");
            var before = await server.RecordAsync(person.Conversation);

            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => person.PostAsync(Name())));

            once = await server.RecordAsync(person.Conversation);
            said = await TextsAsync(server, person);
            Assert.Single(answers.Select(answer => answer.Taken().Body).Distinct(StringComparer.Ordinal));
            Assert.Equal((before.Version + 1, before.LastSequence + 2), (once.Version, once.LastSequence));
            Assert.Equal("newcomer.birthYear", (await server.QuestionAsync(person.Conversation)).Id);
        }

        await using var restarted = await BotServer.StartAsync(data.Path);
        (await person.At(restarted).PostAsync(Name())).Taken();

        Assert.Equal(once, await restarted.RecordAsync(person.Conversation));
        Assert.Equal(said, await TextsAsync(restarted, person));
    }

    [Fact]
    public async Task A_repeat_sends_no_second_set_of_replies()
    {
        using TemporaryDirectory data = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        ChannelUser person = new(server.Http, connector.ServiceUrl, "repeated");
        await person.JoinAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => person.PressAsync("start.language", "en", id: "the-press")));
        await person.SayAsync("help");
        await connector.UntilAsync(all => all.Count(activity => StandingQuestion.In(activity)?.Id == "start.role") == 2);

        var said = (await server.TranscriptAsync(person.Conversation)).Where(activity => activity.From.Id == "the-bot").Select(activity => activity.Text);
        Assert.Equal(said, connector.Delivered.Select(activity => activity.Text));
    }

    [Fact]
    public async Task An_activity_without_a_clients_own_id_is_known_by_the_channels_id()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(Entrance.Channel);
        await person.JoinAsync();
        var before = await server.RecordAsync(person.Conversation);

        for (var time = 0; time < 3; time++)
            (await person.PostAsync(new JsonObject { ["type"] = "message", ["id"] = "channels-own", ["text"] = "English" })).Taken();

        Assert.Equal(before.Version + 1, (await server.RecordAsync(person.Conversation)).Version);
    }

    private static JsonObject Name()
    {
        var activity = PersonActions.Typed("Proefpersoon", id: "one-and-the-same");
        activity["id"] = "one-and-the-same";
        return activity;
    }

    private static async Task<IReadOnlyList<string?>> TextsAsync(BotServer server, IPerson person) =>
        [.. (await server.TranscriptAsync(person.Conversation)).Select(activity => activity.Text)];
}
