using SamenHier.Matching.Conditions;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Explanations;

public sealed class UnmatchedTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public void Without_any_one_of_a_conflict_everybody_else_of_it_gets_a_place()
    {
        var random = new Random(51);
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            var run = Run(RandomRounds.Next(random, random.Next(3, 8), random.Next(1, 5)) with { Pins = [], Standing = [] });
            foreach (var reason in run.Unmatched.Select(id => Explainer.WhyUnmatched(run, id)).Where(reason => reason.Reason.Code == ReasonCodes.Crowded))
            {
                found++;
                Assert.Contains(reason.Newcomer, reason.Newcomers);
                Assert.Equal(reason.Newcomers.Count - 1, MatchedAmong(run, reason.Newcomers));
                Assert.All(reason.Newcomers, left => Assert.Equal(reason.Newcomers.Count - 1, MatchedAmong(run, [.. reason.Newcomers.Where(id => id != left)])));
            }
        }

        Assert.True(found > 100, $"{found}");
    }

    [Fact]
    public void A_newcomer_without_any_possible_group_is_told_the_fewest_conditions_in_the_way()
    {
        var newcomer = Newcomer("a") with { Requirements = ["women", "accessible"] };
        var run = Run(new(Today, [newcomer], [
            Group("both") with { HasWomen = false, HasAccessiblePlace = false },
            Group("one") with { HasWomen = null, HasAccessiblePlace = true },
        ]));
        var reason = Explainer.WhyUnmatched(run, "a");
        Assert.Equal(ReasonCodes.NoGroup, reason.Reason.Code);
        Assert.Equal([ExclusionCodes.WomenUnknown], reason.Reason.Arguments);
        Assert.Equal(["women", "accessible"], Assert.Single(Explainer.ToRecruit(run)).Requirements.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void Somebody_who_gave_way_to_another_s_needs_is_told_so()
    {
        // Only "two" covers a need, and only "b" can go elsewhere; the needs of "a" are covered by nobody else.
        var one = Newcomer("a") with { Needs = ["trauma"], Requirements = ["women"] };
        var other = Newcomer("b") with { Needs = ["trauma", "mental"] };
        var run = Run(new(Today, [one, other], [
            Group("g") with { HasWomen = true, Capabilities = ["trauma", "mental"] },
            Group("empty") with { HasWomen = false },
        ]));
        Assert.Equal(ReasonCodes.NeedsFirst, Explainer.WhyUnmatched(run, "a").Reason.Code);
    }

    [Fact]
    public void A_group_like_the_one_that_is_wanted_would_bring_another_match()
    {
        var random = new Random(52);
        var helped = 0;
        for (var round = 0; round < 200; round++)
        {
            var input = RandomRounds.Next(random, 6, 3) with { Pins = [] };
            var run = Run(input);
            foreach (var wanted in Explainer.ToRecruit(run).Where(wanted => !wanted.HasProposal))
            {
                var newcomer = input.Newcomers.Single(each => each.Id == wanted.Newcomers[0]);
                var recruited = new Group("recruited", wanted.Kind, [new Member { Place = newcomer.Place }])
                {
                    Capabilities = wanted.Capabilities,
                    Languages = wanted.Languages,
                    HasWomen = wanted.Requirements.Contains("women", StringComparer.Ordinal),
                    HasAccessiblePlace = wanted.Requirements.Contains("accessible", StringComparer.Ordinal),
                };
                if (wanted.Requirements.Contains("language", StringComparer.Ordinal) && !wanted.Languages.Any(language => language != "other")) continue;

                var again = Run(input with { Groups = [.. input.Groups, recruited] });
                Assert.True(EnumeratedNeeds(again) > EnumeratedNeeds(run) || again.Proposals.Count > run.Proposals.Count);
                helped++;
            }
        }

        Assert.True(helped > 200, $"{helped}");
    }

    [Fact]
    public void Who_has_a_proposal_is_not_unmatched()
    {
        var run = Run(new(Today, [Newcomer("a")], [Group("g")]));
        Assert.Throws<ArgumentException>(() => Explainer.WhyUnmatched(run, "a"));
    }

    private static int EnumeratedNeeds(MatchingRun run) => run.Proposals.Sum(card => card.Facts.CoveredNeeds.Count);

    private static int MatchedAmong(MatchingRun run, IReadOnlyCollection<string> newcomers)
    {
        var possible = newcomers.ToDictionary(id => id, id => run.Cards.Where(card => card.Newcomer == id).Select(card => card.Group).ToArray(), StringComparer.Ordinal);
        var places = run.Input.Groups.ToDictionary(group => group.Id, group => group.Capacity, StringComparer.Ordinal);
        return Most([.. possible.Values]);

        int Most(string[][] left)
        {
            if (left.Length == 0) return 0;
            var best = Most(left[1..]);
            foreach (var group in left[0].Where(group => places[group] > 0))
            {
                places[group]--;
                best = Math.Max(best, 1 + Most(left[1..]));
                places[group]++;
            }

            return best;
        }
    }

    private static Newcomer Newcomer(string id) => new(id, "welkomgroep", "statushouder", new DateOnly(2026, 1, 1));

    private static Group Group(string id) => new(id, "welkomgroep", [new Member()]);

    private static MatchingRun Run(MatchingInput input) => MatchingEngine.Run(input, MatchingWeights.Shipped, new RunOptions("r"));
}
