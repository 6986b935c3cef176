using SamenHier.Matching.Explanations;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Explanations;

public sealed class WhyTests
{
    [Fact]
    public void What_a_group_reads_is_the_same_whatever_the_newcomer_needs_requires_and_weighs()
    {
        var random = new Random(41);
        for (var pair = 0; pair < 10_000; pair++)
        {
            var (newcomer, group) = (RandomRounds.NextNewcomer(random, "n"), RandomRounds.NextGroup(random, "g"));
            var other = RandomRounds.NextNewcomer(random, "n");
            var secretive = newcomer with
            {
                Needs = other.Needs,
                Requirements = other.Requirements,
                Weegschaal = other.Weegschaal,
                Languages = other.Languages,
                BirthYear = other.BirthYear,
                Children = other.Children,
                WaitingSince = other.WaitingSince,
            };
            Assert.Equal(Said(newcomer, group, Audience.Group), Said(secretive, group, Audience.Group));
        }
    }

    [Theory]
    [InlineData(Audience.Group, new[] { "priorities", "interests", "near" })]
    [InlineData(Audience.Newcomer, new[] { "priorities", "interests", "near", "languages", "weegschaal", "needs", "age", "children" })]
    [InlineData(Audience.Builder, new[] { "priorities", "interests", "near", "languages", "weegschaal", "needs", "age", "children", "uncovered" })]
    public void Each_audience_reads_its_own_reasons_and_five_at_most(Audience audience, string[] codes)
    {
        var random = new Random(42);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var pair = 0; pair < 3_000; pair++)
        {
            var reasons = Explainer.Why(Card(RandomRounds.NextNewcomer(random, "n"), RandomRounds.NextGroup(random, "g")), audience);
            Assert.InRange(reasons.Count(reason => reason.Code != ReasonCodes.Uncovered), 0, 5);
            seen.UnionWith(reasons.Select(reason => reason.Code));
        }

        Assert.Equal(codes.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_builder_reads_that_no_other_group_is_possible()
    {
        var newcomer = new Newcomer("n", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1));
        var group = new Group("g", "welkomgroep", [new Member()]);
        Assert.Equal([ReasonCodes.OnlyOne], Read([group, group with { Id = "full", Capacity = 0 }]));
        Assert.Empty(Read([group, group with { Id = "other" }]));

        IEnumerable<string> Read(Group[] groups)
        {
            var run = MatchingEngine.Run(new(new(2026, 11, 1), [newcomer], groups), MatchingWeights.Shipped, new RunOptions("r"));
            return Explainer.Why(run, run.Proposals[0]).Select(reason => reason.Code);
        }
    }

    [Fact]
    public void A_group_reads_only_whether_somebody_lives_within_five_kilometres()
    {
        var newcomer = RandomRounds.NextNewcomer(new Random(43), "n") with { Place = new Spot(52.0, 4.5, 0), Priorities = [], Interests = [] };
        var group = new Group("g", newcomer.Kind, [new Member { Place = new Spot(52.02, 4.5, 0) }]);
        Assert.Equal(["near 5"], Said(newcomer, group, Audience.Group));
        Assert.Empty(Said(newcomer with { Place = new Spot(52.1, 4.5, 0) }, group, Audience.Group));
    }

    private static string[] Said(Newcomer newcomer, Group group, Audience audience) =>
        [.. Explainer.Why(Card(newcomer, group), audience).Select(reason => $"{reason.Code} {string.Join(' ', reason.Arguments)}")];

    private static ScoreCard Card(Newcomer newcomer, Group group) => Scorer.Score(newcomer, group, known: null, MatchingWeights.Shipped);
}
