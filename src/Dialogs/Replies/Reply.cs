namespace SamenHier.Dialogs.Replies;

/// <summary>What a message means to the question that was asked. Not understood is a result like any other.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>An answer.</summary>
    /// <param name="Value">The value as JSON, see <see cref="Questionnaires.AnswerValue"/>.</param>
    /// <param name="OwnWords">What was typed; null for a button.</param>
    /// <param name="WithheldFor">Why there is no value, one of <see cref="Questionnaires.Withheld"/>'s words; null when there is one.</param>
    public sealed record Understood(string Value, string? OwnWords, string? WithheldFor = null) : Reply
    {
        /// <summary>The person goes on without answering.</summary>
        /// <param name="reason">One of <see cref="Questionnaires.Withheld"/>'s words.</param>
        public static Understood Without(string reason) => new(Questionnaires.AnswerValue.None, OwnWords: null, reason);
    }

    /// <summary>One more of several choices; the person may add another.</summary>
    /// <param name="Chosen">The codes chosen so far, in order.</param>
    public sealed record More(IReadOnlyList<string> Chosen) : Reply;

    /// <summary>It may mean one of these. The person is asked which; nothing is kept meanwhile.</summary>
    /// <param name="Values">The readings as values, the likeliest first; see <see cref="Questionnaires.AnswerValue"/>.</param>
    /// <param name="OwnWords">What was typed.</param>
    /// <param name="TextKey">A text that says more about the readings; null for none.</param>
    public sealed record Perhaps(IReadOnlyList<string> Values, string? OwnWords, string? TextKey = null) : Reply;

    /// <summary>What was put back is not what the person meant; they are asked afresh.</summary>
    public sealed record Another : Reply;

    /// <summary>It fits more than one choice.</summary>
    /// <param name="Titles">The choices that it fits, as shown.</param>
    public sealed record Ambiguous(IReadOnlyList<string> Titles) : Reply;

    /// <summary>It is understood, and it cannot be the answer: a number out of range, words too long.</summary>
    /// <param name="TextKey">The text that says which answers can be.</param>
    /// <param name="Arguments">What its placeholders stand for.</param>
    public sealed record OutOfBounds(string TextKey, params object[] Arguments) : Reply;

    /// <summary>It is no answer to this question.</summary>
    /// <param name="TextKey">The text that says what would be.</param>
    /// <param name="Arguments">What its placeholders stand for.</param>
    public sealed record Unclear(string TextKey, params object[] Arguments) : Reply;
}
