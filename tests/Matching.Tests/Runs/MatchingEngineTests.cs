using System.Globalization;
using SamenHier.Matching.Conditions;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Runs;

public sealed class MatchingEngineTests
{
    private static readonly MatchingWeights Weights = MatchingWeights.Shipped;

    [Fact]
    public void Every_level_of_a_round_is_the_best_of_all_outcomes_with_pins_and_forbidden_and_standing_pairs()
    {
        var random = new Random(81);
        var levels = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 600; round++)
        {
            var weights = round % 3 == 0 ? Weights with { NearTieMillipoints = 1 } : Weights;
            var run = MatchingEngine.Run(RandomRounds.Next(random, random.Next(0, 6), random.Next(0, 6)), weights, Options(RunObjective.Fair));
            Assert.Equal(EnumeratedRounds.Best(run), EnumeratedRounds.Stated(run));
            levels.UnionWith(run.Objective.Select(level => level.Code));
        }

        Assert.Equal(8, levels.Count);
    }

    [Fact]
    public void The_greatest_total_is_found_when_only_that_is_asked()
    {
        var random = new Random(82);
        for (var round = 0; round < 200; round++)
        {
            var run = MatchingEngine.Run(RandomRounds.Next(random, random.Next(1, 6), random.Next(1, 6)), Weights, Options(RunObjective.TotalOnly));
            Assert.Equal(EnumeratedRounds.Best(run), EnumeratedRounds.Stated(run));
        }
    }

    [Fact]
    public void A_pin_or_a_forbidden_pair_changes_what_is_best_of_all()
    {
        var random = new Random(83);
        var (changed, tried) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            var input = RandomRounds.Next(random, 5, 5) with { Pins = [], Forbidden = [], Standing = [] };
            var free = MatchingEngine.Run(input, Weights, Options(RunObjective.Fair));
            if (free.Proposals.Count == 0) continue;

            tried++;
            var proposed = free.Proposals[random.Next(free.Proposals.Count)];
            var forbidding = MatchingEngine.Run(input with { Forbidden = [new(proposed.Newcomer, proposed.Group)] }, Weights, Options(RunObjective.Fair));
            Assert.DoesNotContain(forbidding.Proposals, card => card.Newcomer == proposed.Newcomer && card.Group == proposed.Group);
            Assert.Equal(EnumeratedRounds.Best(forbidding), EnumeratedRounds.Stated(forbidding));
            Assert.True(EnumeratedRounds.Compare(EnumeratedRounds.Stated(forbidding), EnumeratedRounds.Stated(free)) <= 0);
            if (EnumeratedRounds.Compare(EnumeratedRounds.Stated(forbidding), EnumeratedRounds.Stated(free)) < 0) changed++;

            var pinned = free.Cards[random.Next(free.Cards.Count)];
            var pinning = MatchingEngine.Run(input with { Pins = [new(pinned.Newcomer, pinned.Group)] }, Weights, Options(RunObjective.Fair));
            Assert.Contains(pinning.Proposals, card => card.Newcomer == pinned.Newcomer && card.Group == pinned.Group);
        }

        Assert.True(tried > 250 && changed > 200, $"{changed} of {tried}");
    }

    [Fact]
    public void A_new_round_keeps_as_many_standing_proposals_as_it_can_without_leaving_anybody_out()
    {
        var random = new Random(84);
        var (kept, otherwise, could) = (0, 0, 0);
        for (var round = 0; round < 150; round++)
        {
            var input = RandomRounds.Next(random, 6, 6) with { Pins = [], Forbidden = [], Standing = [] };
            var first = MatchingEngine.Run(input, Weights, Options(RunObjective.Fair));
            if (first.Proposals.Count < 3) continue;

            var declined = first.Proposals[random.Next(first.Proposals.Count)];
            List<Pair> standing = [.. first.Proposals.Where(card => card != declined).Select(card => new Pair(card.Newcomer, card.Group))];
            var forbidding = input with { Forbidden = [new(declined.Newcomer, declined.Group)] };
            var again = MatchingEngine.Run(forbidding with { Standing = standing }, Weights, Options(RunObjective.Fair));
            Assert.Equal(EnumeratedRounds.Best(again), EnumeratedRounds.Stated(again));
            kept += Kept(again);
            otherwise += Kept(MatchingEngine.Run(forbidding, Weights, Options(RunObjective.Fair)));
            could += standing.Count;

            int Kept(MatchingRun run) => run.Proposals.Count(card => standing.Contains(new Pair(card.Newcomer, card.Group)));
        }

        Assert.True(kept > otherwise && kept > could * 4 / 5, $"{kept} of {could}, {otherwise} where nothing stood");
    }

    [Fact]
    public void Who_waits_longer_gets_the_only_place_in_a_near_tie_and_not_beyond_it()
    {
        var group = new Group("g", "welkomgroep", [new Member()]) { Offers = ["friendship", "dutch"] };
        var longer = new Newcomer("a", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1)) { Priorities = ["friendship", "work"] };
        var shorter = new Newcomer("b", "welkomgroep", "statushouder", new DateOnly(2026, 10, 1)) { Priorities = ["friendship", "dutch"] };
        MatchingInput input = new(new(2026, 11, 1), [longer, shorter], [group]);

        var wide = MatchingEngine.Run(input, Weights with { NearTieMillipoints = 100_000 }, Options(RunObjective.Fair));
        Assert.Equal("a", Assert.Single(wide.Proposals).Newcomer);
        Assert.Equal([new Tie("b", "g", IsExact: false)], wide.Ties);

        var exact = MatchingEngine.Run(input, Weights with { NearTieMillipoints = 1 }, Options(RunObjective.Fair));
        Assert.Equal("b", Assert.Single(exact.Proposals).Newcomer);
        Assert.Empty(exact.Ties);
    }

    [Fact]
    public void Ties_are_exactly_the_other_pairs_of_the_outcomes_that_are_as_good()
    {
        var random = new Random(85);
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            // Few fields, so that ties occur.
            var input = RandomRounds.Next(random, random.Next(2, 5), random.Next(2, 5));
            input = input with
            {
                Newcomers = [.. input.Newcomers.Select(each => new Newcomer(each.Id, each.Kind, each.Variant, input.AsOf) { Needs = [.. each.Needs.Take(1)] })],
                Groups = [.. input.Groups.Select(each => new Group(each.Id, each.Kind, [new Member()]) { Capacity = each.Capacity, Capabilities = [.. each.Capabilities.Take(2)] })],
                Distances = [], Pins = [],
            };
            var run = MatchingEngine.Run(input, Weights, Options(RunObjective.Fair));
            var best = EnumeratedRounds.Best(run);
            var pairs = EnumeratedRounds.Outcomes(run).Where(outcome => EnumeratedRounds.Compare(EnumeratedRounds.Worth(run, outcome), best) == 0)
                .SelectMany(outcome => outcome.Index().Where(each => each.Item >= 0)
                    .Select(each => new Pair(run.Input.Newcomers[each.Index].Id, run.Input.Groups[each.Item].Id)))
                .Except(run.Proposals.Select(card => new Pair(card.Newcomer, card.Group)));
            Assert.Equal(
                pairs.Select(pair => $"{pair.Newcomer} {pair.Group}").Order(StringComparer.Ordinal),
                run.Ties.Where(tie => tie.IsExact).Select(tie => $"{tie.Newcomer} {tie.Group}").Order(StringComparer.Ordinal));
            found += run.Ties.Count;
        }

        Assert.True(found > 300, $"{found}");
    }

    [Fact]
    public void What_fairness_costs_is_said()
    {
        var random = new Random(86);
        var costly = 0;
        for (var round = 0; round < 100; round++)
        {
            var price = FairnessPrice.Of(MatchingEngine.Run(RandomRounds.Next(random, 8, 8), Weights, Options(RunObjective.Fair)));
            Assert.InRange(price.BasisPoints, 0, 10_000);
            Assert.True(price.GreatestMillipoints >= price.FairMillipoints);
            if (price.BasisPoints > 0) costly++;
        }

        Assert.True(costly > 5, $"{costly}");
        Assert.Equal(50, new FairnessPrice(995, 1000, null, null, 0, 0).BasisPoints);
    }

    [Fact]
    public void A_need_that_no_group_covers_leaves_the_best_proposal_and_is_named()
    {
        var newcomer = new Newcomer("a", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1)) { Needs = ["trauma"] };
        var run = MatchingEngine.Run(
            new(new(2026, 11, 1), [newcomer], [new Group("g", "welkomgroep", [new Member()])]), Weights, Options(RunObjective.Fair));
        Assert.Equal(["trauma"], Assert.Single(run.Proposals).Facts.UncoveredNeeds);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(0, 0)]
    public void An_empty_side_gives_a_sound_empty_result(int newcomers, int groups)
    {
        var run = MatchingEngine.Run(RandomRounds.Next(new Random(87), newcomers, groups), Weights, Options(RunObjective.Fair));
        Assert.Empty(run.Proposals);
        Assert.Equal(newcomers, run.Unmatched.Count);
        Assert.Equal(RunRecord.Write(run), RunRecord.Write(RunRecord.Replay(RunRecord.Write(run))));
    }

    [Fact]
    public void Groups_that_can_take_nobody_leave_everybody_without_a_proposal_and_say_why()
    {
        var input = RandomRounds.Next(new Random(88), 4, 4) with { Pins = [] };
        var run = MatchingEngine.Run(
            input with { Groups = [.. input.Groups.Select(group => group with { Capacity = 0 })] }, Weights, Options(RunObjective.Fair));
        Assert.Empty(run.Proposals);
        Assert.Equal(16, run.Exclusions.Count);
        Assert.All(run.Exclusions, exclusion => Assert.Contains(ExclusionCodes.Full, exclusion.Reasons));
    }

    [Fact]
    public void Everything_forbidden_leaves_a_sound_empty_result()
    {
        var input = RandomRounds.Next(new Random(89), 4, 4);
        var all = input.Newcomers.SelectMany(newcomer => input.Groups.Select(group => new Pair(newcomer.Id, group.Id)));
        var run = MatchingEngine.Run(input with { Pins = [], Forbidden = [.. all] }, Weights, Options(RunObjective.Fair));
        Assert.Empty(run.Cards);
        Assert.Equal(run.Input.Newcomers.Select(newcomer => newcomer.Id), run.Unmatched);
    }

    [Fact]
    public void More_newcomers_than_a_round_holds_are_refused_at_once()
    {
        var newcomer = new Newcomer("a", "welkomgroep", "statushouder", new DateOnly(2026, 1, 1));
        var many = Enumerable.Range(0, 100_000).Select(number => newcomer with { Id = number.ToString(CultureInfo.InvariantCulture) }).ToArray();
        var error = Assert.Throws<InvalidInputException>(() => MatchingEngine.Run(new(new(2026, 11, 1), many, []), Weights, Options(RunObjective.Fair)));
        Assert.Equal("newcomers: 100000 are more than the 5000 that a round can hold", Assert.Single(error.Faults));
    }

    [Fact]
    public void A_result_whose_certificate_is_wrong_never_comes_out()
    {
        // The only way to a run is the engine; it has no public constructor and cannot be copied with changes.
        Assert.Empty(typeof(MatchingRun).GetConstructors());
        Assert.DoesNotContain(typeof(MatchingRun).GetProperties(), property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter));
    }

    private static bool IsInit(System.Reflection.MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static RunOptions Options(RunObjective objective) => new("test", objective);
}
