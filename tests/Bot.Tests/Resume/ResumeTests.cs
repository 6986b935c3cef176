using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Tests.Resume;

/// <summary>Going on with the code, on another device or another channel.</summary>
public sealed class ResumeTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly BotServer server = shared.Server;

    public static TheoryData<Entrance, Entrance> Ways => new()
    {
        { Entrance.WebChat, Entrance.WebChat },
        { Entrance.WebChat, Entrance.Channel },
        { Entrance.Channel, Entrance.WebChat },
        { Entrance.Channel, Entrance.Channel },
    };

    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_person_goes_on_where_they_stopped_and_the_older_conversation_says_so(Entrance from, Entrance to)
    {
        Newcomer newcomer = new("ar");
        var older = await server.NewPersonAsync(from);
        await newcomer.ReachAsync(server, older, "newcomer.birthYear");
        var code = await CodeAsync(older);
        var newer = await server.NewPersonAsync(to);
        await newer.JoinAsync();

        await newer.SayAsync(ReferenceCode.Show(code));

        Assert.Equal("newcomer.birthYear", (await server.QuestionAsync(newer.Conversation)).Id);
        Assert.Contains(Text("ar", "resume.welcome"), await LastTextAsync(newer), StringComparison.Ordinal);
        Assert.DoesNotContain(await server.TranscriptAsync(newer.Conversation), activity => activity.Text?.Contains(newcomer.Name, StringComparison.Ordinal) is true);

        var before = (await server.ExportAsync(newer.Conversation)).Answers.Count;
        await older.SayAsync("1992");
        await older.PressAsync("newcomer.birthYear", "1992");
        Assert.Equal(Text("ar", "resume.elsewhere"), await LastTextAsync(older));
        Assert.Equal(before, (await server.ExportAsync(newer.Conversation)).Answers.Count);

        await newcomer.GoOnAsync(server, newer, until: null);
        Assert.Equal("Sent", $"{(await server.ExportAsync(newer.Conversation)).Profile.State}");
        Assert.Equal(code, (await server.ExportAsync(newer.Conversation)).Profile.Reference);
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_person_may_come_back_to_the_older_conversation_with_the_code(Entrance entrance)
    {
        var older = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, older, "newcomer.household");
        var code = await CodeAsync(older);
        var newer = await server.NewPersonAsync(entrance);
        await newer.JoinAsync();
        await newer.SayAsync(code);

        await older.SayAsync(code);
        await older.PressAsync("newcomer.household", "alone");

        Assert.Equal("newcomer.place", (await server.QuestionAsync(older.Conversation)).Id);
        await newer.SayAsync("Verzonnen Plaatsnaam");
        Assert.Equal(Text("nl", "resume.elsewhere"), await LastTextAsync(newer));
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task The_person_of_the_newer_conversation_leaves_nothing_of_theirs_in_the_answers(Entrance entrance)
    {
        var older = await server.NewPersonAsync(entrance);
        await new Newcomer("ti").ReachAsync(server, older, "newcomer.birthYear");
        var code = await CodeAsync(older);
        var before = await server.ExportAsync(older.Conversation);
        var newer = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, newer, "consent.keep");

        await newer.SayAsync(code);

        var after = await server.ExportAsync(newer.Conversation);
        Assert.Equal((before.Id, before.Profile), (after.Id, after.Profile));
        Assert.Equal(before.Answers, after.Answers);
        Assert.Equal(before.Consents, after.Consents);
        Assert.Equal("newcomer.birthYear", (await server.QuestionAsync(newer.Conversation)).Id);
    }

    [Theory]
    [InlineData("102034567891", "1020-3456-7891")]
    [InlineData("102034567892", "102034567892")]
    [InlineData("102034567893", "1020 3456 7893")]
    [InlineData("102034567894", " 1 0 2 0 3 4 5 6 7 8 9 4\n")]
    [InlineData("102034567895", "1020.3456.7895")]
    [InlineData("102034567896", "1O2o–3456–7896")]
    [InlineData("102034567811", "lO2O-3456-781I")]
    [InlineData("102034567812", "|020 3456 78i2")]
    [InlineData("102034567813", "1О2о-3456-7813")]
    [InlineData("102034567897", "١٠٢٠-٣٤٥٦-٧٨٩٧")]
    [InlineData("102034567898", "۱۰۲۰ ۳۴۵۶ ۷۸۹۸")]
    [InlineData("102034567899", "\u2068１０２０-３４５６-７８９９\u2069")]
    public async Task A_code_is_taken_as_people_write_it(string code, string written)
    {
        foreach (var entrance in new[] { Entrance.Channel, Entrance.WebChat })
        {
            await StoreAsync(code);
            var person = await server.NewPersonAsync(entrance);
            await person.JoinAsync();

            await person.SayAsync(written);

            Assert.Contains(Text("en", "resume.welcome"), await LastTextAsync(person), StringComparison.Ordinal);
            Assert.Equal(code, await CodeAsync(person));
            Assert.True(await server.Get<Eraser>().EraseAsync((await server.ExportAsync(person.Conversation)).Id, CancellationToken.None));
        }
    }

    /// <summary>Stores somebody who has this code and has answered nothing yet.</summary>
    private async Task StoreAsync(string code)
    {
        TurnCommit commit = new()
        {
            Conversation = new ConversationKey("webchat", Guid.NewGuid().ToString("N")),
            UserId = "user",
            ExpectedSequence = 0,
            Participant = ParticipantId.New(),
            ExpectedVersion = 0,
            ActivityKey = "stored",
            Seen = new SeenActivity("stored", null, null),
            Profile = new ParticipantProfile("newcomer", "en", IntakeState.Started, code),
        };
        Assert.Equal(CommitOutcome.Committed, await server.Get<TurnStore>().CommitAsync(commit, CancellationToken.None));
    }

    private async Task<string> CodeAsync(IPerson person) => (await server.ExportAsync(person.Conversation)).Profile.Reference!;

    private async Task<string> LastTextAsync(IPerson person) => (await server.TranscriptAsync(person.Conversation))[^1].Text!;

    private string Text(string language, string key) => server.Get<TextCatalog>().Get(language, key);
}
