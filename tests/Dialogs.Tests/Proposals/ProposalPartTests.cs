using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.State;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Groups;
using SamenHier.Dialogs.Texts;
using SamenHier.Matching.Explanations;

namespace SamenHier.Dialogs.Tests.Proposals;

/// <summary>Who has to do what with a proposal, and what they read of it.</summary>
public sealed class ProposalPartTests
{
    private static readonly ParticipantId NewcomerId = new(new Guid(77, 0, 0, new byte[8]));

    private static readonly GroupRecord Group = Members.Group(Members.Of("", "", ""), DateTimeOffset.UnixEpoch);

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [InlineData(ProposalState.Proposed, ProposalPart.None, ProposalPart.None, ProposalPart.None)]
    [InlineData(ProposalState.Approved, ProposalPart.NewcomerAsked, ProposalPart.None, ProposalPart.None)]
    [InlineData(ProposalState.Accepted, ProposalPart.NewcomerWaits, ProposalPart.GroupAsked, ProposalPart.MemberWaits)]
    [InlineData(ProposalState.Final, ProposalPart.MatchedNewcomer, ProposalPart.MatchedMember, ProposalPart.MatchedMember)]
    [InlineData(ProposalState.Ended, ProposalPart.None, ProposalPart.None, ProposalPart.None)]
    [InlineData(ProposalState.Stopped, ProposalPart.None, ProposalPart.None, ProposalPart.None)]
    public void Everybody_has_a_part_of_their_own(ProposalState state, ProposalPart newcomer, ProposalPart coordinator, ProposalPart member)
    {
        var proposal = Proposal(state);
        Assert.Equal(
            [newcomer, coordinator, member, ProposalPart.None],
            [File(NewcomerId, proposal).PartInProposal(), File(Members.Id(0), proposal).PartInProposal(), File(Members.Id(1), proposal).PartInProposal(), File(Members.Id(9), proposal).PartInProposal()]);
    }

    [Theory]
    [InlineData(ProposalState.Approved, ProposalPart.None)]
    [InlineData(ProposalState.Accepted, ProposalPart.None)]
    [InlineData(ProposalState.Final, ProposalPart.MatchedNewcomer)]
    public void Whoever_took_back_the_consent_is_asked_nothing_more(ProposalState state, ProposalPart expected)
    {
        var file = File(NewcomerId, Proposal(state));
        file.Record(new Consent("consent.matching", Given: false, "nl", "", DateTimeOffset.UnixEpoch));
        Assert.Equal(expected, file.PartInProposal());
    }

    [Fact]
    public void Whoever_has_just_answered_is_asked_no_more()
    {
        var file = File(NewcomerId, Proposal(ProposalState.Approved));
        Assert.True(file.IsAskedToAnswer());
        file.ProposalAnswer = new ProposalAnswer.Decline(file.Proposal!.Id, 3, "far", Words: null);
        Assert.False(file.IsAskedToAnswer());
    }

    [Theory]
    [InlineData("2026-11-21T23:30:00Z", null, "2026-11-22")]
    [InlineData("2026-11-22T10:00:00Z", "2027-01-05", "2027-01-05")]
    [InlineData("2026-11-22T10:00:00Z", "2026-01-05", "2026-11-22")]
    public void The_year_begins_today_or_on_the_day_of_arrival_that_is_to_come(string now, string? arrival, string expected)
    {
        var moment = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var group = Group with { Profile = Group.Profile with { Arrival = arrival is null ? null : DateOnly.Parse(arrival, System.Globalization.CultureInfo.InvariantCulture) } };
        Assert.Equal(expected, ProposalLines.BeginOf(File(Members.Id(0), Proposal(ProposalState.Accepted), group, moment)).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_newcomer_reads_why_but_no_need_and_a_group_reads_no_distance(string language)
    {
        var lines = Bot.Shipped.Get<ProposalLines>();
        var forNewcomer = string.Join('\n', lines.Of("proposal", File(NewcomerId, Proposal(ProposalState.Approved)), language).Select(line => line.Words));
        var forGroup = string.Join('\n', lines.Of("offer", File(Members.Id(0), Proposal(ProposalState.Accepted)), language).Select(line => line.Words));

        var texts = Bot.Shipped.Texts;
        Assert.Contains(texts.Get(language, "proposal.needs"), forNewcomer, StringComparison.Ordinal);
        Assert.DoesNotContain(texts.Get(language, "need.trauma"), forNewcomer + forGroup, StringComparison.Ordinal);
        Assert.Contains("4", forNewcomer, StringComparison.Ordinal);
        Assert.Contains(texts.Get(language, "offer.near"), forGroup, StringComparison.Ordinal);
        Assert.DoesNotContain("4", forGroup, StringComparison.Ordinal);
        Assert.DoesNotContain('{', forNewcomer + forGroup);
    }

    [Fact]
    public void Nothing_stands_above_a_question_whose_proposal_is_gone() =>
        Assert.All(new[] { "proposal", "showable", "offer" }, shows => Assert.Empty(Bot.Shipped.Get<ProposalLines>().Of(shows, File(NewcomerId, proposal: null), "nl")));

    private static Proposal Proposal(ProposalState state)
    {
        var view = new GroupView("Proefgroep", "Haarlem", 3, ["nl"], "Testbouwer Een", [new(ReasonCodes.Near, ["4"]), new(ReasonCodes.Needs, ["trauma"])]) { GroupReasons = [new(ReasonCodes.Near, ["4"])] };
        return new()
        {
            Id = new(new Guid(5, 0, 0, new byte[8])),
            Version = 3,
            Round = new(Guid.Empty),
            Newcomer = NewcomerId,
            Group = Group.Id,
            State = state,
            MadeAt = DateTimeOffset.UnixEpoch,
            ForNewcomer = view.Write(),
            ForGroup = NewcomerView.Of(new Dictionary<string, IReadOnlyList<ShownAnswer>>(StringComparer.Ordinal), view, "", "nl").Write(),
        };
    }

    private static ParticipantFile File(ParticipantId person, Proposal? proposal, GroupRecord? group = null, DateTimeOffset? now = null) => new(
        person,
        new ParticipantRecord(
            person, 1, new("webchat", "phone"), new ParticipantProfile(person == NewcomerId ? "newcomer" : "volunteer", "nl", IntakeState.Sent, "123456789012"),
            new Dictionary<string, byte[]>(StringComparer.Ordinal), new Dictionary<string, Answer>(StringComparer.Ordinal),
            new Dictionary<string, Consent>(StringComparer.Ordinal) { ["consent.matching"] = new("consent.matching", Given: true, "nl", "", DateTimeOffset.UnixEpoch) })
        {
            Group = Group.Members.Any(member => member.Participant == person) ? group ?? Group : null,
            Proposal = proposal,
        },
        now ?? new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
}
