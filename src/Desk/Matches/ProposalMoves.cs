using SamenHier.Casework.Matches;

namespace SamenHier.Desk.Matches;

/// <summary>What can be done with a proposal or a match where it stands, so that only that is offered. Pure; the store decides again.</summary>
/// <param name="Approve">Say that it was looked at, and approve it.</param>
/// <param name="Decline">End it before it is final.</param>
/// <param name="Override">Fix or forbid a pair for later rounds.</param>
/// <param name="SetBegin">Set the day on which the year begins.</param>
/// <param name="Stop">Stop the match in the year.</param>
/// <param name="Record">Record how it went.</param>
public sealed record ProposalMoves(bool Approve, bool Decline, bool Override, bool SetBegin, bool Stop, bool Record)
{
    /// <summary>Works it out. Nothing in it makes a match final: that only the newcomer and the group can.</summary>
    /// <param name="state">Where the proposal stands.</param>
    public static ProposalMoves Of(ProposalState state)
    {
        var isOpen = state is ProposalState.Proposed or ProposalState.Approved or ProposalState.Accepted;
        var isFinal = state is ProposalState.Final;
        return new(
            Approve: state is ProposalState.Proposed,
            Decline: isOpen,
            Override: !isFinal,
            SetBegin: isFinal,
            Stop: isFinal,
            Record: isFinal || state is ProposalState.Stopped);
    }
}
