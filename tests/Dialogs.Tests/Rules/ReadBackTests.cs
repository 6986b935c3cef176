using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Rules;

/// <summary>What stands on the screen is understood when it is typed; so is what people type instead.</summary>
public sealed class ReadBackTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    private static readonly string[] Digits = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"];

    public static TheoryData<string, string> EveryQuestion => Walk.EveryQuestionInEveryLanguage;

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_label_reads_back_to_its_choice(string language, string id) => ForEachScreen(id, language, (screen, choice, _) =>
    {
        Assert.Equal(choice.Code, screen.Read(choice.Title));
        Assert.Equal(choice.Code, screen.Read(choice.Label));
    });

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_place_in_the_list_reads_back_to_its_choice(string language, string id)
    {
        // The buttons of a number are numbers themselves.
        if (Bot.Shipped.Library.Newest.FindQuestion(id)!.Kind is not QuestionKind.Number)
        {
            ForEachScreen(id, language, (screen, choice, place) =>
                Assert.All(Digits, script => Assert.Equal(choice.Code, screen.Read(string.Concat($"{place}".Select(digit => script[digit - '0']))))));
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_button_gives_its_choice_whatever_stands_on_it(string language, string id) => ForEachScreen(id, language, (screen, choice, _) =>
        Assert.Equal(choice.Code, screen.Press(choice.Code)));

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Every_code_is_an_answer(string language, string id)
    {
        if (Bot.Shipped.Library.Newest.FindQuestion(id)!.Kind is not QuestionKind.Scale)
        {
            ForEachScreen(id, language, (screen, choice, _) => Assert.Equal(choice.Code, screen.Read(choice.Code)));
        }
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void What_people_type_for_a_code_is_understood_as_that_code(string language, string id)
    {
        var misread = from reply in TypedReplies.In(language).Plain
                      where Asks(id, reply.Question) && !RecognitionGaps.IsAskedAgain(language, reply.Question, reply.Words)
                      from screen in Screens(id, language)
                      where screen.Concerns(reply.Code) && !IsPlace(reply.Words, reply.Code, screen)
                      let read = screen.Read(reply.Words)
                      where !(screen.Withholds(reply.Code) ? IsNoChoice(read) : read == Expected(reply.Code, screen, reply.Words))
                      select $"{reply.Words} -> {read ?? "nothing"}, not {reply.Code}";
        AssertNone(misread);
    }

    // Better asked again than taken for another answer. Nobody says that it is all before a first choice.
    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void What_people_type_beyond_the_labels_is_never_taken_for_another_answer(string language, string id)
    {
        var misread = from reply in TypedReplies.In(language).Beyond
                      where Asks(id, reply.Question) && !reply.Code.Contains(',', StringComparison.Ordinal)
                      where !RecognitionGaps.IsTakenForAnother(language, reply.Question, reply.Words)
                      from screen in Screens(id, language)
                      where screen.Concerns(reply.Code) && (reply.Code != ShownChoice.Done || screen.Chosen.Count > 0)
                      where IsMisread(screen, reply.Code, reply.Words)
                      select $"{reply.Words} -> {screen.Read(reply.Words)}, not {reply.Code}";
        AssertNone(misread);
    }

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public void Several_choices_at_once_never_give_one_that_was_not_named(string language, string id)
    {
        var misread = from reply in TypedReplies.In(language).Beyond
                      where Asks(id, reply.Question) && reply.Code.Contains(',', StringComparison.Ordinal)
                      let read = Screens(id, language).First().Read(reply.Words)
                      where !string.IsNullOrEmpty(read) && read.Split(',').Except(reply.Code.Split(','), StringComparer.Ordinal).Any()
                      select $"{reply.Words} -> {read}, not {reply.Code}";
        AssertNone(misread);
    }

    [Fact]
    public void No_gap_is_listed_that_has_been_closed()
    {
        Assert.All(RecognitionGaps.AskedAgain, gap => Assert.All(Screens(gap.Question, gap.Language), screen =>
            Assert.True(screen.Read(gap.Words) is null, $"{gap.Words} is read now; take it off the list of gaps.")));
        Assert.All(RecognitionGaps.TakenForAnother, gap =>
        {
            var code = TypedReplies.In(gap.Language).Beyond.First(reply => (reply.Question, reply.Words) == (gap.Question, gap.Words)).Code;
            Assert.True(
                Screens(gap.Question == "scale" ? "weegschaal.birthday" : gap.Question, gap.Language).Any(screen => IsMisread(screen, code, gap.Words)),
                $"{gap.Words} is no longer misread; take it off the list of gaps.");
        });
    }

    private static void AssertNone(IEnumerable<string> misread)
    {
        var found = string.Join("; ", misread.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.True(found.Length == 0, found);
    }

    private static bool Asks(string id, string replies) => replies switch
    {
        "scale" => Bot.Shipped.Library.Newest.FindQuestion(id)!.Kind is QuestionKind.Scale,
        "multi" => Bot.Shipped.Library.Newest.FindQuestion(id)!.Kind is QuestionKind.Multi,
        _ => replies == id,
    };

    // A number typed into a choice of several is a place in the list, and the list grows shorter with each choice.
    private static bool IsPlace(string words, string code, Screen screen) =>
        screen.Chosen.Count > 0 && words != code && words.All(char.IsDigit);

    private static bool IsMisread(Screen screen, string code, string words)
    {
        var read = screen.Read(words);
        return screen.Withholds(code) ? !IsNoChoice(read) : !string.IsNullOrEmpty(read) && read != Expected(code, screen, words);
    }

    private static bool IsNoChoice(string? read) => string.IsNullOrEmpty(read) || read == ShownChoice.Done;

    private static string? Expected(string code, Screen screen, string words) => screen.Question.Kind switch
    {
        QuestionKind.Scale => screen.Choices[ScaleAnswer.StepKeys.ToList().IndexOf($"scale.{code}")].Code,
        QuestionKind.Text => words.Trim(),

        // "Done" with nothing chosen is not done; where nothing can be chosen, a no says so.
        QuestionKind.Multi when code == ShownChoice.Done && screen.Chosen.Count == 0 => screen.Read(words) is { } none && screen.Question.Exclusive.Contains(none) ? none : null,
        _ => code,
    };

    private static void ForEachScreen(string id, string language, Action<Screen, ShownChoice, int> check)
    {
        foreach (var screen in Screens(id, language))
        {
            foreach (var (index, choice) in screen.Choices.Index())
            {
                check(screen, choice, index + 1);
            }
        }
    }

    // Both orders of the sides of the weegschaal; before and after something was chosen; where every yes/no question had a yes, and a no.
    private static IEnumerable<Screen> Screens(string id, string language)
    {
        var question = Bot.Shipped.Library.Newest.FindQuestion(id)!;
        var screens = from swapped in question.Kind is QuestionKind.Scale ? [false, true] : new[] { false }

                      // One person is either a newcomer or a volunteer.
                      from role in question.ChoicesFrom is not null ? [ParticipantRoles.Newcomer, ParticipantRoles.Volunteer] : new[] { question.For ?? ParticipantRoles.Newcomer }
                      from yesOrNo in question.ChoicesFrom is not null || question.ChoiceWhen.Count > 0 ? ["yes", "no"] : new[] { "yes" }
                      select (Swapped: swapped, Role: role, YesOrNo: yesOrNo);
        foreach (var (swapped, role, yesOrNo) in screens)
        {
            var fresh = Screen.Of(question, role, language, swapped, yesOrNo, []);
            yield return fresh;
            foreach (var first in question.Kind is QuestionKind.Multi ? fresh.Choices.Select(choice => choice.Code).Except(question.Exclusive, StringComparer.Ordinal) : [])
            {
                yield return Screen.Of(question, role, language, swapped, yesOrNo, [first]);
            }
        }
    }

    /// <summary>A question as one person sees it.</summary>
    private sealed record Screen(Question Question, string Language, IReadOnlyList<ShownChoice> Choices, IReadOnlyList<string> Chosen)
    {
        public static Screen Of(Question question, string role, string language, bool swapped, string yesOrNo, IReadOnlyList<string> chosen)
        {
            var file = new ParticipantFile(Person(question.Id, swapped), stored: null, DateTimeOffset.UnixEpoch);
            file.Profile = file.Profile with { Role = role, State = IntakeState.Sent };
            file.Group = role == ParticipantRoles.Volunteer ? Coordinated(file.Id) : null;
            foreach (var other in Bot.Shipped.Library.Newest.All.SelectMany(questionnaire => questionnaire.Questions).Where(other => (other.For ?? role) == role && IsAsked(other, yesOrNo)))
            {
                file.Keep(new Answer(other.Id, ValueOf(other, yesOrNo), OwnWords: null, language, "00000000", DateTimeOffset.UnixEpoch));
            }

            return new Screen(question, language, Bot.Shipped.Get<ChoiceList>().Shown(question, file, language, StandingReply.Nothing with { Chosen = chosen }), chosen);
        }

        /// <summary>Whether this is a choice of the question that is not offered here: it was made already, or its condition does not hold.</summary>
        public bool Withholds(string code) =>
            (Question.Choices.Contains(code, StringComparer.Ordinal) || Chosen.Contains(code, StringComparer.Ordinal)) && Question.Kind is not (QuestionKind.Number or QuestionKind.Scale)
            && Choices.All(choice => choice.Code != code);

        /// <summary>Whether a code can be meant here at all; of the answers to change only those that there are can.</summary>
        public bool Concerns(string code) => Question.ChoicesFrom is null || Choices.Any(choice => choice.Code == code);

        public string? Read(string words) => Meaning(new Utterance(words, ButtonChoice: null, Language, Today));

        public string? Press(string code) => Meaning(new Utterance("xyzzy", code, Language, Today));

        private string? Meaning(Utterance utterance) =>
            ReplyReader.Read(Question, Choices, StandingReply.Nothing with { Chosen = Chosen }, Bot.Shipped.Texts.Get(Language, "multi.done"), utterance) switch
            {
                Reply.Understood { Value: var value } when Question.Kind is QuestionKind.Multi && AnswerValue.Parts(value).SequenceEqual(Chosen) => ShownChoice.Done,
                Reply.Understood { Value: var value } => string.Join(',', AnswerValue.Parts(value).Except(Chosen, StringComparer.Ordinal)),

                // "Done" is no language; as one it could not be shown.
                Reply.More { Chosen: var more } when !more.Contains(ShownChoice.Done, StringComparer.Ordinal) => string.Join(',', more.Except(Chosen, StringComparer.Ordinal)),
                _ => null,
            };

        // Whoever coordinates a group in which all have answered can do the most.
        private static GroupFile Coordinated(ParticipantId coordinator)
        {
            ParticipantId[] members = [coordinator, new(new Guid(1, 1, 1, new byte[8])), new(new Guid(1, 1, 2, new byte[8]))];
            var profile = new GroupProfile("welkomgroep", "Proefgroep", AnswerValue.OfUnknownPlace("Haarlem"), DateTimeOffset.UnixEpoch);
            return new GroupFile(new GroupRecord(
                GroupId.New(),
                Version: 1,
                profile,
                [.. members.Select((member, seat) => new GroupMember(member, seat, DateTimeOffset.UnixEpoch, "nl", IntakeState.Sent, Named($"Proefpersoon{seat}")))],
                ActionPlan.Empty));
        }

        private static Dictionary<string, Answer> Named(string name) => new(StringComparer.Ordinal)
        {
            ["volunteer.name"] = new Answer("volunteer.name", AnswerValue.Of(name), OwnWords: null, "nl", "00000000", DateTimeOffset.UnixEpoch),
        };

        // Nobody is asked both what follows on a yes and what follows on a no.
        private static bool IsAsked(Question question, string yesOrNo) => question.When.All(condition =>
            Bot.Shipped.Library.Newest.FindQuestion(condition.Key) is not { Kind: QuestionKind.YesNo } || condition.Value.Contains(yesOrNo, StringComparer.Ordinal));

        private static string ValueOf(Question question, string yesOrNo) => question switch
        {
            { Kind: QuestionKind.YesNo } => AnswerValue.Of(yesOrNo),
            { Kind: QuestionKind.Multi, ChoicesOf: null } => AnswerValue.Of(question.Choices),
            _ => AnswerValue.Of("x"),
        };

        private static ParticipantId Person(string question, bool swapped) => Enumerable.Range(1, 100)
            .Select(number => new Guid(number, 0, 0, new byte[8])).Where(id => ScaleAnswer.IsSwapped(id, question) == swapped).Select(id => new ParticipantId(id)).First();
    }
}
