using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Scores;

public sealed class ScorerTests
{
    private static readonly MatchingWeights Weights = MatchingWeights.Shipped;
    private static readonly Newcomer Newcomer = new("n1", "welkomgroep", "statushouder", new(2026, 1, 1));
    private static readonly Group Group = new("g1", "welkomgroep", [new()]);

    [Theory]
    [InlineData("", "", 30_000)]
    [InlineData("", "trauma", 30_000)]
    [InlineData("trauma", "trauma", 30_000)]
    [InlineData("trauma", "", 0)]
    [InlineData("trauma learning physical", "physical mental", 10_000)]
    [InlineData("trauma learning physical", "learning trauma", 20_000)]
    [InlineData("trauma learning physical mental other", "learning", 6000)]
    public void Support_is_the_share_of_the_needs_that_the_group_can_meet(string needs, string capabilities, int millipoints) =>
        AssertExact(Line("kwetsbaarheid", Newcomer with { Needs = Codes(needs) }, Group with { Capabilities = Codes(capabilities) }), millipoints, 30_000);

    // Worth of one member: 1,000 thousandths to 5 km, 700 at 10, 300 at 20, none from 40.
    [Theory]
    [InlineData(0.0, 25_000)]
    [InlineData(5.0, 25_000)]
    [InlineData(7.5, 21_250)]
    [InlineData(10.0, 17_500)]
    [InlineData(15.0, 12_500)]
    [InlineData(20.0, 7500)]
    [InlineData(20.1, 7462)] // 298.5 thousandths: 7,462.5
    [InlineData(30.0, 3750)]
    [InlineData(40.0, 0)]
    [InlineData(49.0, 0)]
    public void Distance_has_full_marks_to_five_kilometres_and_falls_after(double kilometres, int millipoints) =>
        AssertExact(Scorer.Score(Newcomer, Group, new("n1", "g1", kilometres), Weights).Lines[1], millipoints, 25_000);

    [Fact]
    public void Distance_counts_half_by_the_nearest_member_and_half_by_all()
    {
        // 1,000, 700 and 0 thousandths: half of 1,000 and half of 1,700 / 3.
        var members = new[] { 60.0, 0.0, 10.0 }.Select(kilometres => new Member { Place = North(kilometres) });

        AssertExact(Line("afstand", Newcomer with { Place = North(0) }, Group with { Members = [.. members] }), 19_583, 25_000);
    }

    [Fact]
    public void A_distance_that_is_not_known_is_an_interval()
    {
        var newcomer = Newcomer with { Place = North(0) };

        Assert.Equal(new("afstand", 12_500, 0, 25_000, 25_000), Line("afstand", newcomer, Group));
        Assert.Equal(new("afstand", 12_500, 0, 25_000, 25_000), Line("afstand", Newcomer, Group with { Members = [new() { Place = North(3) }] }));
        Assert.Equal(new("afstand", 21_875, 18_750, 25_000, 25_000), Line("afstand", newcomer, Group with { Members = [new(), new() { Place = North(3) }] }));
        Assert.Equal(new("afstand", 18_750, 12_500, 25_000, 25_000), Line("afstand", newcomer, Group with { Members = [new() { Place = North(10) with { RadiusMetres = 5000 } }] }), Near);
    }

    [Theory]
    [InlineData("", "", 20_000)]
    [InlineData("work", "work town", 20_000)]
    [InlineData("work", "", 0)]
    [InlineData("work dutch town", "work", 10_000)]
    [InlineData("work dutch town", "dutch", 6666)]
    [InlineData("work dutch town", "town", 3333)]
    [InlineData("work dutch town", "town dutch", 10_000)]
    [InlineData("work dutch", "work", 12_000)]
    [InlineData("work dutch", "dutch", 8000)]
    public void Priorities_count_three_two_one_by_rank(string ranked, string offers, int millipoints) =>
        AssertExact(Line("prioriteiten", Newcomer with { Priorities = Codes(ranked) }, Group with { Offers = Codes(offers) }), millipoints, 20_000);

    // One set of three, of 5,000; the two that nobody weighed are anything from nothing to full.
    [Theory]
    [InlineData(0, new[] { 0 }, 5000)]
    [InlineData(2, new[] { 2, 2 }, 5000)]
    [InlineData(2, new[] { -2 }, 1250)]
    [InlineData(0, new[] { -2, 2 }, 3750)]
    [InlineData(2, new[] { -2, 2 }, 1875)]
    [InlineData(1, new[] { 0 }, 4062)] // 4,062.5
    [InlineData(1, new[] { 0, 1, 1 }, 4375)]
    [InlineData(-2, new[] { 1, 2, 2 }, 1250)]
    public void Weegschaal_is_nearness_to_the_mean_and_agreement_among_the_members(int own, int[] members, int millipoints)
    {
        var line = Line(
            "weegschaal",
            Newcomer with { Weegschaal = Answer("birthday", own) },
            Group with { Members = [.. members.Select(answer => new Member { Weegschaal = Answer("birthday", answer) })] });

        Assert.Equal((millipoints, millipoints + 10_000, 15_000), (line.Lowest, line.Highest, line.Most));
        Assert.Equal(millipoints + 5000, line.Millipoints);
    }

    [Fact]
    public void A_set_that_one_side_did_not_weigh_is_worth_half()
    {
        Assert.Equal(new("weegschaal", 7500, 0, 15_000, 15_000), Line("weegschaal", Newcomer with { Weegschaal = Answer("contact", 1) }, Group));
        Assert.Equal(new("weegschaal", 7500, 0, 15_000, 15_000), Line("weegschaal", Newcomer, Group with { Members = [new() { Weegschaal = Answer("contact", 1) }] }));
    }

    [Theory]
    [InlineData("music", "art", 0)]
    [InlineData("music art", "art", 1333)]
    [InlineData("music art", "art music", 2666)]
    [InlineData("music art games", "games art music", 4000)]
    [InlineData("music art games trips", "games art music trips", 4000)]
    public void Interests_in_common_count_up_to_three(string own, string theirs, int millipoints) =>
        AssertExact(Line("interests", Newcomer with { Interests = Codes(own) }, Group with { Interests = Codes(theirs) }), millipoints, 4000);

    [Fact]
    public void Interests_that_were_not_said_are_an_interval() => Assert.Equal(new("interests", 2000, 0, 4000, 4000), Line("interests", Newcomer, Group with { Interests = ["art"] }));

    [Theory]
    [InlineData(1990, 0, "", 6000)]
    [InlineData(1985, 0, "", 6000)]
    [InlineData(1995, 2, "children", 6000)]
    [InlineData(1990, 2, "work", 3000)]
    [InlineData(1980, 0, "", 5571)] // 30 / 35 of 3,000: 2,571.4
    [InlineData(1950, 0, "", 3000)]
    [InlineData(1930, 1, "", 0)]
    public void Household_is_half_age_and_half_whether_children_are_welcome(int birthYear, int children, string offers, int millipoints) =>
        AssertExact(
            Line("household", Newcomer with { BirthYear = birthYear, Children = children }, Group with { Offers = Codes(offers), Members = [new() { BirthYear = 1990 }, new() { BirthYear = 2031 }] }),
            millipoints,
            6000);

    [Theory]
    [InlineData(null, 1990, 0, 3000, 6000)]
    [InlineData(1990, null, 0, 3000, 6000)]
    [InlineData(1990, 1990, null, 3000, 6000)]
    [InlineData(null, null, null, 0, 6000)]
    [InlineData(null, null, 1, 0, 3000)]
    public void Age_and_children_that_are_not_known_are_an_interval(int? birthYear, int? theirs, int? children, int lowest, int highest) =>
        Assert.Equal(
            new("household", (lowest + highest) / 2, lowest, highest, 6000),
            Line("household", Newcomer with { BirthYear = birthYear, Children = children }, Group with { Members = [new() { BirthYear = theirs }] }));

    [Fact]
    public void A_member_of_unknown_age_may_be_the_nearest() => Assert.Equal(
        new("household", 4500, 3000, 6000, 6000),
        Line("household", Newcomer with { BirthYear = 1950, Children = 0 }, Group with { Members = [new() { BirthYear = 1990 }, new()] }));

    [Fact]
    public void The_facts_are_what_the_lines_were_worked_out_from()
    {
        var card = Scorer.Score(
            Newcomer with
            {
                Needs = ["trauma", "mental", "learning"],
                Priorities = ["work", "town", "dutch"],
                Interests = ["trips", "music", "cooking"],
                Languages = ["other", "nl", "ti", "ar"],
                Weegschaal = Answer("contact", 1),
                BirthYear = 1990,
                Children = 1,
                Place = North(0),
            },
            Group with
            {
                Capabilities = ["trauma", "learning"],
                Offers = ["dutch", "work"],
                Interests = ["cooking", "trips"],
                Languages = ["ti", "other", "nl"],
                Members =
                [
                    new() { BirthYear = 1960, Weegschaal = Answer("contact", -1) },
                    new() { BirthYear = 1997, Weegschaal = Answer("contact", 0), Place = North(10) },
                    new() { Weegschaal = Answer("contact", 2), Place = North(2) },
                ],
            },
            known: null,
            Weights);

        Assert.Equal(("n1", "g1"), (card.Newcomer, card.Group));
        Assert.Equal(["learning", "trauma"], card.Facts.CoveredNeeds);
        Assert.Equal(["mental"], card.Facts.UncoveredNeeds);
        Assert.Equal(["work", "dutch"], card.Facts.AnsweredPriorities);
        Assert.Equal(["town"], card.Facts.UnansweredPriorities);
        Assert.Equal(["cooking", "trips"], card.Facts.SharedInterests);
        Assert.Equal(["ti", "nl"], card.Facts.SharedLanguages);
        Assert.Equal([new(2000, 2000), new(10_000, 10_000), new(0, null)], card.Facts.Distances, (one, other) => Math.Abs(one.LeastMetres - other.LeastMetres) <= 1 && one.MostMetres is null == other.MostMetres is null);
        Assert.Equal([new("birthday", null, 0, null, 0), new("contact", 1, 3, 333, 3), new("initiative", null, 0, null, 0)], card.Facts.Weegschaal);
        Assert.Equal((7, false), (card.Facts.YearsApart, card.Facts.ChildrenWelcome));
    }

    [Fact]
    public void A_known_distance_is_that_of_every_member() => Assert.Equal(
        [new(3100, 3100), new(3100, 3100)],
        Scorer.Score(Newcomer, Group with { Members = [new(), new() { Place = North(9) }] }, new("n1", "g1", 3.1), Weights).Facts.Distances);

    private static ScoreLine Line(string criterion, Newcomer newcomer, Group group) =>
        Scorer.Score(newcomer, group, known: null, Weights).Lines.Single(line => line.Criterion == criterion);

    private static void AssertExact(ScoreLine line, int millipoints, int most) => Assert.Equal(new(line.Criterion, millipoints, millipoints, millipoints, most), line);

    // A metre more or less, by where on the sphere the places are.
    private static bool Near(ScoreLine one, ScoreLine other) =>
        Math.Abs(one.Millipoints - other.Millipoints) <= 3 && Math.Abs(one.Lowest - other.Lowest) <= 3 && Math.Abs(one.Highest - other.Highest) <= 3;

    private static Spot North(double kilometres) => new(52 + (kilometres * 180 / (Math.PI * 6371.0088)), 5, 0);

    private static string[] Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, int> Answer(string set, int answer) => new(StringComparer.Ordinal) { [set] = answer };
}
