using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Groups;

/// <summary>Joining a group by its code, through the whole program.</summary>
public sealed class InvitationTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static TheoryData<Entrance> Entrances => new(Entrance.WebChat, Entrance.Channel);

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task Wrong_codes_are_limited_and_the_right_one_counts_again_later(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        var code = await FormAsync(server);
        var guesser = await VolunteerAsync(server, entrance, "join");

        List<string> answers = [];
        for (var guess = 0; guess < 7; guess++) answers.Add(await TryAsync(server, guesser, $"0000-000{guess}"));
        answers.Add(await TryAsync(server, guesser, code));

        Assert.Equal([.. Enumerable.Repeat("group.unknownCode", 5), .. Enumerable.Repeat("group.tooManyCodes", 3)], answers);
        Assert.Single(Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None)).Members);

        clock.Advance(Window + TimeSpan.FromSeconds(1));
        await guesser.SayAsync(code);
        Assert.Equal("group.joinSure", (await server.QuestionAsync(guesser.Conversation)).Id);
        await guesser.PressAsync("group.joinSure", "yes");
        Assert.Equal(2, Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None)).Members.Count);
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_code_that_joined_joins_nobody_twice_however_often_the_message_comes(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var member = await VolunteerAsync(server, entrance, "join", await FormAsync(server));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => member.PressAsync("group.joinSure", "yes", id: "the-yes")));

        var group = Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None));
        Assert.Equal((2, 3), (group.Members.Count, group.Invitation!.UsesLeft));
    }

    [Fact]
    public async Task The_last_seats_go_to_as_many_as_there_are()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var code = await FormAsync(server);
        List<IPerson> people = [];
        for (var person = 0; person < 7; person++) people.Add(await VolunteerAsync(server, Entrance.WebChat, "join", code));

        await Task.WhenAll(people.Select(person => person.PressAsync("group.joinSure", "yes")));

        Assert.Equal(5, Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None)).Members.Count);
        var standing = await Task.WhenAll(people.Select(async person => (await server.QuestionAsync(person.Conversation)).Id));
        Assert.Equal((4, 3), (standing.Count(id => id == "volunteer.name"), standing.Count(id => id == "group.start")));
    }

    private static async Task<string> FormAsync(BotServer server)
    {
        var founder = await VolunteerAsync(server, Entrance.WebChat, "form");
        await founder.PressAsync("group.kind", "welkomgroep");
        await founder.SayAsync("Haarlem");
        await founder.SayAsync("De Proefgroep");
        return Assert.Single(await server.Get<GroupDirectory>().ListAsync(CancellationToken.None)).Invitation!.Code;
    }

    private static async Task<IPerson> VolunteerAsync(BotServer server, Entrance entrance, string start, string? code = null)
    {
        var person = await server.NewPersonAsync(entrance);
        (await person.JoinAsync()).Taken();
        (string, string)[] way = [("start.language", "en"), ("start.role", "volunteer"), ("consent.keep", "yes"), ("consent.matching", "yes"), ("group.start", start)];
        foreach (var (question, choice) in way) await person.PressAsync(question, choice);
        if (code is not null) await person.SayAsync(code);
        return person;
    }

    private static async Task<string> TryAsync(BotServer server, IPerson person, string code)
    {
        await person.SayAsync(code);
        var reply = (await server.TranscriptAsync(person.Conversation))[^1].Text!;
        return new[] { "group.unknownCode", "group.tooManyCodes" }.Single(key => reply.Contains(server.Get<TextCatalog>().Get("en", key), StringComparison.Ordinal));
    }
}
