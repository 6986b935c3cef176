namespace SamenHier.Casework.Records;

/// <summary>A group of a round.</summary>
public sealed class MatchRoundGroupRow
{
    /// <summary>Which round.</summary>
    public required RoundId RoundId { get; init; }

    /// <summary>What it is called in it.</summary>
    public required string Alias { get; init; }

    /// <summary>Which group.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>Sealed under its own key: what it told, as the round read it.</summary>
    public required byte[] Content { get; init; }
}
