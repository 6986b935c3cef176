namespace SamenHier.Casework.Records;

/// <summary>A current answer.</summary>
public sealed class AnswerRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The question's id.</summary>
    public required string Question { get; init; }

    /// <summary>Sealed: value, own words and detail.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The language in which it was asked.</summary>
    public required string Language { get; init; }

    /// <summary>The version of the wording.</summary>
    public required string Wording { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }
}
