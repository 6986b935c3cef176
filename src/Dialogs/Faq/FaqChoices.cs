using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Faq;

/// <summary>The frequently asked questions of a topic, as choices; the question is called like its topic.</summary>
/// <param name="faq">The frequently asked questions.</param>
public sealed class FaqChoices(FaqLibrary faq) : IChoiceSource
{
    /// <inheritdoc />
    public string Name => "faq";

    /// <inheritdoc />
    public IEnumerable<ShownChoice> For(Question question, ParticipantFile file, string language) =>
        faq.Under(TopicOf(question), language).Select(article => new ShownChoice(article.Id, article.Texts[Languages.OrEnglish(language)].Question));

    private static string TopicOf(Question question) => question.Id[(question.Id.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
