using SamenHier.Casework;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Frame;
using SamenHier.Desk.Matches;
using SamenHier.Desk.Texts;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Scores;

namespace SamenHier.Desk.Tests.Matches;

public sealed class MatchWordsTests
{
    private static readonly DeskWords Dutch = new(new DeskTexts(), "nl");
    private static readonly DeskWords English = new(new DeskTexts(), "en");

    [Theory]
    [InlineData(3_200, 3_200, "3,2 km", "3.2 km")]
    [InlineData(3_201, 3_249, "3,2 km", "3.2 km")]
    [InlineData(0, 0, "0,0 km", "0.0 km")]
    [InlineData(2_100, 4_000, "2,1 tot 4,0 km", "2.1 to 4.0 km")]
    [InlineData(0, null, "Niet bekend", "Not known")]
    public void A_distance_is_said_in_kilometres_and_an_unknown_one_never_as_0(int least, int? most, string dutch, string english)
    {
        Assert.Equal(dutch, PairDistances.Of(new DistanceRange(least, most), Dutch));
        Assert.Equal(english, PairDistances.Of(new DistanceRange(least, most), English));
    }

    [Fact]
    public void Who_may_live_near_is_counted_apart_from_who_does()
    {
        DistanceRange[] distances = [new(1_000, 1_000), new(4_000, 6_000), new(0, null), new(5_000, 5_000), new(4_999, 4_999)];

        Assert.Equal((2, 2), PairDistances.Near(distances));
    }

    [Theory]
    [InlineData("needs", 1, "1 minder")]
    [InlineData("matched", -2, "2 meer")]
    [InlineData("worstOff", 3, "6,0 punten minder")]
    [InlineData("total", -1, "2,0 punten meer")]
    [InlineData("points", 1_250, "1,3 punten minder")]
    public void A_loss_is_said_in_what_its_level_counts(string level, long amount, string words) => Assert.Equal(words, LossWords.Of(new Loss(level, amount), 2_000, Dutch));

    [Fact]
    public void A_round_is_told_by_what_it_changed()
    {
        var (kept, ended, added) = (Of(1), Of(2), Of(3));

        Assert.Equal(new RoundResult(New: 1, Kept: 1, Ended: 1, Unmatched: 4), RoundResult.Of([kept, ended], [added, kept], unmatched: 4));
    }

    [Fact]
    public void Nobody_is_named_whom_the_viewer_may_not_see()
    {
        NameBook book = new(new Dictionary<ParticipantId, Casework.People.DeskPersonSummary>(), new Dictionary<GroupId, Casework.Groups.GroupRecord>());

        Assert.Equal("Iemand van een andere organisatie", book.Of(ParticipantId.New(), Dutch));
        Assert.Equal("A group of another organisation", book.Of(GroupId.New(), English));
    }

    private static Proposal Of(int number) => new()
    {
        Id = new(new Guid(number, 0, 0, new byte[8])),
        Version = 1,
        Round = new(Guid.Empty),
        Newcomer = default,
        Group = default,
        State = ProposalState.Proposed,
        MadeAt = DateTimeOffset.UnixEpoch,
    };
}
