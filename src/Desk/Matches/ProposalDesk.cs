using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Notices;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Proposals;
using SamenHier.Matching.Runs;

namespace SamenHier.Desk.Matches;

/// <summary>Does at the store what somebody wants with a proposal.</summary>
/// <param name="board">The proposals.</param>
/// <param name="groups">The groups.</param>
/// <param name="roster">Who works where.</param>
/// <param name="notices">Is told when somebody is to be told of it.</param>
/// <param name="time">The clock.</param>
public sealed class ProposalDesk(MatchBoard board, GroupDirectory groups, RosterBoard roster, NoticeSignals notices, TimeProvider time)
{
    /// <summary>Who guides a group; null for nobody, or somebody who has left.</summary>
    /// <param name="group">The group.</param>
    /// <param name="roster">Who works where.</param>
    public static StaffMember? BuilderOf(GroupRecord group, Roster roster) =>
        roster.Staff.FirstOrDefault(member => member.IsActive && member.Id.ToString() == group.Profile.Builder);

    /// <summary>Does it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="proposal">The proposal as it is now.</param>
    /// <param name="version">Its version as the person read it.</param>
    /// <param name="deed">What they want.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Casework.StoreUnavailableException">Nothing was stored.</exception>
    public async Task<ProposalOutcome> DoAsync(StaffMember by, Proposal proposal, long version, ProposalDeed deed, CancellationToken cancellationToken)
    {
        var outcome = await StoreAsync(by, proposal, version, deed, cancellationToken);
        if (outcome is ProposalOutcome.Done) notices.Publish();
        return outcome;
    }

    private Task<ProposalOutcome> StoreAsync(StaffMember by, Proposal proposal, long version, ProposalDeed deed, CancellationToken cancellationToken) => deed switch
    {
        ProposalDeed.Approve => ApproveAsync(by, proposal, version, cancellationToken),
        ProposalDeed.Decline decline => board.DeclineAsync(by, proposal.Id, version, decline.Reason, decline.Words, cancellationToken),
        ProposalDeed.Stop stop => board.StopAsync(by, proposal.Id, version, stop.Side, stop.Reason, stop.Words, cancellationToken),
        ProposalDeed.SetBegin begin => board.SetBeginAsync(by, proposal.Id, version, begin.On, cancellationToken),
        ProposalDeed.Override pair => board.OverrideAsync(by, proposal.Newcomer, pair.Group, pair.IsPin, pair.Reason, cancellationToken),
        ProposalDeed.Lift pair => board.LiftOverrideAsync(by, proposal.Newcomer, pair.Group, cancellationToken),
        ProposalDeed.Record result => board.RecordAsync(
            by, new MatchResult(proposal.Id, result.AtHome, result.LessLonely, result.Contact, result.Completed, by.Id, time.GetUtcNow()), cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "There is no such deed."),
    };

    // What the newcomer is told names the builder, so there must be one.
    private async Task<ProposalOutcome> ApproveAsync(StaffMember by, Proposal proposal, long version, CancellationToken cancellationToken)
    {
        if (await groups.FindForDeskAsync(by, proposal.Group, cancellationToken) is not { } group) return ProposalOutcome.NotAllowed;
        if (BuilderOf(group, roster.Current) is not { } builder) return ProposalOutcome.NeedsBuilder;
        if (proposal.Card is not { } card) return ProposalOutcome.Gone;

        var view = GroupView.Of(group, RunRecord.ReadCard(card), builder.Name);
        return await board.ApproveAsync(by, proposal.Id, version, view.Write(), cancellationToken);
    }
}
