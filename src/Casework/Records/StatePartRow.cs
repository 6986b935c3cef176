namespace SamenHier.Casework.Records;

/// <summary>A named part of a participant's dialog state.</summary>
public sealed class StatePartRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The part's name.</summary>
    public required string Name { get; init; }

    /// <summary>Sealed: the part.</summary>
    public required byte[] Value { get; init; }
}
