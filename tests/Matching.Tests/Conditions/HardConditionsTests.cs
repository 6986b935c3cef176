using SamenHier.Matching.Conditions;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Conditions;

public sealed class HardConditionsTests
{
    private static readonly Spot Haarlem = new(52.3874, 4.6462, 0);
    private static readonly Spot Rotterdam = new(51.9244, 4.4777, 0);
    private static readonly Newcomer Newcomer = new("n1", "welkomgroep", "statushouder", new(2026, 1, 1));
    private static readonly Group Group = new("g1", "welkomgroep", [new()]);

    public static TheoryData<string, Newcomer, Group, string> Pairs => new()
    {
        { "nothing in the way", Newcomer, Group, "" },
        { "another kind", Newcomer, Group with { Kind = "sponsorgroep" }, "notKind" },
        { "its variant", Newcomer, Group with { Variants = ["unicefStudents", "statushouder"] }, "" },
        { "another variant", Newcomer, Group with { Variants = ["unicefStudents"] }, "notVariant" },
        { "a language in common", Requiring("language") with { Languages = ["ti", "en"] }, Group with { Languages = ["nl", "en"] }, "" },
        { "Dutch in common", Requiring("language") with { Languages = ["ti", "nl"] }, Group with { Languages = ["nl"] }, "" },
        { "no language in common", Requiring("language") with { Languages = ["ti"] }, Group with { Languages = ["nl", "en"] }, "notLanguage" },
        { "another language that is on no list", Requiring("language") with { Languages = ["other"] }, Group with { Languages = ["other"] }, "notLanguage" },
        { "no languages at all", Requiring("language"), Group, "notLanguage" },
        { "no language in common, none required", Newcomer with { Languages = ["ti"] }, Group with { Languages = ["nl"] }, "" },
        { "women", Requiring("women"), Group with { HasWomen = true }, "" },
        { "no women", Requiring("women"), Group with { HasWomen = false }, "notWomen" },
        { "women not known", Requiring("women"), Group, "notWomenUnknown" },
        { "no women, none required", Newcomer, Group with { HasWomen = false }, "" },
        { "accessible", Requiring("accessible"), Group with { HasAccessiblePlace = true }, "" },
        { "not accessible", Requiring("accessible"), Group with { HasAccessiblePlace = false }, "notAccessible" },
        { "accessible not known", Requiring("accessible"), Group, "notAccessibleUnknown" },
        { "no capacity", Newcomer, Group with { Capacity = 0 }, "notFull" },
        { "in reach", Newcomer with { Place = Haarlem }, Group with { Members = [At(Haarlem)] }, "" },
        { "out of reach", Newcomer with { Place = Haarlem }, Group with { Members = [At(Rotterdam), At(Rotterdam)] }, "notReach" },
        { "one in reach", Newcomer with { Place = Haarlem }, Group with { Members = [At(Rotterdam), At(Haarlem)] }, "" },
        { "one not known", Newcomer with { Place = Haarlem }, Group with { Members = [At(Rotterdam), new()] }, "" },
        { "newcomer not known", Newcomer, Group with { Members = [At(Rotterdam)] }, "" },
        { "perhaps in reach", Newcomer with { Place = Haarlem with { RadiusMetres = 3000 } }, Group with { Members = [At(Rotterdam)] }, "" },
        { "surely out of reach", Newcomer with { Place = Haarlem with { RadiusMetres = 1000 } }, Group with { Members = [At(Rotterdam with { RadiusMetres = 1000 })] }, "notReach" },
        {
            "everything",
            Requiring("women", "accessible", "language") with { Place = Haarlem },
            new("g1", "sponsorgroep", [At(Rotterdam)]) { Capacity = 0, Variants = ["adHoc"], HasWomen = false },
            "notKind, notVariant, notLanguage, notWomen, notAccessibleUnknown, notReach, notFull"
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_condition_that_does_not_hold_is_named(string situation, Newcomer newcomer, Group group, string broken) =>
        Assert.Equal((situation, broken), (situation, string.Join(", ", Conditions(newcomer, group).Broken(newcomer, group))));

    [Theory]
    [InlineData(50.0, "")]
    [InlineData(50.04, "")]
    [InlineData(50.05, "notReach")]
    [InlineData(50.1, "notReach")]
    public void A_known_distance_counts_instead_of_the_places_by_one_decimal(double kilometres, string broken)
    {
        var (newcomer, group) = (Newcomer with { Place = Haarlem }, Group with { Members = [At(Haarlem)] });
        var conditions = new HardConditions(Round(newcomer, group) with { Distances = [new("n1", "g1", kilometres), new("n1", "g2", 0)] }, MatchingWeights.Shipped);

        Assert.Equal(broken, string.Join(", ", conditions.Broken(newcomer, group)));
    }

    [Fact]
    public void Without_a_reach_nobody_lives_too_far()
    {
        var (newcomer, group) = (Newcomer with { Place = new(-52, -175, 0) }, Group with { Members = [At(Haarlem)] });

        Assert.Empty(new HardConditions(Round(newcomer, group), MatchingWeights.Shipped with { ReachMetres = null }).Broken(newcomer, group));
    }

    [Fact]
    public void A_forbidden_pair_is_impossible_and_only_that_one()
    {
        var other = Group with { Id = "g2" };
        var conditions = new HardConditions(Round(Newcomer, Group, other) with { Forbidden = [new("n1", "g2")] }, MatchingWeights.Shipped);

        Assert.Equal(["notForbidden"], conditions.Broken(Newcomer, other));
        Assert.Empty(conditions.Broken(Newcomer, Group));
    }

    [Fact]
    public void A_newcomer_who_is_fixed_to_a_group_can_have_no_other()
    {
        var other = Group with { Id = "g2" };
        var conditions = new HardConditions(Round(Newcomer, Group, other) with { Pins = [new("n1", "g2")], Forbidden = [new("n1", "g1")] }, MatchingWeights.Shipped);

        Assert.Equal(["notForbidden", "notPinned"], conditions.Broken(Newcomer, Group));
        Assert.Empty(conditions.Broken(Newcomer, other));
        Assert.Empty(conditions.Broken(Newcomer with { Id = "n2" }, other));
    }

    [Fact]
    public void Reasons_stand_in_the_order_of_all_of_them()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 300; seed++)
        {
            var round = RandomRounds.Next(new Random(seed), 10, 10);
            var conditions = new HardConditions(round, MatchingWeights.Shipped);
            foreach (var broken in from newcomer in round.Newcomers from @group in round.Groups select conditions.Broken(newcomer, @group))
            {
                Assert.Equal(ExclusionCodes.All.Where(broken.Contains), broken);
                seen.UnionWith(broken);
            }
        }

        Assert.Equal(ExclusionCodes.All.Order(), seen.Order());
    }

    [Fact]
    public void Nobody_is_out_of_reach_of_whom_the_score_card_says_they_may_be_near()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var round = RandomRounds.Next(new Random(seed), 8, 8) with { Distances = [], Pins = [], Forbidden = [] };
            var conditions = new HardConditions(round, MatchingWeights.Shipped);
            foreach (var (newcomer, group) in from newcomer in round.Newcomers from @group in round.Groups select (newcomer, @group))
            {
                var nearest = Scorer.Score(newcomer, group, known: null, MatchingWeights.Shipped).Facts.Distances.Min(range => range.LeastMetres);

                Assert.Equal(nearest > 50_000, conditions.Broken(newcomer, group).Contains(ExclusionCodes.Reach));
            }
        }
    }

    private static HardConditions Conditions(Newcomer newcomer, Group group) => new(Round(newcomer, group), MatchingWeights.Shipped);

    private static MatchingInput Round(Newcomer newcomer, params Group[] groups) => new(new(2026, 11, 1), [newcomer], groups);

    private static Newcomer Requiring(params string[] requirements) => Newcomer with { Requirements = requirements };

    private static Member At(Spot place) => new() { Place = place };
}
