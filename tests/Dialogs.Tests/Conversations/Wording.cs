using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>Puts a code into what a person does: presses the button, or types words of the language.</summary>
internal static class Wording
{
    /// <summary>The words for a code at a question; null when people have none but the code itself.</summary>
    /// <param name="question">The question that stands.</param>
    /// <param name="code">The code of a choice, a number, or <c>text</c> for words.</param>
    /// <param name="language">The language of the moment.</param>
    /// <param name="turn">Which of several ways of saying it.</param>
    public static string? Of(AskedQuestion question, string code, string language, int turn)
    {
        var words = Ways(question, code, TypedReplies.In(language));
        return words.Count == 0 ? null : words[turn % words.Count];
    }

    private static IReadOnlyList<string> Ways(AskedQuestion question, string code, TypedReplies replies) => question.Kind switch
    {
        "scale" => replies.For("scale", StepOnScreen(question, code)),
        "multi" when code == "done" => replies.For("multi", code),

        // Of people, whose names the files cannot know, people type the place in the list.
        "choice" when question.Id == "mygroup.handOver" => [$"{question.Choices.ToList().FindIndex(choice => choice.Value == code) + 1}"],
        _ => replies.For(question.Id, code),
    };

    private static string StepOnScreen(AskedQuestion question, string code) =>
        ScaleAnswer.StepKeys[question.Choices.ToList().FindIndex(choice => choice.Value == code)]["scale.".Length..];
}
