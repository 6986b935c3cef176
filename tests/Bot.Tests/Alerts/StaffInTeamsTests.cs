using System.Text.Json.Nodes;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Bot.Tests.Teams;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>A builder works from Teams: takes a question and answers it there, and nothing of it becomes a participant's turn.</summary>
public sealed class StaffInTeamsTests
{
    private const string Claim = "Neem";
    private const string Send = "Verstuur en geef terug aan de bot";
    private const string Stay = "Verstuur en praat verder";

    private static StaffMember One => Samples.Builder("Testbouwer Een", "ti", "en");

    private static StaffMember Two => Samples.Builder("Testbouwer Twee", "ti", "en");

    [Fact]
    public async Task A_question_comes_as_a_card_and_its_answer_reaches_the_person_and_the_question_stands_again()
    {
        await using var world = await DeskWorld.StartAsync();
        var (one, user) = await world.ConnectAsync(One);
        var (person, id) = await world.AskAsync();

        await world.CardSaysAsync(user.ConversationId, Samples.Words);
        var card = await world.DeskCardAsync(user, Claim);
        Assert.Contains(card.Lines, line => line.Contains("Taal: Tigrinya", StringComparison.Ordinal));
        (await user.PressDeskAsync(card, Send, "Ik help je morgen.")).Taken();

        Assert.Contains(await world.HeardAsync(person), text => text?.Contains("Ik help je morgen.", StringComparison.Ordinal) is true);
        Assert.Equal("newcomer.household", (await world.Bot.QuestionAsync(person.Conversation)).Id);
        var record = await world.CaseAsync(id);
        Assert.Equal((CaseState.Claimed, one.Id, false, null), (record.State, record.AssignedTo, record.HasTurn, record.WaitingSince));
        await world.CardSaysAsync(user.ConversationId, "✓ Je antwoord is verstuurd.");
        Assert.DoesNotContain(world.Connector.Shown(user.ConversationId), shown => shown.Buttons.Contains(Send));
        Assert.Equal("nobody", (await world.Bot.RecordAsync(user.Conversation)).Person);
    }

    [Fact]
    public async Task Whoever_takes_it_talks_on_by_plain_words_and_hands_back()
    {
        await using var world = await DeskWorld.StartAsync();
        var (one, user) = await world.ConnectAsync(One);
        var (person, id) = await world.AskAsync();
        (await user.PressDeskAsync(await world.DeskCardAsync(user, Claim), Claim)).Taken();
        await world.CardSaysAsync(user.ConversationId, "Jij hebt deze vraag.");

        await user.SayAsync("Vertel eens, waar woon je?");
        await world.SaidAsync(user, "Jij bent nu aan het woord");
        Assert.True((await world.CaseAsync(id)).HasTurn);
        await person.SayAsync("ኣብ ሃርለም እነብር");
        await world.CardSaysAsync(user.ConversationId, "ኣብ ሃርለም እነብር");
        await user.SayAsync("terug");
        await world.SaidAsync(user, "De bot gaat weer verder");

        var record = await world.CaseAsync(id);
        Assert.Equal((one.Id, false), (record.AssignedTo, record.HasTurn));
        Assert.Equal("newcomer.household", (await world.Bot.QuestionAsync(person.Conversation)).Id);
        await user.SayAsync("sluit");
        await world.SaidAsync(user, "De vraag is gesloten");
        Assert.Equal((CaseState.Closed, "answered"), ((await world.CaseAsync(id)).State, (await world.CaseAsync(id)).CloseReason));
        await world.Connector.UntilAsync(user.ConversationId, shown => shown.Any(each => each.Lines.Contains("Deze vraag is gesloten.")));
        Assert.DoesNotContain(world.Connector.Shown(user.ConversationId), shown => shown.Lines.Contains(Samples.Words) || shown.Lines.Contains("ኣብ ሃርለም እነብር"));
    }

    [Fact]
    public async Task Of_two_who_press_one_has_it_and_the_other_reads_who()
    {
        await using var world = await DeskWorld.StartAsync();
        await world.Board.PutAsync(Samples.Organisation with { TeamsChannel = null }, CancellationToken.None);
        var (one, first) = await world.ConnectAsync(One);
        var (_, second) = await world.ConnectAsync(Two);
        var (_, id) = await world.AskAsync();
        var offered = world.Board.Current.Find((await world.CaseAsync(id)).OfferedTo!.Value)!.Id == one.Id ? (Own: first, Other: second) : (Own: second, Other: first);
        var card = await world.DeskCardAsync(offered.Own, Claim);

        var answers = await Task.WhenAll(offered.Own.PressDeskAsync(card, Claim), offered.Other.PressDeskAsync(card, Claim));

        Assert.All(answers, answer => answer.Taken());
        var owner = world.Board.Current.Find((await world.CaseAsync(id)).AssignedTo!.Value)!;
        var loser = owner.Id == one.Id ? second : first;
        await world.SaidAsync(loser, $"{owner.Name} heeft deze vraag al genomen.");
        Assert.DoesNotContain(world.Connector.Shown(loser.ConversationId), shown => shown.Buttons.Contains(Claim) || shown.Lines.Contains(Samples.Words));
    }

    [Fact]
    public async Task A_reply_to_what_another_has_taken_is_given_back()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);
        var (person, id) = await world.AskAsync();
        var card = await world.DeskCardAsync(user, Claim);
        var two = await world.AddAsync(Two);
        Assert.Equal(CaseOutcome.Done, await world.Bot.Get<Desk.Cases.ICaseTurns>().TakeAsync(id, two, new CaseAction.Claim(), "claimed", CancellationToken.None));
        await world.CardSaysAsync(user.ConversationId, "Testbouwer Twee heeft deze vraag genomen.");

        (await user.PressDeskAsync(card, Send, "Mijn lange antwoord")).Taken();

        var said = await world.SaidAsync(user, "Testbouwer Twee heeft deze vraag al genomen.");
        Assert.Contains("Mijn lange antwoord", said[^1].Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.HeardAsync(person), text => text?.Contains("Mijn lange antwoord", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task The_same_activity_twice_is_one_answer()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);
        var (person, _) = await world.AskAsync();
        var card = await world.DeskCardAsync(user, Claim);

        (await user.PressDeskAsync(card, Send, "Een keer", id: "f:same")).Taken();
        (await user.PressDeskAsync(card, Send, "Een keer", id: "f:same")).Taken();
        await world.RestartAsync();
        user = world.Again(user);
        (await user.PressDeskAsync(card, Send, "Een keer", id: "f:same")).Taken();

        Assert.Single(await world.HeardAsync(person), text => text?.Contains("Een keer", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_card_from_before_a_restart_is_right_again_once_it_is_pressed()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);
        await world.AskAsync();
        var card = await world.DeskCardAsync(user, Claim);
        await world.RestartAsync();
        user = world.Again(user);

        (await user.PressDeskAsync(card, Claim)).Taken();

        await world.CardSaysAsync(user.ConversationId, "Jij hebt deze vraag.");
        Assert.DoesNotContain(world.Connector.Shown(user.ConversationId), shown => shown.Buttons.Contains(Claim));
    }

    [Fact]
    public async Task Of_several_questions_the_builder_says_which()
    {
        await using var world = await DeskWorld.StartAsync();
        var (one, user) = await world.ConnectAsync(One);
        var (first, id) = await world.AskAsync();
        var (second, other) = await world.AskAsync("Another zevenster question", "en");
        var turns = world.Bot.Get<Desk.Cases.ICaseTurns>();
        Assert.Equal(CaseOutcome.Done, await turns.TakeAsync(id, one, new CaseAction.Claim(), "a", CancellationToken.None));
        Assert.Equal(CaseOutcome.Done, await turns.TakeAsync(other, one, new CaseAction.Claim(), "b", CancellationToken.None));

        await user.SayAsync("Dit is voor een van beiden");
        var list = (await world.CardSaysAsync(user.ConversationId, "Bij welke vraag hoort dit?"))[^1];
        Assert.Equal(2, list.Buttons.Count(button => button.Contains(", van ", StringComparison.Ordinal)));
        (await user.PressDeskAsync(list, list.Buttons.Single(button => button.StartsWith("Engels", StringComparison.Ordinal)), "Dit is voor een van beiden")).Taken();

        Assert.Contains(await world.HeardAsync(second), text => text?.Contains("Dit is voor een van beiden", StringComparison.Ordinal) is true);
        Assert.DoesNotContain(await world.HeardAsync(first), text => text?.Contains("Dit is voor een van beiden", StringComparison.Ordinal) is true);
        Assert.DoesNotContain(world.Connector.Shown(user.ConversationId), shown => shown.Buttons.Any(button => button.Contains(", van ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("hulp", "Zo werkt het")]
    [InlineData("terug", "De bot is al aan het woord.")]
    [InlineData("sluit", "Je hebt nu geen vraag")]
    [InlineData("Dag allemaal", "Vragen die wachten: 0")]
    public async Task Somebody_without_a_question_is_told_how_it_stands(string text, string words)
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);

        await user.SayAsync(text);

        await world.SaidAsync(user, words);
        Assert.Equal("nobody", (await world.Bot.RecordAsync(user.Conversation)).Person);
    }

    [Fact]
    public async Task A_reply_that_is_too_long_or_empty_is_not_sent()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);
        var (_, id) = await world.AskAsync();
        var card = await world.DeskCardAsync(user, Claim);

        (await user.PressDeskAsync(card, Send, "  ")).Taken();
        await world.SaidAsync(user, "1 tot 4000");
        (await user.PressDeskAsync(card, Stay, new string('x', 4001))).Taken();
        await world.Connector.UntilAsync(user.ConversationId, shown => shown.Count(each => each.Message.Text?.Contains("1 tot 4000", StringComparison.Ordinal) is true) == 2);

        Assert.Equal(CaseState.Waiting, (await world.CaseAsync(id)).State);
    }

    [Fact]
    public async Task A_stranger_in_Teams_is_a_participant_whatever_digits_they_type()
    {
        await using var world = await DeskWorld.StartAsync();
        await world.ConnectAsync(One);
        var stranger = world.NewUser();

        (await stranger.InstallAsync()).Taken();
        await stranger.SayAsync("12345678");

        await world.Connector.QuestionAsync(stranger.ConversationId, "start.language");
        Assert.NotEqual("nobody", (await world.Bot.RecordAsync(stranger.Conversation)).Person);
    }

    [Fact]
    public async Task Whoever_has_left_is_no_longer_of_the_desk()
    {
        await using var world = await DeskWorld.StartAsync();
        var (one, user) = await world.ConnectAsync(One);
        var (_, id) = await world.AskAsync();
        var card = await world.DeskCardAsync(user, Claim);
        await world.CardSaysAsync(user.ConversationId, Samples.Words);
        await world.Board.PutAsync(one with { IsActive = false }, CancellationToken.None);
        await world.Connector.UntilAsync(user.ConversationId, shown => shown.All(each => !each.IsOpen && !each.Lines.Contains(Samples.Words)));

        (await user.PressDeskAsync(card, Claim)).Taken();

        await world.SaidAsync(user, "Deze knop is voor mensen van de desk.");
        Assert.Equal(CaseState.Waiting, (await world.CaseAsync(id)).State);
        Assert.Equal("nobody", (await world.Bot.RecordAsync(user.Conversation)).Person);
        (await user.JoinAsync()).Taken();
        await world.Connector.QuestionAsync(user.ConversationId, "start.language");
    }

    [Fact]
    public async Task A_code_connects_once_and_the_account_leaves_whoever_had_it()
    {
        await using var world = await DeskWorld.StartAsync();
        var (one, user) = await world.ConnectAsync(One);
        var two = await world.AddAsync(Two);
        var code = world.Bot.Get<Desk.People.TeamsCodes>().Issue(two.Id);

        await user.SayAsync($"{code[..4]} {code[4..]}");
        await world.SaidAsync(user, "Testbouwer Twee");
        var stranger = world.NewUser();
        await stranger.SayAsync(code);

        Assert.Null(world.Board.Current.Find(one.Id)!.Identity);
        Assert.Empty(world.Board.Current.Find(one.Id)!.TeamsReference ?? []);
        Assert.Equal($"msteams:{TeamsUser.Tenant}:{user.Account}", world.Board.Current.Find(two.Id)!.Identity);
        await world.Connector.QuestionAsync(stranger.ConversationId, "start.language");
    }

    [Fact]
    public async Task An_account_that_is_known_from_the_sign_in_is_connected_by_writing()
    {
        await using var world = await DeskWorld.StartAsync();
        var user = world.NewUser();
        var member = await world.AddAsync(One with { Identity = $"msteams:{TeamsUser.Tenant}:{user.Account}", DeskLanguage = "en" });

        (await user.InstallAsync()).Taken();

        await world.SaidAsync(user, "This is how it works");
        Assert.NotEmpty(world.Board.Current.Find(member.Id)!.TeamsReference ?? []);
    }

    [Fact]
    public async Task A_coordinator_connects_a_channel_where_cases_are_taken_and_no_words_stand()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, coordinator) = await world.ConnectAsync(Samples.Coordinator("Testcoordinator"));
        var (one, user) = await world.ConnectAsync(One);
        const string channel = "19:proef@thread.tacv2";

        (await coordinator.PostAsync(Mentioning("koppel", $"{channel};messageid=5"))).Taken();
        await world.Connector.UntilAsync($"{channel};messageid=5", shown => shown.Count == 1);
        var (_, id) = await world.AskAsync(language: "ti");
        await world.RaiseAsync(id, Casework.Alerts.AlertKind.Offered);
        var card = await world.DeskCardAsync(channel, Claim);
        Assert.DoesNotContain(Samples.Words, card.Lines);
        (await user.PressDeskAsync(card, Claim, conversation: channel)).Taken();

        await world.CardSaysAsync(channel, "Testbouwer Een heeft deze vraag genomen.");
        Assert.Equal(one.Id, (await world.CaseAsync(id)).AssignedTo);
        await world.CardSaysAsync(user.ConversationId, "Jij hebt deze vraag.");
        (await coordinator.PostAsync(Mentioning("ontkoppel", channel))).Taken();
        Assert.Empty(world.Board.Current.FindOrganisation("proef")!.TeamsChannel ?? []);
    }

    [Fact]
    public async Task A_builder_who_mentions_the_bot_in_a_group_connects_nothing()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);
        const string channel = "19:ander@thread.tacv2";

        (await user.PostAsync(Mentioning("koppel", channel))).Taken();

        var shown = await world.Connector.UntilAsync(channel, all => all.Count == 1);
        Assert.Contains("Ik praat met iedereen apart", shown[0].Message.Text, StringComparison.Ordinal);
        Assert.Empty(world.Board.Current.FindOrganisation("proef")!.TeamsChannel ?? []);
    }

    [Fact]
    public async Task When_the_setting_says_so_no_card_shows_what_a_person_wrote()
    {
        await using var world = await DeskWorld.StartAsync(clock: null, "Desk:TeamsShowsQuestions=false");
        var (_, user) = await world.ConnectAsync(One);
        await world.AskAsync();

        var card = await world.DeskCardAsync(user, Claim);

        Assert.DoesNotContain(Samples.Words, card.Lines);
    }

    [Fact]
    public async Task What_was_asked_and_answered_stands_in_no_log()
    {
        await using var world = await DeskWorld.StartAsync();
        var (_, user) = await world.ConnectAsync(One);
        await world.AskAsync();
        (await user.PressDeskAsync(await world.DeskCardAsync(user, Claim), Stay, "Mijn lange antwoord")).Taken();
        await world.SaidAsync(user, "Jij bent nu aan het woord");

        Assert.DoesNotContain(world.Bot.Logs.Lines, line =>
            line.Contains("zevenster", StringComparison.Ordinal) || line.Contains("Mijn lange antwoord", StringComparison.Ordinal) || line.Contains("Testbouwer", StringComparison.Ordinal));
    }

    private static JsonObject Mentioning(string text, string channel) => new()
    {
        ["type"] = "message",
        ["text"] = $"<at>Samen Hier</at>&nbsp;{text}",
        ["conversation"] = new JsonObject { ["id"] = channel, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsUser.Tenant },
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Samen Hier</at>",
            ["mentioned"] = new JsonObject { ["id"] = TeamsUser.Bot, ["name"] = "Samen Hier" },
        }),
    };
}
