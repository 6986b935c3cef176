using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>Somebody in Teams is known by their account; others who write in their chat are not they.</summary>
public sealed class IdentityTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    [Fact]
    public async Task An_account_is_kept_from_consent_on()
    {
        var (person, _) = await world.AtAsync("consent.keep");
        Assert.Null(await KnownAsync(person));

        await person.PressAsync(await world.Connector.QuestionAsync(person.ConversationId, "consent.keep"), "yes");

        Assert.Equal(await IdAsync(person), await KnownAsync(person));
    }

    [Fact]
    public async Task Whoever_refuses_leaves_no_account()
    {
        var (person, card) = await world.AtAsync("consent.keep");

        await person.PressAsync(card, "no");

        Assert.Null(await KnownAsync(person));
    }

    [Fact]
    public async Task Whoever_writes_in_another_chat_goes_on_there()
    {
        var (person, _) = await world.AtAsync("newcomer.household");
        var other = person.InChat($"{person.ConversationId}-2");

        (await other.InstallAsync()).Taken();
        Assert.Empty(world.Connector.Shown(other.ConversationId));
        await other.SayAsync("hello");
        var card = await world.Connector.QuestionAsync(other.ConversationId, "newcomer.household");
        await other.PressAsync(card, "alone");

        Assert.StartsWith("Welcome back.", card.Message.Summary, StringComparison.Ordinal);
        Assert.Equal("\"alone\"", await world.AnswerAsync(person, "newcomer.household"));
    }

    [Fact]
    public async Task A_person_goes_on_in_the_web_chat_by_their_code_and_comes_back_by_writing()
    {
        var (person, old) = await world.AtAsync("newcomer.household");
        var code = (await world.Server.ExportAsync(person.Conversation)).Profile.Reference!;
        var web = await world.Server.NewPersonAsync(Entrance.WebChat);

        (await web.JoinAsync()).Taken();
        await web.SayAsync(code);
        Assert.Equal("newcomer.household", (await world.Server.QuestionAsync(web.Conversation)).Id);
        await web.PressAsync("newcomer.household", "alone");

        await person.PressAsync(old, "family");
        var back = await world.Connector.UntilAsync(person.ConversationId, shown => shown[^1].Message.Summary?.StartsWith("Welcome back.", StringComparison.Ordinal) is true);

        Assert.Equal("\"alone\"", await world.AnswerAsync(person, "newcomer.household"));
        Assert.NotEqual("newcomer.household", StandingQuestion.In(back[^1].Message)!.Id);
        await web.SayAsync("hello");
        Assert.Contains("other phone or computer", (await world.Server.TranscriptAsync(web.Conversation))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_types_another_code_in_Teams_is_that_person_from_then_on()
    {
        var (first, _) = await world.AtAsync("newcomer.household");
        var web = await world.Server.NewPersonAsync(Entrance.WebChat);
        await new Newcomer("en").ReachAsync(world.Server, web, "newcomer.place");
        var code = (await world.Server.ExportAsync(web.Conversation)).Profile.Reference!;

        await first.SayAsync(code);
        await world.Connector.UntilAsync(first.ConversationId, shown => StandingQuestion.In(shown[^1].Message)?.Id == "newcomer.place");

        Assert.Equal(await IdAsync(first), await KnownAsync(first));
        var elsewhere = first.InChat($"{first.ConversationId}-2");
        await elsewhere.SayAsync("hello");
        await world.Connector.QuestionAsync(elsewhere.ConversationId, "newcomer.place");
    }

    [Fact]
    public async Task Somebody_else_who_writes_in_the_chat_is_told_so_and_changes_nothing()
    {
        var (person, card) = await world.AtAsync("newcomer.household");
        var before = await world.Server.RecordAsync(person.Conversation);
        var other = person.ButBy($"other-{person.UserId[3..]}");

        await other.PressAsync(card, "alone");
        var shown = await world.Connector.UntilAsync(person.ConversationId, all => all[^1].Message.Text is not null);
        (await other.JoinAsync()).Taken();

        Assert.Equal("Dit gesprek is van iemand anders. Er is niets veranderd.", shown[^1].Message.Text);
        Assert.Equal(before, await world.Server.RecordAsync(person.Conversation));
        Assert.True(shown.Any(each => each.IsOpen), "The card of whose chat it is was closed.");
    }

    [Fact]
    public async Task The_same_account_under_a_new_user_id_is_the_same_person()
    {
        var (person, card) = await world.AtAsync("newcomer.household");
        TeamsUser renamed = new(world.Server.Http, world.Connector, person.UserId[3..]) { UserId = "29:given-anew", Account = person.Account };

        await renamed.PressAsync(card, "alone");

        Assert.Equal("\"alone\"", await world.AnswerAsync(person, "newcomer.household"));
    }

    private Task<Casework.ParticipantId?> KnownAsync(TeamsUser person) =>
        world.Server.Get<ParticipantDirectory>().FindByIdentityAsync($"msteams:{TeamsUser.Tenant}:{person.Account}", CancellationToken.None);

    private async Task<Casework.ParticipantId?> IdAsync(TeamsUser person) =>
        (await world.Server.Get<TurnStore>().LoadAsync(person.Conversation, "none", CancellationToken.None)).Participant?.Id;
}
