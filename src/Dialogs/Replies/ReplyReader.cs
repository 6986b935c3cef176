using SamenHier.Dialogs.Questionnaires;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Replies;

/// <summary>What a person sent in reply to a question.</summary>
/// <param name="Text">The words typed, or the words on the button.</param>
/// <param name="ButtonChoice">The code on the button of this very question; null when none was pressed.</param>
/// <param name="Language">The language of the conversation.</param>
/// <param name="Today">The date of the turn.</param>
public sealed record Utterance(string Text, string? ButtonChoice, string Language, DateOnly Today)
{
    /// <summary>What the person typed; null when a button spoke for them.</summary>
    public string? OwnWords => ButtonChoice is null ? Text : null;
}

/// <summary>Decides what a message means to a question. Pure: same question and same words, same meaning.</summary>
public static class ReplyReader
{
    private static readonly PartialDate ExampleMonth = new(2025, 3);

    /// <summary>Reads a reply.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="choices">Its choices as they were shown, in order; empty where the kind has none.</param>
    /// <param name="chosen">The codes chosen so far, for a choice of several.</param>
    /// <param name="done">The words of the button that ends a choice of several.</param>
    /// <param name="utterance">What was sent.</param>
    public static Reply Read(
        Question question, IReadOnlyList<ShownChoice> choices, IReadOnlyList<string> chosen, string done, Utterance utterance) =>
        question.Kind switch
        {
            _ when utterance.ButtonChoice is Withheld.Skipped or Withheld.Declined && question.Optional is not null =>
                Reply.Understood.Without(utterance.ButtonChoice),
            _ when utterance.ButtonChoice is { } code && !IsOffered(code, choices, chosen) => new Reply.Unclear(HintFor(question.Kind)),
            QuestionKind.Number when question.Several => ReadNumbers(question, utterance),
            QuestionKind.Number => ReadNumber(question, utterance),
            QuestionKind.Date => ReadMonth(utterance),
            QuestionKind.YesNo => ReadYesNo(choices, utterance),
            QuestionKind.Choice => ReadChoice(choices, utterance, "hint.choice"),
            QuestionKind.Scale => ReadScale(choices, utterance),
            QuestionKind.Multi => ReadSeveral(question, choices, chosen, done, utterance),
            _ => ReadWords(question, utterance),
        };

    // A button that this question does not have says nothing, whatever words came with it. A choice that was made already says it once more.
    private static bool IsOffered(string code, IReadOnlyList<ShownChoice> choices, IReadOnlyList<string> chosen) =>
        code is ShownChoice.Done || chosen.Contains(code, StringComparer.Ordinal) || choices.Any(choice => choice.Code == code);

    private static string HintFor(QuestionKind kind) => kind switch
    {
        QuestionKind.Text or QuestionKind.Place => "hint.text",
        QuestionKind.Multi => "hint.multi",
        QuestionKind.YesNo => "hint.yesno",
        QuestionKind.Scale => "hint.scale",
        _ => "hint.choice",
    };

    private static Reply ReadWords(Question question, Utterance utterance) => FreeText.Read(utterance.Text) switch
    {
        null => new Reply.Unclear("hint.text"),
        var words when words.Length > question.MaxLength => new Reply.OutOfBounds("problem.text.tooLong", question.MaxLength),
        var words => new Reply.Understood(AnswerValue.Of(words), utterance.Text),
    };

    private static Reply ReadNumber(Question question, Utterance utterance)
    {
        var range = NumberRange.Of(question, utterance.Today);
        var number = NumberRecognizer.Recognize(utterance.ButtonChoice ?? utterance.Text, utterance.Language);
        return number.Certainty switch
        {
            Certainty.None => new Reply.Unclear("hint.number", range.Example),
            Certainty.Ambiguous => new Reply.Ambiguous([.. number.Candidates.Select(candidate => $"{candidate}")]),
            _ when range.Problem(number.Value) is { } problem => new Reply.OutOfBounds(problem, range.Minimum, range.Maximum),
            _ => new Reply.Understood(AnswerValue.Of(number.Value), utterance.OwnWords),
        };
    }

    private static Reply ReadNumbers(Question question, Utterance utterance)
    {
        var numbers = NumberRecognizer.RecognizeSeveral(utterance.Text, utterance.Language);
        return numbers.Certainty switch
        {
            Certainty.None or Certainty.Ambiguous => new Reply.Unclear("hint.ages"),
            _ when numbers.Value!.Any(number => number < question.Minimum || number > question.Maximum) =>
                new Reply.OutOfBounds("problem.ages.range", question.Minimum, question.Maximum),
            _ => new Reply.Understood(AnswerValue.Of(numbers.Value!), utterance.OwnWords),
        };
    }

    // A year alone does not say the month, and a month that has yet to come is no past.
    private static Reply ReadMonth(Utterance utterance)
    {
        var date = DateRecognizer.Recognize(utterance.Text, utterance.Language, utterance.Today);
        return (date.Certainty, date.Value) switch
        {
            (Certainty.None or Certainty.Ambiguous, _) or (_, { Month: null }) => new Reply.Unclear("hint.date", ExampleMonth),
            (_, var (year, month, _)) when (year, month!.Value).CompareTo((utterance.Today.Year, utterance.Today.Month)) > 0 => new Reply.OutOfBounds("problem.date.future"),
            (_, var (year, _, _)) when year < utterance.Today.Year - NumberRange.OldestAge => new Reply.OutOfBounds("problem.date.tooEarly", ExampleMonth),
            (_, var (year, month, _)) => new Reply.Understood(AnswerValue.Of($"{new PartialDate(year, month)}"), utterance.OwnWords),
        };
    }

    private static Reply ReadYesNo(IReadOnlyList<ShownChoice> choices, Utterance utterance)
    {
        // Yes and no are read before the labels: "I do not agree" shares its words with the label of a yes.
        var answer = BooleanRecognizer.Recognize(utterance.Text, utterance.Language);
        return utterance.ButtonChoice is null && answer.Certainty is not Certainty.None
            ? ReadBoolean(answer, utterance)
            : ReadChoice(choices, utterance, "hint.yesno");
    }

    private static Reply ReadBoolean(Recognition<bool> answer, Utterance utterance) => answer switch
    {
        { IsSure: true, Value: true } => new Reply.Understood(AnswerValue.Of("yes"), utterance.Text),
        { IsSure: true } => new Reply.Understood(AnswerValue.Of("no"), utterance.Text),
        _ => new Reply.Unclear("hint.yesno"),
    };

    // The codes of a scale are numbers, and a typed number is a place among the buttons: only a button gives a code.
    private static Reply ReadScale(IReadOnlyList<ShownChoice> choices, Utterance utterance)
    {
        var pressed = utterance.ButtonChoice is { } code ? choices.FirstOrDefault(choice => choice.Code == code) : null;
        return pressed is not null
            ? new Reply.Understood(AnswerValue.Of(ScaleAnswer.ToNumber(pressed.Code)), OwnWords: null)
            : RecognizeChoice(choices, utterance, code => AnswerValue.Of(ScaleAnswer.ToNumber(code)), "hint.scale");
    }

    private static Reply ReadChoice(IReadOnlyList<ShownChoice> choices, Utterance utterance, string hint) =>
        FindCode(choices, utterance) is { } exact
            ? new Reply.Understood(AnswerValue.Of(exact), utterance.OwnWords)
            : RecognizeChoice(choices, utterance, AnswerValue.Of, hint);

    private static Reply RecognizeChoice(IReadOnlyList<ShownChoice> choices, Utterance utterance, Func<string, string> value, string hint)
    {
        var index = ChoiceRecognizer.Recognize(utterance.Text, utterance.Language, Options(choices));
        return index.Certainty switch
        {
            Certainty.Sure or Certainty.Unsure => new Reply.Understood(value(choices[index.Value].Code), utterance.Text),
            Certainty.Ambiguous => new Reply.Ambiguous([.. index.Candidates.Select(candidate => choices[candidate].Title)]),
            _ => new Reply.Unclear(hint),
        };
    }

    private static Reply ReadSeveral(Question question, IReadOnlyList<ShownChoice> choices, IReadOnlyList<string> chosen, string done, Utterance utterance)
    {
        if (IsDone(choices, done, utterance))
        {
            return chosen.Count > 0 ? new Reply.Understood(AnswerValue.Of(chosen), OwnWords: null) : new Reply.Unclear("hint.multi");
        }

        if (utterance.ButtonChoice is { } again && chosen.Contains(again, StringComparer.Ordinal))
        {
            return new Reply.More(chosen);
        }

        if (FindCode(choices, utterance) is { } exact)
        {
            return Add(question, choices, chosen, [exact], ownWords: null);
        }

        // A plain no to a list that ends with "none of these" means none.
        if (chosen.Count == 0 && question.Exclusive is [var none] && utterance.ButtonChoice is null
            && BooleanRecognizer.Recognize(utterance.Text, utterance.Language) is { IsSure: true, Value: false })
        {
            return new Reply.Understood(AnswerValue.Of([none]), utterance.Text);
        }

        var several = ChoiceRecognizer.RecognizeSeveral(utterance.Text, utterance.Language, Options(choices));
        return several switch
        {
            // After a first choice "that is everything" ends the list; it does not mean everything in the list.
            { Certainty: Certainty.Sure or Certainty.Unsure, Value: { } everything } when chosen.Count > 0 && everything.Count == choices.Count =>
                new Reply.Understood(AnswerValue.Of(chosen), utterance.Text),
            { Certainty: Certainty.Sure or Certainty.Unsure, Value: { Count: > 0 } found } =>
                Add(question, choices, chosen, [.. found.Select(index => choices[index].Code)], utterance.Text),
            { Certainty: Certainty.Ambiguous } =>
                new Reply.Ambiguous([.. several.Candidates.SelectMany(candidate => candidate).Distinct().Select(index => choices[index].Title)]),
            _ => new Reply.Unclear("hint.multi"),
        };
    }

    // One more leaves room for another; several at once, or the words of "done" among them, are the whole answer.
    private static Reply Add(
        Question question, IReadOnlyList<ShownChoice> choices, IReadOnlyList<string> chosen, IReadOnlyList<string> found, string? ownWords)
    {
        IReadOnlyList<string> all = [.. chosen.Concat(found.Where(code => code is not ShownChoice.Done)).Distinct(StringComparer.Ordinal)];
        return found switch
        {
            _ when all.Count > question.AtMost => new Reply.OutOfBounds("problem.multi.max", question.AtMost),
            _ when all.Any(question.Exclusive.Contains) => all.Count == 1
                ? new Reply.Understood(AnswerValue.Of(all), ownWords)
                : new Reply.Ambiguous([.. all.Select(code => choices.FirstOrDefault(choice => choice.Code == code)?.Title).OfType<string>()]),
            _ when all.Count == question.AtMost => new Reply.Understood(AnswerValue.Of(all), ownWords),
            [ShownChoice.Done] => new Reply.Understood(AnswerValue.Of(all), OwnWords: null),
            [_] => new Reply.More(all),
            _ => new Reply.Understood(AnswerValue.Of(all), ownWords),
        };
    }

    // A "no" after "another one?" ends the choice as well as the button does.
    private static bool IsDone(IReadOnlyList<ShownChoice> choices, string done, Utterance utterance) =>
        utterance.ButtonChoice is ShownChoice.Done
        || FindCode(choices, utterance) is ShownChoice.Done
        || (utterance.ButtonChoice is null
            && (TextFolding.Fold(utterance.Text) == TextFolding.Fold(done)
                || (BooleanRecognizer.Recognize(utterance.Text, utterance.Language) is { IsSure: true, Value: false }
                    && ChoiceRecognizer.Recognize(utterance.Text, utterance.Language, Options(choices)).Certainty is Certainty.None)));

    // A code is an answer too: accessible clients and operators send it as text.
    private static string? FindCode(IReadOnlyList<ShownChoice> choices, Utterance utterance)
    {
        var code = utterance.ButtonChoice ?? utterance.Text.Trim();
        return choices.FirstOrDefault(choice => choice.Code.Equals(code, StringComparison.Ordinal))?.Code
            ?? (utterance.ButtonChoice is null ? AtPlace(choices, code) : null);
    }

    // A bare number is a place in the list, whatever numbers the words of the choices hold.
    private static string? AtPlace(IReadOnlyList<ShownChoice> choices, string text)
    {
        var place = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (Numerals.Digit(character) is not { } digit || place > choices.Count)
            {
                return null;
            }

            place = (place * 10) + digit;
        }

        return place > 0 && place <= choices.Count ? choices[place - 1].Code : null;
    }

    private static List<ChoiceOption> Options(IReadOnlyList<ShownChoice> choices) => [.. choices.Select(choice => new ChoiceOption(choice.Title))];
}
