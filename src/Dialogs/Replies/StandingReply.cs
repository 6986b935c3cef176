using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Replies;

/// <summary>What was said so far to a question that still stands.</summary>
/// <param name="Chosen">The codes chosen of several, in order.</param>
/// <param name="Proposed">Readings put back as "did you mean", as values; see <see cref="AnswerValue"/>.</param>
/// <param name="Words">The words that were read so; null without proposals.</param>
/// <param name="Misses">How many replies in a row were not understood.</param>
public sealed record StandingReply(IReadOnlyList<string> Chosen, IReadOnlyList<string> Proposed, string? Words, int Misses)
{
    /// <summary>From how many misunderstandings in a row on an example is shown and a person is offered.</summary>
    public const int TooManyMisses = 2;

    /// <summary>Nothing was said yet.</summary>
    public static StandingReply Nothing { get; } = new([], [], Words: null, Misses: 0);

    /// <summary>Whether the person needs an example, and perhaps another person.</summary>
    public bool IsStuck => Misses >= TooManyMisses;

    /// <summary>The code of a button that stands for a value: a choice's own code, a number, a month, a place.</summary>
    /// <param name="value">A value.</param>
    public static string CodeOf(string value) => AnswerValue.IsPlace(value) ? AnswerValue.Place(value).Words : string.Join('+', AnswerValue.Parts(value));

    /// <summary>The proposal that a button stands for; null when it is none of them.</summary>
    /// <param name="code">The code on the button.</param>
    public string? Find(string? code) => code is null ? null : Proposed.FirstOrDefault(value => CodeOf(value) == code);

    /// <summary>What stands after one more reply.</summary>
    /// <param name="reply">The reply, not an answer.</param>
    public StandingReply After(Reply reply) => reply switch
    {
        Reply.More more => Nothing with { Chosen = more.Chosen },
        Reply.Perhaps perhaps => Nothing with { Chosen = Chosen, Proposed = perhaps.Values, Words = perhaps.OwnWords },
        Reply.Unclear => Nothing with { Chosen = Chosen, Misses = Misses + 1 },
        _ => Nothing with { Chosen = Chosen },
    };
}
