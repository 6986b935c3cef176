using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Notices;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Proposals;
using SamenHier.Matching.Explanations;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>Keeps proposals by the rules of the store: each act needs the one before it, the right person and the version that was read.</summary>
internal sealed class InMemoryMatches
{
    private readonly List<Proposal> proposals = [];

    /// <summary>What was proposed last; null for nothing.</summary>
    public Proposal? Last => proposals.LastOrDefault();

    public void CopyTo(InMemoryMatches other) => other.proposals.AddRange(proposals);

    public void Forget(ParticipantId participant) => proposals.RemoveAll(proposal => proposal.Newcomer == participant);

    /// <summary>What a participant may see of the proposal that they know of.</summary>
    public Proposal? KnownTo(ParticipantId participant, IEnumerable<GroupRecord> groups) =>
        proposals.FindLast(proposal => proposal.Newcomer == participant && proposal.State is ProposalState.Approved or ProposalState.Accepted or ProposalState.Final) is { } own && own.Newcomer == participant
            ? own
            : groups.Where(group => group.Members.Any(member => member.Participant == participant))
                .Select(group => proposals.FindLast(proposal => proposal.Group == group.Id && proposal.State is ProposalState.Accepted or ProposalState.Final)).OfType<Proposal>()
                .Select(proposal => proposal with { ForNewcomer = null }).LastOrDefault();

    public void Propose(ParticipantId newcomer, GroupId group, DateTimeOffset now)
    {
        Assert.DoesNotContain(proposals, proposal => proposal.IsOpen);
        proposals.Add(new Proposal { Id = new(new Guid(proposals.Count + 1, 0, 0, new byte[8])), Version = 1, Round = new(Guid.Empty), Newcomer = newcomer, Group = group, State = ProposalState.Proposed, MadeAt = now });
    }

    public IReadOnlyList<AddressedNotice> Approve(GroupRecord group, StaffMember builder, DateTimeOffset now)
    {
        Assert.Equal(ProposalState.Proposed, Last!.State);
        Replace(Last with { State = ProposalState.Approved, Acts = [new(ActKind.Builder, now, builder.Id)], ForNewcomer = ViewOf(group, builder).Write() });
        return [new(Last.Newcomer, new Notice("proposal.notice.newcomer", [], now))];
    }

    /// <summary>Takes what somebody answers in a turn of their own.</summary>
    public IReadOnlyList<AddressedNotice> Take(ParticipantId by, ProposalAnswer answer, GroupRecord group, DateTimeOffset now)
    {
        Assert.Equal((Last!.Id, Last.Version), (answer.Proposal, answer.ExpectedVersion));
        switch (answer)
        {
            case ProposalAnswer.AcceptAsNewcomer accepts:
                Assert.Equal((ProposalState.Approved, by), (Last.State, Last.Newcomer));
                Replace(Last with { State = ProposalState.Accepted, Acts = [.. Last.Acts, new(ActKind.Newcomer, now)], ForGroup = accepts.ForGroup });
                return [new(group.Members[0].Participant, new Notice("proposal.notice.group", [], now))];
            case ProposalAnswer.AcceptAsGroup accepts:
                Assert.Equal((ProposalState.Accepted, by), (Last.State, group.Members[0].Participant));
                Replace(Last with { State = ProposalState.Final, Acts = [.. Last.Acts, new(ActKind.Group, now)], BeginsOn = accepts.BeginsOn });
                return
                [
                    new(Last.Newcomer, new Notice("proposal.notice.matched", [], now)),
                    .. group.Members.Skip(1).Select(member => new AddressedNotice(member.Participant, new Notice("proposal.notice.groupMatched", [], now))),
                ];
            case ProposalAnswer.Decline declines:
                Assert.Equal(by, Last.State is ProposalState.Approved ? Last.Newcomer : group.Members[0].Participant);
                Assert.Contains(declines.Reason, EndCodes.ForPeople);
                var side = Last.State is ProposalState.Approved ? EndCodes.Newcomer : EndCodes.Group;
                return [.. End(group, side, declines.Reason, declines.Words, now).Where(told => told.To == Last.Newcomer && side == EndCodes.Group)];
            default:
                throw new InvalidOperationException($"Nobody answers {answer}.");
        }
    }

    public IReadOnlyList<AddressedNotice> End(GroupRecord group, string by, string reason, string? words, DateTimeOffset now)
    {
        Assert.True(Last!.IsOpen);
        var told = Last.State switch
        {
            ProposalState.Proposed => [],
            ProposalState.Approved => [Last.Newcomer],
            _ => group.Members.Select(member => member.Participant).Prepend(Last.Newcomer),
        };
        Replace(Last with { State = ProposalState.Ended, End = new ProposalEnd(by, reason, words, now) });
        return [.. told.Select(participant => new AddressedNotice(participant, new Notice("proposal.notice.over", [], now)))];
    }

    public void Revise() => Replace(Last! with { ForNewcomer = (GroupView.Read(Last.ForNewcomer!) with { Members = 4 }).Write() });

    private void Replace(Proposal proposal) => proposals[^1] = proposal with { Version = proposal.Version + 1 };

    // As the desk would make it of a score card.
    private static GroupView ViewOf(GroupRecord group, StaffMember builder) => new(
        group.Profile.Name, group.Profile.PlainTown, group.Members.Count, GroupOffers.Of(group.Members).Languages, builder.Name,
        [new(ReasonCodes.Near, ["3"]), new(ReasonCodes.Priorities, ["friendship"]), new(ReasonCodes.Interests, ["cooking"]), new(ReasonCodes.Needs, ["trauma"])])
    {
        GroupReasons = [new(ReasonCodes.Near, ["3"]), new(ReasonCodes.Priorities, ["friendship"]), new(ReasonCodes.Interests, ["cooking"]), new(ReasonCodes.Age, ["2"])],
    };
}
