using SamenHier.Matching.Assignment;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Explanations;

public sealed class AlternativesTests
{
    [Fact]
    public void What_a_pair_would_lose_is_what_a_round_with_the_pair_forced_loses()
    {
        var random = new Random(71);
        var (pairs, withMoves) = (0, 0);
        for (var round = 0; round < 400; round++)
        {
            var input = RandomRounds.Next(random, random.Next(1, 8), random.Next(1, 8)) with { Pins = [] };
            var weights = round % 4 == 0 ? MatchingWeights.Shipped with { NearTieMillipoints = 1 } : MatchingWeights.Shipped;
            var run = MatchingEngine.Run(input, weights, new RunOptions("r"));
            foreach (var (newcomer, alternatives) in Explainer.AllAlternatives(run))
            {
                // Whoever has a card with a group that is not theirs finds it here.
                var proposed = run.Proposals.FirstOrDefault(card => card.Newcomer == newcomer)?.Group;
                Assert.Equal(
                    run.Cards.Where(card => card.Newcomer == newcomer && card.Group != proposed).Select(card => card.Group).ToHashSet(),
                    alternatives.Select(alternative => alternative.Card.Group).ToHashSet());
                foreach (var alternative in alternatives)
                {
                    AssertIsForced(run, alternative);
                    pairs++;
                    if (alternative.Moves.Count > 0) withMoves++;
                }
            }
        }

        Assert.True(pairs > 2_000 && withMoves > 1_500, $"{pairs}, {withMoves} with moves");
    }

    [Fact]
    public void The_moves_of_an_alternative_make_a_possible_round_that_is_worth_what_it_says()
    {
        var random = new Random(72);
        for (var round = 0; round < 100; round++)
        {
            var run = MatchingEngine.Run(RandomRounds.Next(random, 6, 6), MatchingWeights.Shipped, new RunOptions("r"));
            foreach (var alternative in Explainer.AllAlternatives(run).Values.SelectMany(found => found))
            {
                var groups = run.Proposals.ToDictionary(card => card.Newcomer, card => card.Group, StringComparer.Ordinal);
                foreach (var move in alternative.Moves)
                {
                    if (move.To is { } to) groups[move.Newcomer] = to;
                    else groups.Remove(move.Newcomer);
                }

                groups[alternative.Card.Newcomer] = alternative.Card.Group;
                Assert.All(run.Input.Groups, group => Assert.True(groups.Values.Count(id => id == group.Id) <= group.Capacity));
                var points = groups.Sum(each => run.Cards.Single(card => card.Newcomer == each.Key && card.Group == each.Value).Score);
                Assert.Equal(run.Levels[^1].Value - alternative.Losses[^1].Amount, points);
            }
        }
    }

    [Fact]
    public void Alternatives_stand_in_the_order_of_their_loss_and_say_which_level_decides()
    {
        var group = new Group("near", "welkomgroep", [new Member { Place = new Spot(52.38, 4.64, 0) }]);
        var far = group with { Id = "far", Members = [new Member { Place = new Spot(52.20, 4.64, 0) }] };
        var newcomer = new Newcomer("a", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1)) { Place = new Spot(52.38, 4.65, 0) };
        var run = MatchingEngine.Run(new(new(2026, 11, 1), [newcomer], [group, far, group with { Id = "twin" }]), MatchingWeights.Shipped, new RunOptions("r"));

        var alternatives = Explainer.Alternatives(run, "a");
        Assert.Equal([ReasonCodes.Tie, ReasonCodes.Loses], alternatives.Select(alternative => alternative.Reason.Code));
        Assert.Equal("far", alternatives[1].Card.Group);
        Assert.Equal([LevelCodes.WorstOff, CriterionCodes.Distance], alternatives[1].Reason.Arguments.Where((_, place) => place != 1));
    }

    private static void AssertIsForced(MatchingRun run, Alternative alternative)
    {
        Pair pair = new(alternative.Card.Newcomer, alternative.Card.Group);
        var forced = MatchingEngine.Run(run.Input with { Pins = [pair] }, run.Weights, new RunOptions("r"));
        foreach (var (level, value) in run.Levels.Zip(forced.Levels.Skip(1)))
        {
            Assert.Equal(level.Code, value.Code);
            var loss = alternative.Losses.Single(loss => loss.Level == level.Code).Amount;
            if (level.Code == LevelCodes.WorstOff)
            {
                Assert.Equal(value.Ranked, alternative.Ranked);
                Assert.Equal(level.Ranked.Zip(value.Ranked, (one, other) => one - other).FirstOrDefault(difference => difference != 0), loss);
            }
            else
            {
                Assert.Equal(level.Value - value.Value, loss);
            }
        }
    }
}
