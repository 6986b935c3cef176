using SamenHier.Casework.Matches;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Proposals;

/// <summary>Works out what somebody has to do with a proposal. Pure.</summary>
public static class ProposalParts
{
    /// <summary>The part of the person whose turn this is.</summary>
    /// <param name="file">Their file.</param>
    public static ProposalPart PartInProposal(this ParticipantFile file) => file.Proposal switch
    {
        null => ProposalPart.None,
        var proposal when proposal.Newcomer == file.Id => OfNewcomer(file, proposal),
        var proposal => OfMember(file, proposal),
    };

    /// <summary>Whether their answer is waited for, and this turn has not given it.</summary>
    /// <param name="file">Their file.</param>
    public static bool IsAskedToAnswer(this ParticipantFile file) =>
        file.ProposalAnswer is null && file.PartInProposal() is (ProposalPart.NewcomerAsked or ProposalPart.GroupAsked);

    // Whoever took back that a group is looked for is asked nothing more; the store ends it.
    private static ProposalPart OfNewcomer(ParticipantFile file, Proposal proposal) => proposal switch
    {
        { ForNewcomer: null } => ProposalPart.None,
        { State: ProposalState.Final } => ProposalPart.MatchedNewcomer,
        _ when !ConsentRecorder.Allows(file, ConsentRecorder.Matching) => ProposalPart.None,
        { State: ProposalState.Approved } => ProposalPart.NewcomerAsked,
        { State: ProposalState.Accepted } => ProposalPart.NewcomerWaits,
        _ => ProposalPart.None,
    };

    private static ProposalPart OfMember(ParticipantFile file, Proposal proposal) => proposal switch
    {
        _ when file.Group?.Id != proposal.Group || !file.HasSeat() => ProposalPart.None,
        { ForGroup: null } => ProposalPart.None,
        { State: ProposalState.Final } => ProposalPart.MatchedMember,
        { State: ProposalState.Accepted } => file.Group?.IsCoordinator(file.Id) is true ? ProposalPart.GroupAsked : ProposalPart.MemberWaits,
        _ => ProposalPart.None,
    };
}
