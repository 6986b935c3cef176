using SamenHier.Casework;
using SamenHier.Matching.Runs;

namespace SamenHier.Desk.Matches;

/// <summary>A round that was worked out.</summary>
/// <param name="Id">Which round; null when it was not stored.</param>
/// <param name="Run">The run.</param>
/// <param name="Newcomers">Who is behind each newcomer's alias.</param>
/// <param name="Groups">Which group is behind each group's alias.</param>
/// <param name="LeftOut">How many newcomers fit no variant of the programme, and how many groups are not complete.</param>
public sealed record RoundReport(
    RoundId? Id,
    MatchingRun Run,
    IReadOnlyDictionary<string, ParticipantId> Newcomers,
    IReadOnlyDictionary<string, GroupId> Groups,
    (int Newcomers, int Groups) LeftOut);
