using System.Net;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Dialogs.Replies;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>A conversation by cards in Teams: what is asked stands on a card, and a card that was answered is closed in its place.</summary>
public sealed class CardConversationTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    private const string Chosen = "✓ ";

    [Fact]
    public async Task A_newcomer_begins_in_Arabic()
    {
        var person = world.NewUser();

        await person.InstallAsync();
        var language = await world.Connector.QuestionAsync(person.ConversationId, "start.language");
        await person.PressAsync(language, "ar");
        var role = await world.Connector.QuestionAsync(person.ConversationId, "start.role");

        Assert.True(role.Card!["rtl"] is true);
        Assert.Equal("ar", role.Card["lang"]);
        Assert.Null(role.Message.Text);
        Assert.Equal(string.Join('\n', role.Lines), role.Message.Summary!.Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.Equal($"{Chosen}العربية", world.Connector.Shown(person.ConversationId)[0].Lines[^1]);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("ar")]
    public async Task The_whole_intake_goes_by_words_beside_the_cards(string language)
    {
        var person = world.NewUser();
        Newcomer newcomer = new(language);

        await newcomer.FinishAsync(world.Server, person);
        await world.Connector.UntilAsync(person.ConversationId, shown => shown.Any(card => card.Message.Entities?.Any(entity => entity.Type == "samenhier/done") is true));

        var stored = (await world.Server.ExportAsync(person.Conversation)).Answers.ToDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal);
        Assert.All(newcomer.Answers, answer => Assert.Equal(answer.Value, stored[answer.Key]));
        Assert.DoesNotContain(world.Connector.Shown(person.ConversationId).SkipLast(1), card => card.IsOpen);
    }

    [Fact]
    public async Task Several_are_ticked_and_sent_together()
    {
        var (person, card) = await world.AtAsync("newcomer.languages");

        await person.PressAsync(card, ShownChoice.Done, "ti", "en");
        await world.Connector.UntilAsync(person.ConversationId, shown => shown.All(each => each.Ticks is null));

        Assert.Equal("""["ti","en"]""", await world.AnswerAsync(person, "newcomer.languages"));
        Assert.Contains(world.Connector.Shown(person.ConversationId), each => each.Lines is [.., var last] && last.StartsWith(Chosen, StringComparison.Ordinal) && last.Contains(" · ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-code")]
    [InlineData("ti,no-such-code")]
    public async Task Nothing_ticked_or_nothing_that_is_there_is_asked_again(string ticked)
    {
        var (person, card) = await world.AtAsync("newcomer.languages");

        await person.PressAsync(card, ShownChoice.Done, ticked);
        var again = await world.Connector.UntilAsync(person.ConversationId, shown => shown[^1].Ticks is not null && shown[^1].Message.Summary != card.Message.Summary);

        Assert.Null(await world.AnswerAsync(person, "newcomer.languages"));
        Assert.DoesNotContain(again.SkipLast(1), each => each.IsOpen);
    }

    [Fact]
    public async Task The_statements_of_the_weegschaal_stand_above_five_steps()
    {
        var (person, card) = await world.AtAsync("weegschaal.birthday");

        Assert.Equal(2, card.Framed.Count);
        Assert.Equal(5, card.Buttons.Count(title => Dialogs.Questionnaires.ScaleAnswer.StepKeys.Any(key => world.Server.Get<Dialogs.Texts.TextCatalog>().Get("en", key) == title)));

        await person.PressAsync(card, "-2");
        await world.Connector.QuestionAsync(person.ConversationId, "weegschaal.contact");

        Assert.Equal("-2", await world.AnswerAsync(person, "weegschaal.birthday"));
    }

    [Fact]
    public async Task A_card_is_closed_before_the_next_thing_is_said()
    {
        var (person, _) = await world.AtAsync("newcomer.household");

        var mine = world.Connector.CallsIn(person.ConversationId).ToList();

        // Each time: the update of the card that stood, then what is new.
        Assert.Equal("PUT", mine[^2].Split(' ')[0]);
        Assert.Equal("POST", mine[^1].Split(' ')[0]);
        Assert.True(mine.IndexOf(mine[^2]) > mine.IndexOf("POST" + mine[^2]["PUT".Length..]), "An update came before its message.");
    }

    [Fact]
    public async Task A_card_pressed_twice_answers_once()
    {
        var (person, card) = await world.AtAsync("newcomer.household");

        await person.PressAsync(card, "alone");
        var next = await world.QuestionAfterAsync(person, card);
        await person.PressAsync(card, "family");
        var again = await world.Connector.UntilAsync(person.ConversationId, shown => shown[^1].IsOpen && shown[^1].Message.Summary != next.Message.Summary);

        Assert.Equal("\"alone\"", await world.AnswerAsync(person, "newcomer.household"));
        Assert.Equal(StandingQuestion.In(next.Message)!.Id, StandingQuestion.In(again[^1].Message)!.Id);
        Assert.StartsWith("That button belongs to an earlier message.", again[^1].Message.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_card_that_cannot_be_replaced_holds_nothing_up(HttpStatusCode refusal)
    {
        using TemporaryDirectory data = new();
        await using var connector = await TeamsConnector.StartAsync();
        await using var server = await BotServer.StartAsync(data.Path);
        connector.Judge = method => method == "PUT" ? refusal : HttpStatusCode.OK;
        TeamsUser person = new(server.Http, connector, "refused");

        await new Newcomer("en").ReachAsync(server, person, "newcomer.household");
        await connector.UntilAsync(person.ConversationId, shown => StandingQuestion.In(shown[^1].Message)?.Id == "newcomer.household");

        Assert.Equal(connector.Calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal)), connector.Calls.Where(call => call.StartsWith("PUT", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("alone", await PressAndReadAsync(server, connector, person));
    }

    [Fact]
    public async Task What_waited_while_Teams_was_out_of_reach_comes_in_order_and_closed()
    {
        using TemporaryDirectory data = new();
        await using var connector = await TeamsConnector.StartAsync();
        connector.Judge = _ => HttpStatusCode.ServiceUnavailable;
        TeamsUser person;
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            person = new(server.Http, connector, "waited");
            await new Newcomer("nl").ReachAsync(server, person, "newcomer.household");
        }

        connector.Judge = _ => HttpStatusCode.OK;
        await using var restarted = await BotServer.StartAsync(data.Path);
        var card = await connector.QuestionAsync(person.ConversationId, "newcomer.household");

        Assert.True(card.IsOpen);
    }

    [Fact]
    public async Task A_card_from_before_a_restart_answers_while_its_question_stands_and_not_after()
    {
        using TemporaryDirectory data = new();
        await using var connector = await TeamsConnector.StartAsync();
        TeamsUser person;
        ShownCard before;
        await using (var server = await BotServer.StartAsync(data.Path))
        {
            person = new(server.Http, connector, "restart");
            await new Newcomer("en").ReachAsync(server, person, "newcomer.household");
            before = await connector.QuestionAsync(person.ConversationId, "newcomer.household");
        }

        await using var restarted = await BotServer.StartAsync(data.Path);
        person = person.At(restarted);
        await person.PressAsync(before, "alone");
        await connector.UntilAsync(person.ConversationId, shown => StandingQuestion.In(shown[^1].Message) is { } next && next.Id != "newcomer.household");
        await person.PressAsync(before, "family");
        await connector.UntilAsync(person.ConversationId, shown => shown[^1].Message.Summary?.StartsWith("That button belongs to an earlier message.", StringComparison.Ordinal) is true);

        Assert.Equal("\"alone\"", (await restarted.ExportAsync(person.Conversation)).Answers.Single(answer => answer.Question == "newcomer.household").Value);
    }

    [Fact]
    public async Task A_card_that_was_made_for_somebody_else_is_an_old_one()
    {
        var (person, card) = await world.AtAsync("newcomer.household");
        var (_, others) = await world.AtAsync("newcomer.household");

        await person.PressAsync(others, "alone");
        var again = await world.Connector.UntilAsync(person.ConversationId, shown => shown[^1].IsOpen && shown[^1].Message.Summary != card.Message.Summary);

        Assert.Null(await world.AnswerAsync(person, "newcomer.household"));
        Assert.StartsWith("That button belongs to an earlier message.", again[^1].Message.Summary, StringComparison.Ordinal);
    }

    private static async Task<string> PressAndReadAsync(BotServer server, TeamsConnector connector, TeamsUser person)
    {
        await person.PressAsync(connector.Shown(person.ConversationId)[^1], "alone");
        return (await server.ExportAsync(person.Conversation)).Answers.Single(answer => answer.Question == "newcomer.household").Value.Trim('"');
    }
}
