using SamenHier.Casework;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Candidates;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Desk.Matches;

/// <summary>Works out a round from the stored answers and stores its proposals. Proposals that somebody has already looked at stay as they are; of the others as few as possible are disturbed.</summary>
/// <param name="rounds">The rounds.</param>
/// <param name="time">The clock.</param>
public sealed class RoundRunner(RoundStore rounds, TimeProvider time)
{
    // Each lost try means that somebody changed something meanwhile.
    private const int MostTries = 5;

    /// <summary>Works out and stores a round.</summary>
    /// <param name="by">Who asks for it: their newcomers and groups; null for all, on the command line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Matching.Input.InvalidInputException">Pins contradict each other or the conditions, or the round is too large.</exception>
    /// <exception cref="CertificateException">The result did not pass the check; nothing was stored.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<RoundReport> RunAsync(StaffMember? by, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var (draft, id, at) = await DraftAsync(by, cancellationToken);
            var run = Run(draft, id, RunObjective.Fair, cancellationToken);
            if (await rounds.TryAddAsync(draft.ToRound(id, at, by?.Id, run), cancellationToken)) return draft.Report(id, run);
        }

        throw new StoreUnavailableException("People changed their answers too often meanwhile.", new TimeoutException($"{MostTries} tries"));
    }

    /// <summary>Works out the same without storing anything, to compare.</summary>
    /// <param name="by">Whose newcomers and groups; null for all.</param>
    /// <param name="objective">What is aimed for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Matching.Input.InvalidInputException">Pins contradict each other or the conditions, or the round is too large.</exception>
    /// <exception cref="CertificateException">The result did not pass the check.</exception>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<RoundReport> TryOutAsync(StaffMember? by, RunObjective objective, CancellationToken cancellationToken)
    {
        var (draft, id, _) = await DraftAsync(by, cancellationToken);
        return draft.Report(id: null, Run(draft, id, objective, cancellationToken));
    }

    private async Task<(RoundDraft Draft, RoundId Id, DateTimeOffset At)> DraftAsync(StaffMember? by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return (RoundDraft.Of(await rounds.ReadPoolAsync(by, cancellationToken), DutchDays.Of(now)), RoundId.New(now), now);
    }

    private static MatchingRun Run(RoundDraft draft, RoundId id, RunObjective objective, CancellationToken cancellationToken) => MatchingEngine.Run(
        draft.Input,
        MatchingWeights.Shipped,
        new RunOptions(id.ToString(), objective) { Questionnaires = CandidateReader.Questionnaires },
        cancellationToken);
}
