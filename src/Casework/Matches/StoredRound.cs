namespace SamenHier.Casework.Matches;

/// <summary>A stored round.</summary>
/// <param name="Summary">What a list shows of it.</param>
/// <param name="Record">The run's record, byte for byte as it was written; null when somebody of it was erased since, with what they told.</param>
/// <param name="Newcomers">Who is behind each newcomer's alias; those who were erased are left out.</param>
/// <param name="Groups">Which group is behind each group's alias; those that ended are left out.</param>
public sealed record StoredRound(
    RoundSummary Summary, byte[]? Record, IReadOnlyDictionary<string, ParticipantId> Newcomers, IReadOnlyDictionary<string, GroupId> Groups);
