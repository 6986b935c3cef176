using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;
using SamenHier.Dialogs.Variants;

namespace SamenHier.Dialogs.Tests.Generated;

/// <summary>Every command at every question in every language, by the words that people type, by the word that is shown, and by button.</summary>
public sealed class EveryCommandTests
{
    private const string LanguageQuestion = "start.language";
    private const string DataQuestion = "data.action";
    private const string GroupQuestion = "mygroup.menu";
    private const string TopicQuestion = "faq.topic";
    private const string Send = "check.send";

    private static readonly DateOnly Today = new(2026, 1, 31);

    public static TheoryData<string, string> EveryQuestion => Walk.EveryQuestionInEveryLanguage;

    public static TheoryData<string, string> EveryCommandInEveryLanguage
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.All)
            {
                foreach (var command in Enum.GetNames<Command>()) data.Add(language, command);
            }

            return data;
        }
    }

    private static QuestionnaireSet Questionnaires => Bot.Shipped.Library.Newest;

    private static IEnumerable<string> QuestionIds => Questionnaires.All
        .Where(questionnaire => !Walk.RoomsOfTheirOwn.Contains(questionnaire.Id)).SelectMany(questionnaire => questionnaire.Questions)
        .Select(question => question.Id).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(EveryCommandInEveryLanguage))]
    public async Task A_command_does_what_it_says_and_the_right_question_stands_afterwards(string language, string command)
    {
        var given = Enum.Parse<Command>(command);
        foreach (var id in QuestionIds)
        {
            foreach (var (way, giveAsync) in Ways(given, language))
            {
                var device = await Walk.ToAsync(id, language);
                var (before, standing) = (device.Person, device.Last.Question!);

                var turn = await giveAsync(device);

                var expected = await ExpectedAsync(given, standing, before, device.Person, language);
                Assert.True(expected.SequenceEqual(turn.Lines, StringComparer.Ordinal), $"{way} at {id}: {string.Join(" | ", turn.Lines)}, not {string.Join(" | ", expected)}");
                if (turn.Question?.Id == id) Assert.Equal(standing.Buttons, turn.Question.Buttons);
                AssertStored(given, id, before, device);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task The_button_to_go_on_without_answering_does_as_its_word_does(string language, string id)
    {
        if (Questionnaires.FindQuestion(id)!.Optional is not { } withheld)
        {
            return;
        }

        var (pressed, typed) = (await Walk.ToAsync(id, language), await Walk.ToAsync(id, language));
        await pressed.PressAsync(withheld);
        await typed.CommandAsync(withheld == Withheld.Skipped ? "skip" : "decline");

        Assert.Equal(typed.Last.Question!.Id, pressed.Last.Question!.Id);
        Assert.Equal(typed.Person.Answers, pressed.Person.Answers);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task The_buttons_of_the_old_language_answer_no_more_after_a_switch(string language, string id)
    {
        var walked = await Walk.ToAsync(id, language);
        if (id == LanguageQuestion || walked.Last.Question!.Buttons is not [var code, ..])
        {
            return;
        }

        var button = walked.Last.Question.Button(code);
        var other = Languages.All[(Languages.All.ToList().IndexOf(language) + 1) % Languages.All.Count];
        await walked.CommandAsync("language");
        await walked.PressAsync(other);
        var before = walked.Person;

        var turn = await walked.PressAsync(button.Value!, button.Text);

        Assert.Equal(["says oldButton", id], turn.Lines);
        Assert.Equal(other, turn.Question!.Message.Locale);
        AssertNothingLearned(before, walked.Person);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task The_same_button_pressed_twice_answers_once(string language, string id)
    {
        var device = await Walk.ToAsync(id, language);
        if (device.Last.Question!.Buttons is not [var code, ..])
        {
            return;
        }

        var button = device.Last.Question.Button(code);
        var first = await device.PressAsync(button.Value!, button.Text);
        var before = device.Person;
        var second = await device.PressAsync(button.Value!, button.Text);

        // Where the same question stands again the button is still its own: a choice of several goes on, a wish for a person is repeated.
        if (first.Question?.Id != id)
        {
            Assert.Equal([AfterPressingTwice(id)], second.Texts);
            Assert.Equal(first.Question?.Id, second.Question?.Id);
            AssertNothingLearned(before, device.Person);
        }
    }

    private static string AfterPressingTwice(string id) => id switch
    {
        Send => "sent.already",
        "data.deleteSure" => "consent.refused",
        _ => "oldButton",
    };

    private static IEnumerable<(string Way, Func<Device, Task<Turn>> GiveAsync)> Ways(Command command, string language)
    {
        var name = NameOf(command);
        foreach (var word in TypedReplies.In(language).For("commands", name).Take(2).Append(Bot.Shipped.Texts.Get(language, $"word.{name}")))
        {
            yield return ($"'{word}' typed", device => device.TypeAsync(word));
        }

        yield return ($"{name} pressed", device => device.CommandAsync(name));
    }

    private static async Task<IReadOnlyList<string>> ExpectedAsync(
        Command command, AskedQuestion standing, ParticipantRecord before, ParticipantRecord after, string language)
    {
        var id = standing.Id;
        var hasConsent = before.Consents.TryGetValue("consent.keep", out var consent) && consent.Given;
        var isGroup = id.StartsWith("mygroup.", StringComparison.Ordinal);
        var (isMyData, isFaq) = (id.StartsWith("data.", StringComparison.Ordinal), id.StartsWith("faq.", StringComparison.Ordinal));
        return command switch
        {
            Command.Back when id == LanguageQuestion => ["says back.nothing", id],
            Command.Back when id == DataQuestion => [Send],
            Command.Back when isMyData => ["says data.kept", Send],
            Command.Back when id == TopicQuestion => [Send],
            Command.Back when isFaq => [TopicQuestion],
            Command.Back when id == GroupQuestion => ["says sent.already"],
            Command.Back when isGroup => [GroupQuestion],
            // Whoever has a group has chosen it.
            Command.Back when id == "volunteer.name" => ["consent.matching"],
            Command.Back => [(await Walk.BeforeAsync(id, language))!],
            Command.Change when !Questionnaires.AnsweredQuestions(before.Answers).Any() => ["says notUnderstood", id],
            Command.Change => [Walk.Change],
            Command.Skip or Command.Decline when standing.IsOptional => WithheldLines(command, id, after),
            Command.Skip or Command.Decline => ["says skip.notHere", id],
            Command.Why => [$"says why.{id} why.who", id],
            Command.Language => [LanguageQuestion],
            Command.Help => ["says help.intro help.words", id],
            Command.Group when isGroup => [id],
            Command.Group when before.Group is null => ["says group.none", id],
            Command.Group => [GroupQuestion],
            Command.Plan when before.Group is null => ["says plan.noGroup", id],
            Command.Plan => ["says intro.plan", "plan.menu"],
            Command.Proposal => ["says proposal.none", id],
            Command.Training or Command.Newsletter when !hasConsent => ["says room.notYet", id],
            Command.Training when language is "ar" or "ti" => ["training.language"],
            Command.Training => ["says intro.training training.awaiting", "training.menu"],
            Command.Newsletter => ["says intro.newsletter", "newsletter.menu"],
            Command.Question when isFaq => [id],
            Command.Question => [TopicQuestion],
            Command.Person => ["says person.noted person.contact intro.person", PersonDialog.QuestionId],
            Command.MyData when before.Profile.Reference is null => ["says data.nothing", id],
            Command.MyData when isMyData => [id],
            Command.MyData => ["says data.intro data.answers data.transcript data.code data.requests data.consents data.howLong", DataQuestion],
            Command.Stop when before.Profile.Reference is null => ["says stop.withoutCode stop.goOn"],
            Command.Stop => ["says stop.withCode stop.goOn", "shows code"],
            Command.Start => ["says notUnderstood", id],
            _ => throw new InvalidOperationException($"The test does not know what {command} does."),
        };
    }

    // What is asked next follows from the answers; a part that begins is opened with a few words.
    private static string[] WithheldLines(Command command, string id, ParticipantRecord after)
    {
        var facts = new Facts(after.Answers, Today, VariantRules.Shipped);
        var texts = Bot.Shipped.Texts;
        var next = Walk.Parts.Select(part => Interview.Next(Questionnaires.Get(part), facts)).FirstOrDefault(question => question is not null)?.Id ?? Send;
        var part = next[..next.IndexOf('.', StringComparison.Ordinal)];
        var begins = part != id[..id.IndexOf('.', StringComparison.Ordinal)] && texts.Has("nl", $"intro.{part}");
        return [$"says {NameOf(command)}.done{(begins ? $" {texts.Voice("nl", $"intro.{part}", after.Profile.Role)}" : "")}", next];
    }

    private static void AssertStored(Command command, string id, ParticipantRecord before, Device device)
    {
        var after = device.Person;
        if (command is Command.Skip or Command.Decline && Questionnaires.FindQuestion(id)!.Optional is not null)
        {
            var answer = after.Answers[id];
            Assert.Equal((AnswerValue.None, command is Command.Skip ? Withheld.Skipped : Withheld.Declined), (answer.Value, answer.Detail));
            AssertOnlyDependentsDropped(id, before, after);
        }
        else
        {
            AssertNothingLearned(before, after);
        }

        Assert.Equal(before.Requests + (command is Command.Person ? 1 : 0), after.Requests);
        Assert.Equal(command is Command.Person ? [("asked", id)] : Array.Empty<(string, string?)>(), device.Asked.Select(request => (request.Reason, request.Question)));
    }

    private static void AssertOnlyDependentsDropped(string id, ParticipantRecord before, ParticipantRecord after)
    {
        var facts = new Facts(after.Answers, Today, VariantRules.Shipped);
        Assert.Equal(before.Profile, after.Profile);
        Assert.Equal(before.Consents, after.Consents);
        Assert.All(before.Answers.Values.Where(answer => answer.Question != id), answer =>
        {
            var isAsked = Interview.Applies(Questionnaires.FindQuestion(answer.Question)!, facts);
            Assert.Equal(isAsked ? answer : null, after.Answers.GetValueOrDefault(answer.Question));
        });
    }

    private static void AssertNothingLearned(ParticipantRecord before, ParticipantRecord after)
    {
        Assert.Equal(before.Profile, after.Profile);
        Assert.Equal(before.Answers, after.Answers);
        Assert.Equal(before.Consents, after.Consents);
    }

    private static string NameOf(Command command) => command.ToString().ToLowerInvariant();
}
