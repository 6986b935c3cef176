namespace SamenHier.Translation.Azure;

/// <summary>A request failed. Its message holds no word of the texts.</summary>
/// <param name="message">Why.</param>
/// <param name="kind">What that means for the next.</param>
/// <param name="retryAfter">How long the service asks to wait; null when it does not say.</param>
public sealed class AttemptFailedException(string message, AttemptFailure kind, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>What it means for the next request.</summary>
    public AttemptFailure Kind => kind;

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}

/// <summary>What a failed request means for the next.</summary>
public enum AttemptFailure
{
    /// <summary>The same may go well in a moment.</summary>
    Passing,

    /// <summary>The same would fail again, and so would others: the key is wrong, or the answers are.</summary>
    Lasting,

    /// <summary>These texts are not taken; others may be.</summary>
    OfTheseTexts,
}
