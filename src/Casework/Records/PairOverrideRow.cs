namespace SamenHier.Casework.Records;

/// <summary>A pair that was fixed or forbidden.</summary>
public sealed class PairOverrideRow
{
    /// <summary>The newcomer.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The group.</summary>
    public required GroupId GroupId { get; init; }

    /// <summary>Whether it is fixed.</summary>
    public required bool IsPin { get; init; }

    /// <summary>Who of the desk; null when the newcomer or the group declined.</summary>
    public StaffId? StaffId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Sealed under the newcomer's key: why.</summary>
    public required byte[] Content { get; init; }
}
