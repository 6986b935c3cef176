using Microsoft.Bot.Builder;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Rendering;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Prompts;

/// <summary>Says why a reply is no answer yet, above the question that stands again.</summary>
/// <param name="texts">The words.</param>
/// <param name="choices">The words of choices.</param>
public sealed class ReplyExplanations(TextCatalog texts, ChoiceList choices)
{
    /// <summary>The lines; none for a choice of several that goes on.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reply">The reply, not an answer.</param>
    /// <param name="standing">What stands after it.</param>
    /// <param name="turn">The turn.</param>
    public IEnumerable<Line> Of(Question question, Reply reply, StandingReply standing, ITurnContext turn)
    {
        var language = turn.Language();
        return reply switch
        {
            Reply.Ambiguous ambiguous => [texts.Line(language, "ambiguous", string.Join(" / ", ambiguous.Titles))],
            Reply.OutOfBounds outOfBounds => [texts.Line(language, outOfBounds.TextKey, Shown(outOfBounds.Arguments, language))],
            Reply.Perhaps perhaps => DidYouMean(question, perhaps, turn.File(), language),
            Reply.Another => [texts.Line(language, "maybe.another")],
            Reply.Unclear unclear =>
            [
                texts.Line(language, "notUnderstood"),
                texts.Line(language, unclear.TextKey, Shown(unclear.Arguments, language)),
                .. standing.IsStuck ? WayOn(question, turn, language) : [],
            ],
            _ => [],
        };
    }

    private IEnumerable<Line> DidYouMean(Question question, Reply.Perhaps perhaps, ParticipantFile file, string language)
    {
        if (perhaps.TextKey is { } more)
        {
            yield return texts.Line(language, more);
        }

        // Set apart as a whole: readings set apart one by one have no direction between them.
        var shown = FreeText.Isolate(string.Join(" / ", perhaps.Values.Select(value => choices.Words(question, value, file, language))));
        yield return texts.Line(language, perhaps.Values.Count == 1 ? "maybe.one" : "ambiguous", shown);
        if (perhaps.Values.Count == 1)
        {
            yield return texts.Line(language, "maybe.other");
        }
    }

    // After two misunderstandings the fault is the bot's: it shows how, and offers a person.
    private IEnumerable<Line> WayOn(Question question, ITurnContext turn, string language)
    {
        if (Example(question, turn, language) is { } example)
        {
            yield return texts.Line(language, "stuck.example", FreeText.Isolate(example));
        }

        yield return texts.Line(language, "stuck.person", texts.Get(language, "word.person"));
    }

    private string? Example(Question question, ITurnContext turn, string language) => question.Kind switch
    {
        QuestionKind.Place => texts.Get(language, "example.place"),
        QuestionKind.Choice or QuestionKind.Multi or QuestionKind.Scale or QuestionKind.YesNo =>
            choices.Shown(question, turn.File(), language, StandingReply.Nothing) is [var first, ..] ? first.Title : null,

        // The hint above it holds one already.
        _ => null,
    };

    private object[] Shown(object[] arguments, string language) =>
        [.. arguments.Select(argument => argument is PartialDate month ? Months.Of(texts, language, $"{month}") : argument)];
}
