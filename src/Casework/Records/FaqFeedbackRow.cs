namespace SamenHier.Casework.Records;

/// <summary>How often an answer helped, or did not, on one day. Nobody's: it names no participant and no conversation.</summary>
public sealed class FaqFeedbackRow
{
    /// <summary>The id of the entry.</summary>
    public required string Entry { get; init; }

    /// <summary>The language in which it was answered.</summary>
    public required string Language { get; init; }

    /// <summary>Whether it helped.</summary>
    public required bool Helped { get; init; }

    /// <summary>The day in UTC, counted from 1970-01-01, which is 0.</summary>
    public required int Day { get; init; }

    /// <summary>How many said so that day; at least 1.</summary>
    public required int Count { get; init; }
}
