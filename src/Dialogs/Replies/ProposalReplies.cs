using SamenHier.Dialogs.Questionnaires;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Replies;

/// <summary>Decides what a message means to a "did you mean". Pure.</summary>
internal static class ProposalReplies
{
    /// <summary>The reply; null when the message does not speak to the proposals and is read as any other.</summary>
    public static Reply? Read(Question question, IReadOnlyList<ShownChoice> choices, StandingReply standing, Utterance utterance)
    {
        if (standing.Proposed.Count == 0 || IsChoice(choices, standing, utterance))
        {
            return null;
        }

        return Accepted(question, choices, standing, utterance) is { } value ? new Reply.Understood(value, standing.Words) : TurnedDown(question, standing, utterance);
    }

    // A choice that stands on a button of the question itself is read as ever.
    private static bool IsChoice(IReadOnlyList<ShownChoice> choices, StandingReply standing, Utterance utterance) => utterance.ButtonChoice is null
        && choices.Any(choice => standing.Find(choice.Code) is null && TextFolding.Fold(choice.Title) == TextFolding.Fold(utterance.Text));

    private static string? Accepted(Question question, IReadOnlyList<ShownChoice> choices, StandingReply standing, Utterance utterance) => utterance switch
    {
        { ButtonChoice: { } code } => standing.Find(code),
        _ when standing.Proposed is [var only] && question.Kind is not QuestionKind.YesNo && SaysYes(utterance) is true => only,
        _ => standing.Find(choices.FirstOrDefault(choice => TextFolding.Fold(choice.Title) == TextFolding.Fold(utterance.Text))?.Code)
            ?? (HasOnlyProposals(question) ? standing.Find(ChoiceReplies.AtPlace(choices, utterance.Text)) : null),
    };

    private static Reply.Another? TurnedDown(Question question, StandingReply standing, Utterance utterance) =>
        standing.Proposed.Count == 1 && utterance.ButtonChoice is null && question.Kind is not QuestionKind.YesNo && SaysYes(utterance) is false ? new Reply.Another() : null;

    // Where the buttons are months or places, a bare number counts them.
    private static bool HasOnlyProposals(Question question) => question.Kind is QuestionKind.Date or QuestionKind.Place;

    private static bool? SaysYes(Utterance utterance) =>
        BooleanRecognizer.Recognize(utterance.Text, utterance.Language) is { IsSure: true, Value: var value } ? value : null;
}
