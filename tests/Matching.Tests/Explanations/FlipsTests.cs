using System.Globalization;
using SamenHier.Matching.Explanations;
using SamenHier.Matching.Input;
using SamenHier.Matching.Runs;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Explanations;

public sealed class FlipsTests
{
    private const int TenthsOfKilometre = 1;

    [Fact]
    public void Every_flip_flips_and_one_notch_less_does_not()
    {
        var random = new Random(61);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < 60; round++)
        {
            var run = MatchingEngine.Run(RandomRounds.Next(random, random.Next(2, 7), random.Next(2, 7)) with { Pins = [] }, MatchingWeights.Shipped, new RunOptions("r"));
            var possible = run.Cards.Except(run.Proposals).ToArray();
            foreach (var card in possible.Take(4))
            {
                foreach (var flip in Explainer.Flips(run, card.Newcomer, card.Group))
                {
                    AssertFlips(run, card, flip);
                    seen[flip.Code] = seen.GetValueOrDefault(flip.Code) + 1;
                }
            }
        }

        Assert.Equal(
            [ReasonCodes.FlipCapabilities, ReasonCodes.FlipCapacity, ReasonCodes.FlipDistance, ReasonCodes.FlipInterests, ReasonCodes.FlipNone, ReasonCodes.FlipPriorities, ReasonCodes.FlipWeegschaal],
            seen.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pair_that_is_proposed_or_impossible_has_no_flips()
    {
        var run = MatchingEngine.Run(RandomRounds.Next(new Random(62), 5, 5), MatchingWeights.Shipped, new RunOptions("r"));
        var (proposed, impossible) = (run.Proposals[0], run.Exclusions[0]);
        Assert.Throws<ArgumentException>(() => Explainer.Flips(run, proposed.Newcomer, proposed.Group));
        Assert.Throws<ArgumentException>(() => Explainer.Flips(run, impossible.Newcomer, impossible.Group));
        Assert.Throws<ArgumentException>(() => Explainer.Alternatives(run, "nobody"));
    }

    private static void AssertFlips(MatchingRun run, ScoreCard card, Reason flip)
    {
        var (newcomer, group) = (run.Input.Newcomers.Single(each => each.Id == card.Newcomer), run.Input.Groups.Single(each => each.Id == card.Group));
        switch (flip.Code)
        {
            case ReasonCodes.FlipDistance:
                var tenths = (int)(decimal.Parse(flip.Arguments[0], CultureInfo.InvariantCulture) * 10);
                Assert.True(IsProposed(run, card, At(run.Input, card, tenths)));
                Assert.False(IsProposed(run, card, At(run.Input, card, tenths + TenthsOfKilometre)));
                break;
            case ReasonCodes.FlipPriorities:
                AssertSmallest(run, card, flip.Arguments, more => group with { Offers = [.. group.Offers, .. more] });
                break;
            case ReasonCodes.FlipCapabilities:
                AssertSmallest(run, card, flip.Arguments, more => group with { Capabilities = [.. group.Capabilities, .. more] });
                break;
            case ReasonCodes.FlipInterests:
                AssertSmallest(run, card, flip.Arguments, more => group with { Interests = [.. group.Interests, .. more] });
                break;
            case ReasonCodes.FlipCapacity:
                AssertSmallest(run, card, [""], more => group with { Capacity = group.Capacity + more.Count() });
                break;
            case ReasonCodes.FlipWeegschaal:
                var (set, answer) = (flip.Arguments[0], int.Parse(flip.Arguments[1], CultureInfo.InvariantCulture));
                Assert.True(IsProposed(run, card, Weighing(run.Input, newcomer, set, answer)));
                for (var other = -2; other <= 2; other++)
                {
                    if (Math.Abs(other - newcomer.Weegschaal[set]) < Math.Abs(answer - newcomer.Weegschaal[set]))
                        Assert.False(IsProposed(run, card, Weighing(run.Input, newcomer, set, other)));
                }

                break;
            default:
                Assert.Equal(ReasonCodes.FlipNone, flip.Code);
                break;
        }
    }

    private static void AssertSmallest(MatchingRun run, ScoreCard card, IReadOnlyList<string> codes, Func<IEnumerable<string>, Group> change)
    {
        Assert.True(IsProposed(run, card, With(codes)));
        Assert.False(IsProposed(run, card, With([.. codes.SkipLast(1)])));

        MatchingInput With(IReadOnlyList<string> more) =>
            run.Input with { Groups = [.. run.Input.Groups.Select(each => each.Id == card.Group ? change(more) : each)] };
    }

    private static bool IsProposed(MatchingRun run, ScoreCard card, MatchingInput changed) =>
        MatchingEngine.Run(changed, run.Weights, run.Options).Proposals.Any(proposed => proposed.Newcomer == card.Newcomer && proposed.Group == card.Group);

    private static MatchingInput At(MatchingInput input, ScoreCard card, int tenths) => input with
    {
        Distances =
        [
            .. input.Distances.Where(each => each.Newcomer != card.Newcomer || each.Group != card.Group),
            new KnownDistance(card.Newcomer, card.Group, tenths / 10.0),
        ],
    };

    private static MatchingInput Weighing(MatchingInput input, Newcomer newcomer, string set, int answer)
    {
        var changed = newcomer with { Weegschaal = new Dictionary<string, int>(newcomer.Weegschaal, StringComparer.Ordinal) { [set] = answer } };
        return input with { Newcomers = [.. input.Newcomers.Select(each => each.Id == newcomer.Id ? changed : each)] };
    }
}
