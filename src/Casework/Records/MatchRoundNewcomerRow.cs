namespace SamenHier.Casework.Records;

/// <summary>A newcomer of a round.</summary>
public sealed class MatchRoundNewcomerRow
{
    /// <summary>Which round.</summary>
    public required RoundId RoundId { get; init; }

    /// <summary>What they are called in it.</summary>
    public required string Alias { get; init; }

    /// <summary>Who.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Sealed under their own key: what they told, as the round read it.</summary>
    public required byte[] Content { get; init; }
}
