using SamenHier.Dialogs.Questionnaires;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Replies;

/// <summary>Decides what a message means to a question with choices: one of them, one of five steps, or several. Pure.</summary>
internal static class ChoiceReplies
{
    // The codes of a scale are numbers, and a typed number is a place among the buttons: only a button gives a code.
    public static Reply ReadScale(IReadOnlyList<ShownChoice> choices, Utterance utterance)
    {
        var pressed = utterance.ButtonChoice is { } code ? choices.FirstOrDefault(choice => choice.Code == code) : null;
        return pressed is not null
            ? new Reply.Understood(AnswerValue.Of(ScaleAnswer.ToNumber(pressed.Code)), OwnWords: null)
            : RecognizeChoice(choices, utterance, code => AnswerValue.Of(ScaleAnswer.ToNumber(code)), "hint.scale");
    }

    public static Reply ReadChoice(IReadOnlyList<ShownChoice> choices, Utterance utterance, string hint) =>
        FindCode(choices, utterance) is { } exact
            ? new Reply.Understood(AnswerValue.Of(exact), utterance.OwnWords)
            : RecognizeChoice(choices, utterance, AnswerValue.Of, hint);

    private static Reply RecognizeChoice(IReadOnlyList<ShownChoice> choices, Utterance utterance, Func<string, string> value, string hint)
    {
        var index = ChoiceRecognizer.Recognize(utterance.Text, utterance.Language, Options(choices));
        return index.Certainty switch
        {
            Certainty.Sure => new Reply.Understood(value(choices[index.Value].Code), utterance.Text),
            Certainty.Unsure => new Reply.Perhaps([value(choices[index.Value].Code)], utterance.Text),
            Certainty.Ambiguous => new Reply.Ambiguous([.. index.Candidates.Select(candidate => choices[candidate].Title)]),
            _ => new Reply.Unclear(hint),
        };
    }

    public static Reply ReadSeveral(Question question, IReadOnlyList<ShownChoice> choices, IReadOnlyList<string> chosen, string done, Utterance utterance)
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

        if (utterance.ButtonChoice?.Split(ButtonPress.And) is { Length: > 1 } ticked)
        {
            return Add(question, choices, chosen, ticked, ownWords: null);
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
            { Certainty: Certainty.Sure, Value: { Count: > 0 } found } => Add(question, choices, chosen, [.. found.Select(index => choices[index].Code)], utterance.Text),
            { Certainty: Certainty.Unsure, Value: { Count: > 0 } found } =>
                Perhaps(Add(question, choices, chosen, [.. found.Select(index => choices[index].Code)], utterance.Text), utterance),
            { Certainty: Certainty.Ambiguous } =>
                new Reply.Ambiguous([.. several.Candidates.SelectMany(candidate => candidate).Distinct().Select(index => choices[index].Title)]),
            _ => new Reply.Unclear("hint.multi"),
        };
    }

    private static Reply Perhaps(Reply reply, Utterance utterance) => reply switch
    {
        Reply.Understood understood => new Reply.Perhaps([understood.Value], utterance.Text),
        Reply.More more => new Reply.Perhaps([AnswerValue.Of(more.Chosen)], utterance.Text),
        _ => reply,
    };

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
    public static string? AtPlace(IReadOnlyList<ShownChoice> choices, string text)
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
