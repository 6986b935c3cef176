using System.Globalization;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Resume;

/// <summary>Wrong codes are counted, per conversation and per address of the web chat; the count outlives a restart.</summary>
public sealed class CodeLimitTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task After_five_wrong_codes_a_conversation_is_not_even_let_in_with_the_right_one_until_a_quarter_of_an_hour_later(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartAsync(data.Path, clock);
        var code = await CodeOfSomebodyAsync(server);
        var guesser = await GuesserAsync(server, entrance);

        for (var guess = 0; guess < 5; guess++) Assert.Equal("resume.unknown", await TryAsync(server, guesser, Wrong(guess)));

        Assert.Equal("resume.tooMany", await TryAsync(server, guesser, Wrong(5)));
        Assert.Equal("resume.tooMany", await TryAsync(server, guesser, code));
        clock.Advance(Window - TimeSpan.FromSeconds(1));
        Assert.Equal("resume.tooMany", await TryAsync(server, guesser, code));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("resume.welcome", await TryAsync(server, guesser, code));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task Twenty_wrong_codes_are_limited_however_they_are_written(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var guesser = await GuesserAsync(server, entrance);

        List<string> answers = [];
        for (var guess = 0; guess < 20; guess++) answers.Add(await TryAsync(server, guesser, Written(Wrong(guess), guess)));

        Assert.Equal([.. Enumerable.Repeat("resume.unknown", 5), .. Enumerable.Repeat("resume.tooMany", 15)], answers);
        Assert.Equal("consent.keep", (await server.QuestionAsync(guesser.Conversation)).Id);
    }

    [Fact]
    public async Task The_count_outlives_a_restart()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        IPerson guesser;
        await using (var server = await BotServer.StartAsync(data.Path, clock, ["Codes:PerConversation=2"]))
        {
            guesser = await GuesserAsync(server, Entrance.WebChat);
            await TryAsync(server, guesser, Wrong(0));
            await TryAsync(server, guesser, Wrong(1));
        }

        await using var restarted = await BotServer.StartAsync(data.Path, clock, ["Codes:PerConversation=2"]);

        Assert.Equal("resume.tooMany", await TryAsync(restarted, guesser.At(restarted), Wrong(2)));
    }

    [Fact]
    public async Task Many_conversations_from_one_address_share_a_limit_on_the_web_chat()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using var server = await BotServer.StartAsync(data.Path, clock, ["Codes:PerAddress=3"]);
        var code = await CodeOfSomebodyAsync(server);

        for (var guess = 0; guess < 3; guess++)
            Assert.Equal("resume.unknown", await TryAsync(server, await GuesserAsync(server, Entrance.WebChat), Wrong(guess)));

        var next = await GuesserAsync(server, Entrance.WebChat);
        Assert.Equal("resume.tooMany", await TryAsync(server, next, code));
        clock.Advance(Window + TimeSpan.FromSeconds(1));
        Assert.Equal("resume.welcome", await TryAsync(server, next, code));
    }

    [Fact]
    public async Task Wrong_codes_of_one_conversation_on_a_channel_do_not_shut_out_another()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, ["Codes:PerAddress=1", "Codes:PerConversation=1"]);
        var code = await CodeOfSomebodyAsync(server);
        Assert.Equal("resume.unknown", await TryAsync(server, await GuesserAsync(server, Entrance.Channel), Wrong(0)));

        Assert.Equal("resume.welcome", await TryAsync(server, await GuesserAsync(server, Entrance.Channel), code));
    }

    private static async Task<string> CodeOfSomebodyAsync(BotServer server)
    {
        var somebody = await server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("en").ReachAsync(server, somebody, "newcomer.name");
        return (await server.ExportAsync(somebody.Conversation)).Profile.Reference!;
    }

    private static async Task<IPerson> GuesserAsync(BotServer server, Entrance entrance)
    {
        var guesser = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, guesser, "consent.keep");
        return guesser;
    }

    // A code of 12 digits is drawn at random; these are taken to be nobody's.
    private static string Wrong(int guess) => string.Create(CultureInfo.InvariantCulture, $"0000-0000-{guess:0000}");

    // In turn with hyphens, with spaces, with letters that look like its first digits, and in Arabic digits.
    private static string Written(string code, int way) => (way % 4) switch
    {
        0 => code,
        1 => code.Replace('-', ' '),
        2 => "oO0O" + code[4..],
        _ => string.Concat(code.Select(character => char.IsAsciiDigit(character) ? (char)(character - '0' + '\u0660') : character)),
    };

    /// <summary>Types a code; gives the name of the text with which the bot answers.</summary>
    private static async Task<string> TryAsync(BotServer server, IPerson person, string code)
    {
        await person.SayAsync(code);
        var reply = (await server.TranscriptAsync(person.Conversation))[^1].Text!;
        return new[] { "resume.unknown", "resume.tooMany", "resume.welcome" }.Single(key => reply.Contains(server.Get<TextCatalog>().Get("en", key), StringComparison.Ordinal));
    }
}
