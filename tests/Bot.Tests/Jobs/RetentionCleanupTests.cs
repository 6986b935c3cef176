using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.People;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Jobs;

/// <summary>Who wrote nothing for a year is erased, whatever they consented to; who wrote, is not.</summary>
public sealed class RetentionCleanupTests
{
    // 2026 has 365 days.
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly TimeSpan HalfYear = Year / 2;
    private static readonly TimeSpan Margin = 2 * ErasingJobs.Hour;

    [Fact]
    public async Task People_are_erased_a_year_after_their_last_message()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartForYearsAsync(data.Path, clock);
        await ErasingJobs.AreWaitingAsync(server, clock);
        var halfway = await ReachedAsync(server, "newcomer.name");
        var finished = await ReachedAsync(server, until: null);
        var talking = await ReachedAsync(server, "newcomer.name");
        var code = (await server.ExportAsync(finished.Conversation)).Profile.Reference!;
        clock.Advance(HalfYear);
        await talking.CommandAsync("why");
        clock.Advance(HalfYear - Margin);
        Assert.Equal(3, await PeopleAsync(server));

        clock.Advance(2 * Margin);
        await server.Logs.UntilAsync("Erased 2 people who wrote nothing for a year");

        await AssertErasedAsync(server, halfway);
        await AssertErasedAsync(server, finished);
        Assert.Null(await server.Get<ParticipantDirectory>().ExportAsync(code, CancellationToken.None));
        Assert.Equal("newcomer.name", (await server.QuestionAsync(talking.Conversation)).Id);

        clock.Advance(HalfYear);
        await server.Logs.UntilAsync("Erased 1 people who wrote nothing for a year");
        await AssertErasedAsync(server, talking);
        Assert.Equal(0, await PeopleAsync(server));
    }

    [Fact]
    public async Task A_person_who_was_erased_may_begin_anew_and_gets_another_code()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartForYearsAsync(data.Path, clock);
        await ErasingJobs.AreWaitingAsync(server, clock);
        var person = await ReachedAsync(server, until: null);
        var code = (await server.ExportAsync(person.Conversation)).Profile.Reference;
        clock.Advance(Year + Margin);
        await server.Logs.UntilAsync("Erased 1 people");

        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");

        Assert.NotEqual(code, (await server.ExportAsync(person.Conversation)).Profile.Reference);
    }

    [Fact]
    public async Task A_store_out_of_reach_puts_it_off_by_an_hour()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartForYearsAsync(data.Path, clock);
        await ErasingJobs.AreWaitingAsync(server, clock);
        var person = await ReachedAsync(server, "newcomer.name");
        await using var file = StoredFile.In(data.Path);

        await file.ScalarAsync("ALTER TABLE participants RENAME TO lost");
        clock.Advance(Year + Margin);
        await server.Logs.UntilAsync("erasing is put off by an hour");
        await file.ScalarAsync("ALTER TABLE lost RENAME TO participants");
        clock.Advance(ErasingJobs.Hour);

        await server.Logs.UntilAsync("Erased 1 people");
        await AssertErasedAsync(server, person);
    }

    private static async Task AssertErasedAsync(BotServer server, IPerson person)
    {
        Assert.Equal("nobody", (await server.RecordAsync(person.Conversation)).Person);
        Assert.Empty(await server.MessagesAsync(person.Conversation));
    }

    // On a channel, where a person needs no token that runs out meanwhile.
    private static async Task<IPerson> ReachedAsync(BotServer server, string? until)
    {
        var person = await server.NewPersonAsync(Entrance.Channel);
        Newcomer newcomer = new("nl");
        await (until is null ? newcomer.FinishAsync(server, person) : newcomer.ReachAsync(server, person, until));
        return person;
    }

    private static async Task<int> PeopleAsync(BotServer server) => (await server.Get<ParticipantDirectory>().ListAsync(CancellationToken.None)).Count;
}
