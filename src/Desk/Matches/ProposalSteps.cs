using SamenHier.Casework.Matches;

namespace SamenHier.Desk.Matches;

/// <summary>Where a proposal stands, and since when. Pure.</summary>
public static class ProposalSteps
{
    private static readonly IReadOnlyList<ProposalState> Going = [ProposalState.Proposed, ProposalState.Approved, ProposalState.Accepted, ProposalState.Final];

    /// <summary>The states in which a proposal or a match goes on, in order.</summary>
    public static IReadOnlyList<ProposalState> GoingOn => Going;

    /// <summary>A state as texts name it.</summary>
    /// <param name="state">The state.</param>
    public static string Code(ProposalState state) => state.ToString().ToLowerInvariant();

    /// <summary>Since when a proposal stands where it stands.</summary>
    /// <param name="proposal">The proposal.</param>
    public static DateTimeOffset Since(Proposal proposal) => proposal.End?.At ?? (proposal.Acts.Count > 0 ? proposal.Acts[^1].At : proposal.MadeAt);
}
