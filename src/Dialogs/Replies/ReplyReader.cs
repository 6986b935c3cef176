using SamenHier.Dialogs.Questionnaires;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Replies;

/// <summary>Decides what a message means to the question that was asked. Pure: same question and same words, same meaning. A reading that is not sure is put back, never taken.</summary>
public static class ReplyReader
{
    // As many readings as a phone shows at one glance.
    private const int MostProposals = 4;

    // Whoever types more tells a story; that is no name of a place.
    private const int LongestPlaceName = 40;

    private static readonly PartialDate ExampleMonth = new(2025, 3);

    /// <summary>Reads a reply.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="choices">Its choices as they were shown, in order, readings put back among them; empty where there are none.</param>
    /// <param name="standing">What was said to it so far.</param>
    /// <param name="done">The words of the button that ends a choice of several.</param>
    /// <param name="utterance">What was sent.</param>
    public static Reply Read(Question question, IReadOnlyList<ShownChoice> choices, StandingReply standing, string done, Utterance utterance) => question.Kind switch
    {
        _ when Withholds(question, choices, standing, utterance) is { } reason => Reply.Understood.Without(reason),
        _ when ProposalReplies.Read(question, choices, standing, utterance) is { } reply => reply,
        _ when utterance.ButtonChoice is { } code && !IsOffered(code, choices, standing.Chosen) => new Reply.Unclear(HintFor(question.Kind)),
        QuestionKind.Number when question.Several => ReadNumbers(question, utterance),
        QuestionKind.Number => ReadNumber(question, utterance),
        QuestionKind.Date => ReadMonth(utterance),
        QuestionKind.Place => ReadPlace(question, standing, utterance),
        QuestionKind.YesNo => ReadYesNo(choices, utterance),
        QuestionKind.Choice => ChoiceReplies.ReadChoice(choices, utterance, "hint.choice"),
        QuestionKind.Scale => ChoiceReplies.ReadScale(choices, utterance),
        QuestionKind.Multi => ChoiceReplies.ReadSeveral(question, choices, standing.Chosen, done, utterance),
        _ => ReadWords(question, utterance),
    };

    // "I don't know" and "rather not" go on without an answer where that is allowed, unless a button says just that.
    private static string? Withholds(Question question, IReadOnlyList<ShownChoice> choices, StandingReply standing, Utterance utterance) => utterance.ButtonChoice switch
    {
        _ when question.Optional is null => null,
        Withheld.Skipped or Withheld.Declined => utterance.ButtonChoice,
        null when standing.Chosen.Count == 0 && choices.All(choice => TextFolding.Fold(choice.Title) != TextFolding.Fold(utterance.Text)) => NoAnswerRecognizer.Recognize(utterance.Text, utterance.Language) switch
        {
            NoAnswer.DoesNotKnow => Withheld.Skipped,
            NoAnswer.RatherNot => Withheld.Declined,
            _ => null,
        },
        _ => null,
    };

    // A button that this question does not have says nothing, whatever words came with it. A choice that was made already says it once more.
    // Several can come together.
    private static bool IsOffered(string code, IReadOnlyList<ShownChoice> choices, IReadOnlyList<string> chosen) =>
        code is ShownChoice.Done || chosen.Contains(code, StringComparer.Ordinal) || choices.Any(choice => choice.Code == code)
        || (code.Contains(ButtonPress.And, StringComparison.Ordinal) && code.Split(ButtonPress.And).All(each => IsOffered(each, choices, chosen)));

    private static string HintFor(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "hint.text",
        QuestionKind.Place => "hint.place",
        QuestionKind.Multi => "hint.multi",
        QuestionKind.YesNo => "hint.yesno",
        QuestionKind.Scale => "hint.scale",
        _ => "hint.choice",
    };

    private static Reply ReadWords(Question question, Utterance utterance) => FreeText.Read(utterance.Text) switch
    {
        null => new Reply.Unclear("hint.text"),
        var words when question.Digits is { } digits && DigitCode.Read(words, digits) is null => new Reply.Unclear("hint.digits", digits),
        var words when words.Length > question.MaxLength => new Reply.OutOfBounds("problem.text.tooLong", question.MaxLength),
        var words when !question.TakesQuestions && QuestionRecognizer.Recognize(words, utterance.Language) is QuestionForm.Sure => new Reply.Perhaps([AnswerValue.Of(words)], utterance.Text, "maybe.question"),
        var words => new Reply.Understood(AnswerValue.Of(words), utterance.Text),
    };

    private static Reply ReadNumber(Question question, Utterance utterance)
    {
        var range = NumberRange.Of(question, utterance.Today);
        var number = NumberRecognizer.Recognize(utterance.ButtonChoice ?? utterance.Text, utterance.Language);
        var fitting = number.Candidates.Where(candidate => range.Problem(candidate) is null).ToList();
        return number switch
        {
            { Candidates.Count: 0 } => new Reply.Unclear("hint.number", range.Example),
            _ when fitting.Count == 0 => new Reply.OutOfBounds(range.Problem(number.Candidates[0])!, range.Minimum, range.Maximum),

            // "None" in so many words is 0 where there can be none.
            { IsSure: true } or { Certainty: Certainty.Unsure, Value: 0 } => new Reply.Understood(AnswerValue.Of(number.Value), utterance.OwnWords),
            _ => new Reply.Perhaps([.. fitting.Take(MostProposals).Select(AnswerValue.Of)], utterance.OwnWords),
        };
    }

    private static Reply ReadNumbers(Question question, Utterance utterance)
    {
        var numbers = NumberRecognizer.RecognizeSeveral(utterance.ButtonChoice ?? utterance.Text, utterance.Language);
        var fitting = numbers.Candidates.Where(list => list.All(number => number >= question.Minimum && number <= question.Maximum)).ToList();
        return numbers switch
        {
            { Candidates.Count: 0 } => new Reply.Unclear("hint.ages"),
            _ when fitting.Count == 0 => new Reply.OutOfBounds("problem.ages.range", question.Minimum, question.Maximum),
            { IsSure: true } => new Reply.Understood(AnswerValue.Of(numbers.Value!), utterance.OwnWords),
            _ => new Reply.Perhaps([.. fitting.Take(MostProposals).Select(AnswerValue.Of)], utterance.OwnWords),
        };
    }

    // A year alone does not say the month, and a month that has yet to come is no past.
    private static Reply ReadMonth(Utterance utterance)
    {
        var date = DateRecognizer.Recognize(utterance.ButtonChoice ?? utterance.Text, utterance.Language, utterance.Today);
        if (date.Candidates.Count == 0 || date.Candidates.Any(candidate => candidate.Month is null))
        {
            return new Reply.Unclear("hint.date", ExampleMonth);
        }

        var months = date.Candidates.Select(candidate => new PartialDate(candidate.Year, candidate.Month)).Distinct().ToList();
        var fitting = months.FindAll(month => ProblemWith(month, utterance.Today) is null);
        return date switch
        {
            _ when fitting.Count == 0 => ProblemWith(months[0], utterance.Today)!,

            // Two readings of one month leave no doubt about the month.
            { IsSure: true } => new Reply.Understood(AnswerValue.Of($"{months[0]}"), utterance.OwnWords),
            _ => new Reply.Perhaps([.. fitting.Take(MostProposals).Select(month => AnswerValue.Of($"{month}"))], utterance.OwnWords),
        };
    }

    private static Reply.OutOfBounds? ProblemWith(PartialDate month, DateOnly today) => (month.Year, month.Month!.Value) switch
    {
        var (year, number) when (year, number).CompareTo((today.Year, today.Month)) > 0 => new Reply.OutOfBounds("problem.date.future"),
        var (year, _) when year < today.Year - NumberRange.OldestAge => new Reply.OutOfBounds("problem.date.tooEarly", ExampleMonth),
        _ => null,
    };

    // What is on no map can be kept in the person's own words, when they say so themselves.
    private static Reply ReadPlace(Question question, StandingReply standing, Utterance utterance)
    {
        var place = (utterance.Places ?? PlaceRecognizer.Shipped).Recognize(utterance.Text, utterance.Language);
        var words = FreeText.Read(utterance.Text);
        return place switch
        {
            { IsSure: true } => new Reply.Understood(AnswerValue.Of(place.Value!), utterance.OwnWords),
            { Candidates.Count: > 0 } => new Reply.Perhaps([.. place.Candidates.Take(MostProposals).Select(AnswerValue.Of)], utterance.OwnWords),
            _ when words?.Length > question.MaxLength => new Reply.OutOfBounds("problem.text.tooLong", question.MaxLength),
            _ when standing.Misses > 0 && words is { Length: <= LongestPlaceName } => new Reply.Perhaps([AnswerValue.OfUnknownPlace(words)], utterance.OwnWords, "maybe.unknownPlace"),
            _ => new Reply.Unclear("hint.place"),
        };
    }

    private static Reply ReadYesNo(IReadOnlyList<ShownChoice> choices, Utterance utterance)
    {
        // Yes and no are read before parts of labels: "I do not agree" shares its words with the label of a yes.
        var answer = BooleanRecognizer.Recognize(utterance.Text, utterance.Language);
        var isLabel = choices.Any(choice => TextFolding.Fold(choice.Title) == TextFolding.Fold(utterance.Text));
        return utterance.ButtonChoice is null && !isLabel && answer.Certainty is not Certainty.None
            ? ReadBoolean(answer, utterance)
            : ChoiceReplies.ReadChoice(choices, utterance, "hint.yesno");
    }

    private static Reply ReadBoolean(Recognition<bool> answer, Utterance utterance)
    {
        var value = AnswerValue.Of(answer.Value ? "yes" : "no");
        return answer.Certainty switch
        {
            Certainty.Sure => new Reply.Understood(value, utterance.Text),
            Certainty.Unsure => new Reply.Perhaps([value], utterance.Text),
            _ => new Reply.Unclear("hint.yesno"),
        };
    }
}
