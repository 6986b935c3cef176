using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Scores;

/// <summary>Rules that hold for every pair, tried on ten thousand each.</summary>
public sealed class ScoreRulesTests
{
    private const int Tries = 10_000;

    private static readonly MatchingWeights Weights = MatchingWeights.Shipped;

    [Fact]
    public void The_lines_sum_to_the_score_and_stay_within_what_they_can_be() => ForEachPair((random, newcomer, group) =>
    {
        var card = Scorer.Score(newcomer, group, random.Next(3) == 0 ? Known(random.Next(600) / 10.0) : null, Weights);

        Assert.Equal(CriterionCodes.All, card.Lines.Select(line => line.Criterion));
        Assert.Equal(card.Score, card.Lines.Sum(line => line.Millipoints));
        Assert.InRange(card.Score, 0, 100_000);
        foreach (var line in card.Lines)
        {
            Assert.True(line.Lowest >= 0 && line.Lowest <= line.Millipoints && line.Millipoints <= line.Highest && line.Highest <= line.Most, line.ToString());
            Assert.Equal(Weights.Criteria[line.Criterion], line.Most);
            Assert.Equal((line.Lowest + line.Highest) / 2, line.Millipoints);
        }
    });

    [Fact]
    public void A_member_who_lives_nearer_never_lowers_the_score() => ForEachPair((random, newcomer, group) =>
    {
        newcomer = newcomer with { Place = newcomer.Place ?? RandomRounds.NextSpot(random) };
        var moved = random.Next(group.Members.Count);
        var member = group.Members[moved] with { Place = group.Members[moved].Place ?? RandomRounds.NextSpot(random) };

        AssertNotLower(newcomer, With(group, moved, member), newcomer, With(group, moved, member with { Place = Towards(member.Place, newcomer.Place, random.NextDouble()) }));
    });

    [Fact]
    public void A_smaller_known_distance_never_lowers_the_score() => ForEachPair((random, newcomer, group) =>
    {
        var (one, other) = (random.Next(600) / 10.0, random.Next(600) / 10.0);
        var (near, far) = (Score(newcomer, group, Known(Math.Min(one, other))), Score(newcomer, group, Known(Math.Max(one, other))));

        AssertNotLower(far, near);
    });

    [Fact]
    public void A_place_known_better_stays_within_the_interval() => ForEachPair((random, newcomer, group) =>
    {
        var spot = RandomRounds.NextSpot(random);
        var near = spot with { RadiusMetres = random.Next(1, 20_000) };
        var exact = new Spot(spot.Latitude + (random.NextDouble() * near.RadiusMetres / 200_000), spot.Longitude, 0);

        AssertWithin(newcomer with { Place = exact }, newcomer with { Place = near }, group);
        AssertWithin(newcomer with { Place = exact }, newcomer with { Place = null }, group);
        AssertWithin(newcomer with { Place = near }, newcomer with { Place = null }, group);

        var moved = random.Next(group.Members.Count);
        AssertWithin(
            Score(newcomer, With(group, moved, group.Members[moved] with { Place = exact })),
            Score(newcomer, With(group, moved, group.Members[moved] with { Place = null })));
    });

    [Fact]
    public void An_answer_that_was_missing_stays_within_the_interval() => ForEachPair((random, newcomer, group) =>
    {
        newcomer = newcomer with { BirthYear = 1950 + random.Next(50), Children = random.Next(3), Interests = ["art", "music"], Weegschaal = Answers(random) };

        AssertWithin(newcomer, newcomer with { BirthYear = null }, group);
        AssertWithin(newcomer, newcomer with { Children = null }, group);
        AssertWithin(newcomer, newcomer with { Interests = [] }, group);
        AssertWithin(newcomer, newcomer with { Weegschaal = new Dictionary<string, int>() }, group);
        var young = random.Next(group.Members.Count);
        AssertWithin(
            Score(newcomer, With(group, young, group.Members[young] with { BirthYear = 1930 + random.Next(70) })),
            Score(newcomer, With(group, young, group.Members[young] with { BirthYear = null })));
    });

    [Fact]
    public void One_more_answered_priority_never_lowers_the_score() => ForEachPair((random, newcomer, group) =>
        AssertNotLower(newcomer, group, newcomer, group with { Offers = OneMore(group.Offers, Weights.Vocabulary.Priorities, random) }));

    [Fact]
    public void One_more_capability_never_lowers_the_score() => ForEachPair((random, newcomer, group) =>
        AssertNotLower(newcomer, group, newcomer, group with { Capabilities = OneMore(group.Capabilities, Weights.Vocabulary.Needs, random) }));

    [Fact]
    public void One_more_interest_of_the_group_never_lowers_the_score() => ForEachPair((random, newcomer, group) =>
        AssertNotLower(newcomer, group, newcomer, group with { Interests = OneMore(group.Interests, Weights.Vocabulary.Interests, random) }));

    [Fact]
    public void The_weegschaal_has_no_better_side() => ForEachPair((_, newcomer, group) =>
    {
        var mirrored = Score(newcomer with { Weegschaal = Mirrored(newcomer.Weegschaal) }, group with { Members = [.. group.Members.Select(member => member with { Weegschaal = Mirrored(member.Weegschaal) })] });

        Assert.Equal(Score(newcomer, group).Lines, mirrored.Lines);
    });

    [Fact]
    public void A_newcomer_and_a_group_of_one_may_change_their_answers_on_the_weegschaal() => ForEachPair((random, newcomer, group) =>
    {
        var (one, other) = (newcomer.Weegschaal, Answers(random));
        var alone = group with { Members = [group.Members[0] with { Weegschaal = other }] };

        Assert.Equal(
            Score(newcomer, alone).Lines,
            Score(newcomer with { Weegschaal = other }, alone with { Members = [alone.Members[0] with { Weegschaal = one }] }).Lines);
    });

    [Fact]
    public void The_order_of_the_members_and_of_lists_changes_nothing() => ForEachPair((_, newcomer, group) =>
    {
        var turned = newcomer with { Needs = [.. newcomer.Needs.Reverse()], Interests = [.. newcomer.Interests.Reverse()], Languages = [.. newcomer.Languages.Reverse()] };

        Assert.Equivalent(Score(newcomer, group), Score(turned, group with { Members = [.. group.Members.Reverse()], Offers = [.. group.Offers.Reverse()] }), strict: true);
    }, tries: 500);

    [Fact]
    public void Random_weights_hold_the_rules_too() => ForEachPair((random, newcomer, group) =>
    {
        var weights = RandomWeights(random);
        var card = Scorer.Score(newcomer, group, known: null, weights);

        Assert.Equal(card.Score, card.Lines.Sum(line => line.Millipoints));
        Assert.All(card.Lines, line => Assert.True(line.Lowest >= 0 && line.Lowest <= line.Highest && line.Highest <= line.Most, line.ToString()));
        Assert.Equal(weights.Write(), MatchingWeights.Read(weights.Write()).Write());
    }, tries: 2000);

    private static void ForEachPair(Action<Random, Newcomer, Group> check, int tries = Tries)
    {
        var random = new Random(8);
        for (var i = 0; i < tries; i++) check(random, RandomRounds.NextNewcomer(random, "n1"), RandomRounds.NextGroup(random, "g1"));
    }

    private static ScoreCard Score(Newcomer newcomer, Group group, KnownDistance? known = null) => Scorer.Score(newcomer, group, known, Weights);

    private static void AssertNotLower(Newcomer before, Group groupBefore, Newcomer after, Group groupAfter) => AssertNotLower(Score(before, groupBefore), Score(after, groupAfter));

    private static void AssertNotLower(ScoreCard before, ScoreCard after) =>
        Assert.All(before.Lines.Zip(after.Lines), lines => Assert.True(
            lines.First.Millipoints <= lines.Second.Millipoints && lines.First.Lowest <= lines.Second.Lowest && lines.First.Highest <= lines.Second.Highest,
            $"{lines.First} {lines.Second}"));

    private static void AssertWithin(Newcomer known, Newcomer unknown, Group group) => AssertWithin(Score(known, group), Score(unknown, group));

    private static void AssertWithin(ScoreCard known, ScoreCard unknown) =>
        Assert.All(known.Lines.Zip(unknown.Lines), lines => Assert.True(
            lines.Second.Lowest <= lines.First.Lowest && lines.First.Highest <= lines.Second.Highest,
            $"{lines.First} {lines.Second}"));

    private static KnownDistance Known(double kilometres) => new("n1", "g1", kilometres);

    private static Group With(Group group, int index, Member member) => group with { Members = [.. group.Members.Select((each, i) => i == index ? member : each)] };

    // Over so little of the earth a straight line on the map only ever comes nearer.
    private static Spot Towards(Spot start, Spot end, double share) => start with
    {
        Latitude = start.Latitude + ((end.Latitude - start.Latitude) * share),
        Longitude = start.Longitude + ((end.Longitude - start.Longitude) * share),
    };

    private static Dictionary<string, int> Answers(Random random) => Weights.Vocabulary.Sets.Where(_ => random.Next(5) > 0).ToDictionary(set => set, _ => random.Next(-2, 3));

    private static Dictionary<string, int> Mirrored(IReadOnlyDictionary<string, int> answers) => answers.ToDictionary(pair => pair.Key, pair => -pair.Value);

    private static string[] OneMore(IReadOnlyList<string> codes, IReadOnlyList<string> all, Random random) => [.. codes.Append(all[random.Next(all.Count)]).Distinct()];

    private static MatchingWeights RandomWeights(Random random)
    {
        var left = 100_000;
        var criteria = new Dictionary<string, int>();
        foreach (var criterion in CriterionCodes.All.SkipLast(1))
        {
            criteria[criterion] = random.Next(left + 1);
            left -= criteria[criterion];
        }

        criteria[CriterionCodes.All[^1]] = left;

        var (metres, perMille) = (0, 1000);
        var curve = new List<CurvePoint>();
        while (curve.Count < 5)
        {
            curve.Add(new(metres, perMille));
            (metres, perMille) = (metres + (random.Next(1, 60) * 100), random.Next(perMille + 1));
        }

        return Weights with { Criteria = criteria, DistanceCurve = curve, NearTieMillipoints = random.Next(1, 5000), ReachMetres = random.Next(2) == 0 ? null : random.Next(100_000) };
    }
}
