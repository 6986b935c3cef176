using SamenHier.Matching.Runs;

namespace SamenHier.Casework.Matches;

/// <summary>A round that is to be stored. Its run has passed the check of its certificate: there is no other way to have one. Within the run everybody goes by an alias.</summary>
/// <param name="Id">Which round.</param>
/// <param name="At">When it was worked out.</param>
/// <param name="By">Who asked for it; null on the command line.</param>
/// <param name="Run">The run.</param>
/// <param name="Newcomers">Who is behind each newcomer's alias, with the version that was read.</param>
/// <param name="Groups">Which group is behind each group's alias, with the version that was read.</param>
/// <param name="Kept">Open proposals that the round leaves as they are. Every other one of the pool that nobody has looked at ends as superseded.</param>
public sealed record NewRound(
    RoundId Id,
    DateTimeOffset At,
    StaffId? By,
    MatchingRun Run,
    IReadOnlyDictionary<string, (ParticipantId Id, long Version)> Newcomers,
    IReadOnlyDictionary<string, (GroupId Id, long Version)> Groups,
    IReadOnlyList<ProposalId> Kept);
