using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering.Cards;

/// <summary>A question with its choices on one card. Several are ticked and sent together, unless their order counts.</summary>
/// <param name="turn">The turn in which it is asked.</param>
/// <param name="question">The question.</param>
/// <param name="standing">What was said to it so far.</param>
internal sealed class QuestionCard(ITurnContext turn, Question question, StandingReply standing)
{
    /// <summary>Makes the message.</summary>
    /// <param name="lines">Its texts; the last asks.</param>
    /// <param name="choices">What can be chosen.</param>
    /// <param name="wayOut">How to go on without answering; null where there is no such way.</param>
    /// <param name="others">Buttons that answer no question.</param>
    /// <param name="done">The words on the button that sends what is ticked.</param>
    public Activity Make(IReadOnlyList<Line> lines, IReadOnlyList<ShownChoice> choices, ShownChoice? wayOut, IReadOnlyList<OfferedButton> others, string done)
    {
        IReadOnlyList<ShownChoice> ways = wayOut is null ? [] : [wayOut];
        return CardMessage.Make(
            turn,
            question.Id,
            MessageLines.Join(lines),
            [
                .. lines.SkipLast(1).SelectMany(line => AdaptiveCard.Words(line.Words)),
                .. Ask(lines[^1].Words),
                .. OfferedButtons.OnCard(others.Where(other => other.StandsFirst)),
                .. CanTick ? Ticks(lines[^1].Words, choices, done) : Buttons(choices),
                .. Buttons(ways),
                .. OfferedButtons.OnCard(others.Where(other => !other.StandsFirst)),
            ],
            choices.Concat(ways));
    }

    // Readings that are put back are taken or not, one by one.
    private bool CanTick => question is { Kind: QuestionKind.Multi, Ranked: false } && standing.Proposed.Count == 0;

    // Two statements stand apart, each in a frame of its own; the words above a list to tick are the list's own label.
    private IEnumerable<object> Ask(string words) => question.Kind switch
    {
        QuestionKind.Scale when words.Split('\n') is [var ask, .. var statements] => [.. AdaptiveCard.Words(ask), .. statements.Select(AdaptiveCard.Apart)],
        _ when CanTick => [],
        _ => AdaptiveCard.Words(words),
    };

    private IEnumerable<object> Ticks(string label, IReadOnlyList<ShownChoice> choices, string done) =>
    [
        AdaptiveCard.Ticks(ButtonPress.TickedName, label, choices.Where(choice => choice.Code != ShownChoice.Done)),
        AdaptiveCard.Row([AdaptiveCard.Submit(done, Press(ShownChoice.Done), takesTicks: true)]),
    ];

    private IEnumerable<object> Buttons(IReadOnlyList<ShownChoice> choices) => question.Kind is QuestionKind.Scale
        ? choices.Select(choice => AdaptiveCard.Row([Button(choice)]))
        : CardRows.Of(choices).Select(row => AdaptiveCard.Row(row.Select(Button)));

    private object Button(ShownChoice choice) => AdaptiveCard.Submit(choice.Label, Press(choice.Code));

    private Dictionary<string, object> Press(string choice) =>
        new ButtonPress(question.Id, choice, turn.Language()) { Person = ButtonPress.MarkOf(turn.File().Id) }.ToValue();
}
