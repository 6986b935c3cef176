using SamenHier.Bot.Tests.StandIns;
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
        var before = (await server.RecordAsync(older.Conversation)).Person;
        var newer = await server.NewPersonAsync(entrance);
        await new Newcomer("en").ReachAsync(server, newer, "consent.keep");

        await newer.SayAsync(code);

        Assert.Equal(before, (await server.RecordAsync(newer.Conversation)).Person);
    }

    private async Task<string> CodeAsync(IPerson person) => (await server.ExportAsync(person.Conversation)).Profile.Reference!;

    private async Task<string> LastTextAsync(IPerson person) => (await server.TranscriptAsync(person.Conversation))[^1].Text!;

    private string Text(string language, string key) => server.Get<TextCatalog>().Get(language, key);
}
