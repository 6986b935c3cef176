using Microsoft.Bot.Schema;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Generated;

/// <summary>What must hold at every question in every language, whatever questions there are.</summary>
public sealed class EveryQuestionTests
{
    private const string LanguageQuestion = "start.language";

    public static TheoryData<string, string> EveryQuestion => Walk.EveryQuestionInEveryLanguage;

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task A_question_describes_itself_in_codes(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        var (asked, question) = (device.Last.Question!, Bot.Shipped.Library.Newest.FindQuestion(id)!);

        Assert.Equal(question.Kind.ToString(), asked.Kind, ignoreCase: true);
        Assert.Equal(InputHints.ExpectingInput, asked.Message.InputHint);
        if (question is { ChoicesFrom: null, ChoicesOf: null })
        {
            var always = question.Choices.Except(question.ChoiceWhen.Keys, StringComparer.Ordinal);
            Assert.Empty(asked.Choices.Select(choice => choice.Value).Except(question.Choices, StringComparer.Ordinal));
            Assert.Empty(always.Except(asked.Choices.Select(choice => choice.Value), StringComparer.Ordinal));
        }

        // A picture stands on the button only, and the way out is a button that is no choice.
        Assert.All(asked.Choices, choice =>
        {
            var icon = question.Icons.TryGetValue(choice.Value, out var picture) ? $"{picture} " : "";
            Assert.Equal(($"{icon}{choice.Title}", choice.Title), (asked.Button(choice.Value).Title, asked.Button(choice.Value).Text));
        });
        Assert.Equal(question.Optional is not null, asked.IsOptional);
        Assert.Equal([.. asked.Choices.Select(choice => choice.Value), .. Enumerable.Repeat(question.Optional, 1).OfType<string>()], asked.Buttons);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task A_question_is_asked_in_the_language_that_was_chosen(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        Assert.Equal(id == LanguageQuestion ? "nl" : language, device.Last.Question!.Message.Locale);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task Stop_tells_how_to_come_back_and_the_next_message_finds_the_same_question(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        var (before, standing) = (device.Person, device.Last.Question!);

        var stopped = await CommandAsync(device, "stop", language);
        Assert.Equal(
            before.Profile.Reference is null ? ["says stop.withoutCode stop.goOn"] : ["says stop.withCode stop.goOn", "shows code"],
            stopped.Lines);
        Assert.Equal(before.Profile.Reference, stopped.Reference);

        var woken = await device.TypeAsync("1992");
        Assert.Equal(["says resume.welcome", id], woken.Lines);
        AssertSameQuestion(standing, woken);
        AssertNothingLearned(before, device.Person);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task A_switch_of_language_keeps_place_and_answers_and_asks_again_in_the_new_language(string language, string id)
    {
        foreach (var other in Languages.All.Where(other => other != language))
        {
            var device = await Walk.ToAsync(id, language);
            var before = device.Person;
            if (id != LanguageQuestion)
            {
                Assert.Equal([LanguageQuestion], (await CommandAsync(device, "language", language)).Lines);
            }

            var turn = await device.PressAsync(other);

            Assert.Equal(other, device.Person.Profile.Language);
            Assert.Equal(other, turn.Question!.Message.Locale);
            Assert.Equal(id == LanguageQuestion ? "start.role" : id, turn.Question.Id);
            Assert.Equal(
                before.Answers.Values.Where(answer => answer.Question != LanguageQuestion),
                device.Person.Answers.Values.Where(answer => answer.Question != LanguageQuestion));
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task The_word_for_language_asks_for_it_once_however_often_it_is_typed(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        Assert.Equal([LanguageQuestion], (await CommandAsync(device, "language", language)).Lines);
        Assert.Equal([LanguageQuestion], (await CommandAsync(device, "language", language)).Lines);
        if (id != LanguageQuestion)
        {
            Assert.Equal([id], (await CommandAsync(device, "back", language)).Lines);
        }
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Back_goes_through_every_question_in_reverse_to_the_first_and_loses_no_answer(string language)
    {
        var stops = await Walk.AllAsync(language);
        var device = stops[^1].Fork();
        var answers = device.Person.Answers;

        List<string> visited = [];
        while (visited.Count < 100)
        {
            var turn = await CommandAsync(device, "back", language);
            if (turn.Texts.Contains("back.nothing")) break;
            Assert.Empty(turn.Texts);
            visited.Add(turn.Question!.Id);
        }

        Assert.Equal(stops.Select(stop => stop.Last.Question!.Id).Reverse().Skip(1), visited);
        Assert.Equal(LanguageQuestion, device.Last.Question!.Id);
        Assert.Equal(answers, device.Person.Answers);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task Back_and_the_same_answer_again_lead_to_the_same_question(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        var before = device.Person.Answers;
        if (id is LanguageQuestion or Walk.Change || IsAside(id))
        {
            return;
        }

        await CommandAsync(device, "back", language);
        for (var turns = 0; device.Last.Question!.Id != id && turns < 3; turns++)
        {
            await Walk.AnswerAsync(device, language);
        }

        Assert.Equal(id, device.Last.Question.Id);
        Assert.Equal(before.ToDictionary(answer => answer.Key, answer => answer.Value.Value, StringComparer.Ordinal), device.Person.Answers.ToDictionary(answer => answer.Key, answer => answer.Value.Value, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task A_button_of_any_other_question_changes_nothing(string language, string id)
    {
        var stops = await Walk.AllAsync(language);
        foreach (var old in stops.Select(stop => stop.Last.Question!).Where(question => question.Id != id && question.Choices.Count > 0))
        {
            var device = await Walk.ToAsync(id, language);
            var before = device.Person;
            var button = old.Button(old.Choices[^1].Value);

            var turn = await device.PressAsync(button.Value!, button.Text);

            Assert.Equal(["says oldButton", id], turn.Lines);
            AssertNothingLearned(before, device.Person);
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task Words_of_danger_come_before_the_question_in_whatever_language_they_are(string language, string id)
    {
        foreach (var words in new[] { "ik wil dood", "I want to die", "أريد أن أموت", "ክመውት ደልየ" })
        {
            var device = await Walk.ToAsync(id, language);
            var (before, standing) = (device.Person, device.Last.Question!);

            var turn = await device.TypeAsync(words);

            Assert.Equal(["says crisis.danger crisis.call112 crisis.suicide crisis.abroad crisis.next", "says crisis.goOn", id], turn.Lines);
            Assert.Equal([("crisis", id)], device.Asked.Select(request => (request.Reason, request.Question)));
            AssertSameQuestion(standing, turn);
            AssertNothingLearned(before, device.Person);
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task Rubbish_is_answered_with_a_line_and_the_same_question(string language, string id)
    {
        var kind = Bot.Shipped.Library.Newest.FindQuestion(id)!.Kind;
        foreach (var rubbish in Rubbish.For(kind))
        {
            var device = await Walk.ToAsync(id, language);
            var (before, standing) = (device.Person, device.Last.Question!);

            var turn = await rubbish.SendAsync(device);

            Assert.True(turn.Texts.Count > 0 && turn.Question?.Id == id, $"{rubbish.Name} at {id}: {string.Join(" | ", turn.Lines)}");
            AssertSameQuestion(standing, turn);
            AssertNothingLearned(before, device.Person);
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task An_answer_is_kept_with_the_language_and_the_wording_that_were_shown(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        await Walk.AnswerAsync(device, language);
        if (!device.Person.Answers.TryGetValue(id, out var answer))
        {
            Assert.True(id.StartsWith("check.", StringComparison.Ordinal) || IsAside(id) || device.Last.Question?.Id == id, $"The answer to {id} was lost.");
            return;
        }

        var renderer = Bot.Shipped.Get<Dialogs.Rendering.QuestionRenderer>();
        Assert.Equal((language, renderer.Wording(Bot.Shipped.Library.Newest.FindQuestion(id)!, language, device.Person.Profile.Role)), (answer.Language, answer.Wording));
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task On_a_channel_without_buttons_the_choices_stand_numbered_in_the_text(string language, string id)
    {
        var walked = await Walk.ToAsync(id, language);
        var phone = new Device(Bot.Shipped, WorldOf(walked), "sms", "sms");
        var turn = await phone.TypeAsync("");

        var asked = turn.Question!;
        Assert.Equal(id, asked.Id);
        Assert.Null(asked.Message.SuggestedActions);
        Assert.True(asked.Kind == "number" || asked.Choices.Index().All(choice => Lines(asked).Any(line =>
            line.StartsWith($"{choice.Index + 1}. ", StringComparison.Ordinal) && line.EndsWith(choice.Item.Title, StringComparison.Ordinal))), asked.Message.Text);

        // The way out is a word that can be typed.
        if (asked.IsOptional)
        {
            var word = Assert.Single(Lines(asked), line => line is ['(', .., ')'])[1..^1];
            Assert.Contains(Bot.Shipped.Get<CommandWords>().Find(word), new Command?[] { Command.Skip, Command.Decline });
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task A_question_of_the_persons_own_is_answered_and_the_same_question_stands_again(string language, string id)
    {
        foreach (var entry in new[] { "cost", "privacy_my_data" })
        {
            foreach (var words in TypedReplies.In(language).For("questions", entry))
            {
                var device = await Walk.ToAsync(id, language);
                var (before, standing) = (device.Person, device.Last.Question!);

                var turn = await device.TypeAsync(words);

                var said = $"says faq.{entry}.question faq.{entry}.answer faq.source";
                Assert.True(turn.Lines.SequenceEqual([said, "says faq.helped.ask", id], StringComparer.Ordinal), $"'{words}' at {id}: {string.Join(" | ", turn.Lines)}");
                Assert.Equal(standing.Buttons, turn.Question!.Buttons);
                AssertNothingLearned(before, device.Person);
            }
        }
    }

    // What is done there is no answer.
    private static bool IsAside(string id) =>
        Array.Exists(["data.", "faq.", "mygroup."], aside => id.StartsWith(aside, StringComparison.Ordinal));

    private static string[] Lines(AskedQuestion asked) => asked.Message.Text!.Split('\n');

    private static InMemoryCasework WorldOf(Device device)
    {
        var casework = device.Casework.Copy();
        casework.Put(device.Person with { CurrentConversation = new("sms", "sms") });
        return casework;
    }

    private static Task<Turn> CommandAsync(Device device, string command, string language) =>
        device.TypeAsync(TypedReplies.In(language).For("commands", command)[0]);

    private static void AssertSameQuestion(AskedQuestion standing, Turn turn)
    {
        Assert.Equal(standing.Id, turn.Question?.Id);
        Assert.Equal(standing.Choices, turn.Question!.Choices);
    }

    private static void AssertNothingLearned(ParticipantRecord before, ParticipantRecord after)
    {
        Assert.Equal(before.Profile, after.Profile);
        Assert.Equal(before.Answers, after.Answers);
        Assert.Equal(before.Consents, after.Consents);
    }
}
