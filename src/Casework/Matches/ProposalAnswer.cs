namespace SamenHier.Casework.Matches;

/// <summary>What a participant answers to a proposal in a turn of their own. There is no other way for either side to accept.</summary>
/// <param name="Proposal">Which proposal.</param>
/// <param name="ExpectedVersion">Its version as read; another in the store is a conflict.</param>
public abstract record ProposalAnswer(ProposalId Proposal, long ExpectedVersion)
{
    /// <summary>The newcomer accepts; stored only while the proposal is approved and theirs.</summary>
    /// <param name="Proposal">Which proposal.</param>
    /// <param name="ExpectedVersion">Its version as read.</param>
    /// <param name="ForGroup">What they agree to show to the group, JSON in UTF-8.</param>
    public sealed record AcceptAsNewcomer(ProposalId Proposal, long ExpectedVersion, byte[] ForGroup) : ProposalAnswer(Proposal, ExpectedVersion);

    /// <summary>The group accepts, by its coordinator: then they are matched. Stored only while the newcomer's acceptance and the builder's approval stand.</summary>
    /// <param name="Proposal">Which proposal.</param>
    /// <param name="ExpectedVersion">Its version as read.</param>
    /// <param name="BeginsOn">The day on which their year begins.</param>
    public sealed record AcceptAsGroup(ProposalId Proposal, long ExpectedVersion, DateOnly BeginsOn) : ProposalAnswer(Proposal, ExpectedVersion);

    /// <summary>The newcomer (while it is approved) or the group's coordinator (while it is accepted) declines; the pair is not proposed again.</summary>
    /// <param name="Proposal">Which proposal.</param>
    /// <param name="ExpectedVersion">Its version as read.</param>
    /// <param name="Reason">Why: a code of <see cref="EndCodes.ForPeople"/>.</param>
    /// <param name="Words">The same in their own words; null for none.</param>
    public sealed record Decline(ProposalId Proposal, long ExpectedVersion, string Reason, string? Words) : ProposalAnswer(Proposal, ExpectedVersion);
}
