using Microsoft.Bot.Schema;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.Privacy;

/// <summary>Who refuses consent is forgotten in that very turn, and the conversation goes on with somebody new.</summary>
public sealed class RefusalTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly BotServer server = shared.Server;

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task Nothing_stays_but_the_goodbye(Entrance entrance)
    {
        var person = await ReachConsentAsync(entrance);
        var before = await LoadAsync(person);

        await person.SayAsync("nee", id: "refusal");

        var after = await LoadAsync(person);
        Assert.NotEqual(before.Participant!.Id, after.Participant!.Id);
        Assert.Equal((1L, IntakeState.Refused, "nl"), (after.Participant.Version, after.Participant.Profile.State, after.Participant.Profile.Language));
        Assert.Empty(after.Participant.Answers);
        Assert.True(after.Conversation!.LastSequence > before.Conversation!.LastSequence);
        var messages = await server.MessagesAsync(person.Conversation);
        Assert.All(messages, message => Assert.True(message.Sequence > before.Conversation.LastSequence));
        Assert.All(messages, message => Assert.DoesNotContain("nee", BotJson.ReadActivity(message.Body).Text?.Split(' ') ?? []));
        Assert.NotNull(BotJson.ReadActivity(messages[^1].Body).Text);
    }

    [Fact]
    public async Task The_web_chat_hears_that_its_message_arrived_without_the_words()
    {
        var person = await ReachConsentAsync(Entrance.WebChat);

        await person.SayAsync("nee", id: "refusal");

        var said = await server.TranscriptAsync(person.Conversation);
        Assert.Equal((RoleTypes.User, null), (said[0].From.Role, said[0].Text));
        Assert.Equal("refusal", BotJson.ReadMap(said[0].ChannelData)!["clientActivityID"]);
        Assert.All(said.Skip(1), reply => Assert.Equal(said[0].Id, reply.ReplyToId));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_repeat_of_the_refusal_and_of_what_came_before_is_recognised(Entrance entrance)
    {
        var person = await ReachConsentAsync(entrance, first: "hallo");
        await person.SayAsync("nee", id: "refusal");
        var before = await server.RecordAsync(person.Conversation);

        await person.SayAsync("nee", id: "refusal");
        await person.SayAsync("hallo", id: "first");

        Assert.Equal(before, await server.RecordAsync(person.Conversation));
    }

    private async Task<IPerson> ReachConsentAsync(Entrance entrance, string first = "Nederlands")
    {
        var person = await server.NewPersonAsync(entrance);
        (await person.JoinAsync()).Taken();
        await person.SayAsync(first, id: "first");
        await person.PressAsync("start.language", "nl");
        await person.PressAsync("start.role", "newcomer");
        Assert.Equal("consent.keep", (await server.QuestionAsync(person.Conversation)).Id);
        return person;
    }

    private Task<TurnSnapshot> LoadAsync(IPerson person) => server.Get<TurnStore>().LoadAsync(person.Conversation, "never", CancellationToken.None);
}
