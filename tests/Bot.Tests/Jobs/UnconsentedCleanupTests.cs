using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.People;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Jobs;

/// <summary>Who gave no consent within 24 hours is erased; who did, is not.</summary>
public sealed class UnconsentedCleanupTests
{
    [Fact]
    public async Task Conversations_without_consent_are_erased_after_a_day_and_others_are_not()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartForYearsAsync(data.Path, clock);
        await ErasingJobs.AreWaitingAsync(server, clock);
        var silent = await ReachedAsync(server, "consent.keep");
        var refusing = await ReachedAsync(server, "consent.keep");
        await refusing.PressAsync("consent.keep", "no");
        var consenting = await ReachedAsync(server, "newcomer.name");
        clock.Advance(2 * ErasingJobs.Hour);
        var late = await ReachedAsync(server, "consent.keep");

        clock.Advance((22 * ErasingJobs.Hour) + TimeSpan.FromMinutes(1));
        Assert.Equal(4, await PeopleAsync(server));

        clock.Advance(ErasingJobs.Hour);
        await server.Logs.UntilAsync("Erased 2 conversations");
        Assert.Equal("nobody", (await server.RecordAsync(silent.Conversation)).Person);
        Assert.Equal("nobody", (await server.RecordAsync(refusing.Conversation)).Person);
        Assert.Empty(await server.MessagesAsync(silent.Conversation));
        Assert.NotEqual("nobody", (await server.RecordAsync(late.Conversation)).Person);

        clock.Advance(2 * ErasingJobs.Hour);
        await server.Logs.UntilAsync("Erased 1 conversations");
        clock.Advance(TimeSpan.FromDays(300));
        Assert.Equal("newcomer.name", (await server.QuestionAsync(consenting.Conversation)).Id);
        Assert.Equal(1, await PeopleAsync(server));
    }

    [Fact]
    public async Task A_conversation_that_was_erased_may_begin_anew()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartForYearsAsync(data.Path, clock);
        await ErasingJobs.AreWaitingAsync(server, clock);
        var person = await ReachedAsync(server, "consent.keep", Entrance.Channel);
        clock.Advance(25 * ErasingJobs.Hour);
        await server.Logs.UntilAsync("Erased 1 conversations");

        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");

        Assert.Equal("newcomer.name", (await server.QuestionAsync(person.Conversation)).Id);
    }

    private static async Task<IPerson> ReachedAsync(BotServer server, string question, Entrance entrance = Entrance.WebChat)
    {
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, person, question);
        return person;
    }

    private static async Task<int> PeopleAsync(BotServer server) => (await server.Get<ParticipantDirectory>().ListAsync(CancellationToken.None)).Count;
}
