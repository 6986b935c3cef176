using SamenHier.Casework.Groups;
using SamenHier.Casework.People;

namespace SamenHier.Casework.Matches;

/// <summary>Everybody for whom a round could be worked out now, and what stands among them.</summary>
/// <param name="Newcomers">Newcomers who sent their intake, allow the matching and are not matched.</param>
/// <param name="Groups">Groups that were sent in and are not matched; whether they are complete the dialogs' rules say.</param>
/// <param name="Open">The proposals among them that are neither final nor over.</param>
/// <param name="Overrides">Pairs that were fixed, forbidden or declined.</param>
public sealed record MatchPool(
    IReadOnlyList<PoolNewcomer> Newcomers, IReadOnlyList<GroupRecord> Groups, IReadOnlyList<Proposal> Open, IReadOnlyList<PairOverride> Overrides);

/// <summary>A newcomer for whom a group is looked for.</summary>
/// <param name="Id">Who.</param>
/// <param name="Version">Their version as read.</param>
/// <param name="Answers">Their answers by question.</param>
/// <param name="Consents">What they allow, by purpose.</param>
/// <param name="AllowedAt">Since when they allow the matching: from then on they wait.</param>
public sealed record PoolNewcomer(
    ParticipantId Id, long Version, IReadOnlyDictionary<string, Answer> Answers, IReadOnlyDictionary<string, Consent> Consents, DateTimeOffset AllowedAt);
