namespace SamenHier.Casework.Records;

/// <summary>Who a participant is on a channel that knows them over all conversations.</summary>
public sealed class IdentityRow
{
    /// <summary>The keyed hash of the identity.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Who it is.</summary>
    public required ParticipantId ParticipantId { get; init; }
}
