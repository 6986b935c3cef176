using SamenHier.Casework;
using SamenHier.Casework.Matches;

namespace SamenHier.Desk.Matches;

/// <summary>What a round changed, in numbers.</summary>
/// <param name="New">Proposals that were not there before.</param>
/// <param name="Kept">Proposals that stayed.</param>
/// <param name="Ended">Proposals that ended by it.</param>
/// <param name="Unmatched">Newcomers without a proposal.</param>
public sealed record RoundResult(int New, int Kept, int Ended, int Unmatched)
{
    /// <summary>Compares what was open before with what is open after.</summary>
    /// <param name="before">The open proposals before.</param>
    /// <param name="after">The open proposals after.</param>
    /// <param name="unmatched">Newcomers without a proposal.</param>
    public static RoundResult Of(IReadOnlyList<Proposal> before, IReadOnlyList<Proposal> after, int unmatched)
    {
        HashSet<ProposalId> earlier = [.. before.Select(proposal => proposal.Id)];
        var kept = after.Count(proposal => earlier.Contains(proposal.Id));
        return new(after.Count - kept, kept, before.Count - kept, unmatched);
    }
}
