using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Input;

public sealed class InputValidatorTests
{
    /// <summary>A piece of the example, what stands there instead, and what is then said.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "\"id\": \"n2\"", "\"id\": \"\"", "newcomers[1] \"\".id: is empty|distances[0].newcomer: there is no newcomer \"n2\"|forbidden[0].newcomer: there is no newcomer \"n2\"" },
        { "\"id\": \"n2\"", "\"id\": \"n1\"", "newcomers[1] \"n1\".id: newcomers[0] has the same|distances[0].newcomer: there is no newcomer \"n2\"|forbidden[0].newcomer: there is no newcomer \"n2\"" },
        { "\"id\": \"g2\"", "\"id\": \"g1\"", "groups[1] \"g1\".id: groups[0] has the same|forbidden[0].group: there is no group \"g2\"" },
        { "\"id\": \"g2\"", "\"id\": \" \"", "groups[1] \" \".id: is empty|forbidden[0].group: there is no group \"g2\"" },
        { "\"kind\": \"welkomgroep\", \"variant\": \"unicefStudents\"", "\"kind\": \"buddy\", \"variant\": \"asylum\"", "newcomers[1] \"n2\".kind: unknown code \"buddy\"|newcomers[1] \"n2\".variant: unknown code \"asylum\"" },
        { "\"2026-10-01\"", "\"2026-11-02\"", "newcomers[1] \"n2\".waitingSince: 2026-11-02 is after 2026-11-01" },
        { "[\"women\", \"accessible\", \"language\"]", "[\"women\", \"men\", \"women\"]", "newcomers[0] \"n1\".requirements[1]: unknown code \"men\"|newcomers[0] \"n1\".requirements[2]: \"women\" occurs twice" },
        { "[\"ti\", \"en\"]", "[\"ti\", \"TI\"]", "newcomers[0] \"n1\".languages[1]: unknown code \"TI\"" },
        { "[\"trauma\", \"learning\"]", "[\"none\"]", "newcomers[0] \"n1\".needs[0]: unknown code \"none\"" },
        { "\"priorities\": [\"work\", \"dutch\", \"children\"]", "\"priorities\": [\"work\", \"frendship\"]", "newcomers[0] \"n1\".priorities[1]: unknown code \"frendship\"" },
        { "\"priorities\": [\"work\", \"dutch\", \"children\"]", "\"priorities\": [\"work\", \"dutch\", \"children\", \"town\"]", "newcomers[0] \"n1\".priorities: 4 are more than 3" },
        { "\"birthday\": -2", "\"birthday\": -3", "newcomers[0] \"n1\".weegschaal.birthday: -3 is not between -2 and 2" },
        { "\"birthday\": -2", "\"wedding\": 3", "newcomers[0] \"n1\".weegschaal.wedding: unknown code \"wedding\"|newcomers[0] \"n1\".weegschaal.wedding: 3 is not between -2 and 2" },
        { "[\"music\", \"cooking\"]", "[\"\"]", "newcomers[0] \"n1\".interests[0]: unknown code \"\"" },
        { "\"birthYear\": 1990", "\"birthYear\": 1899", "newcomers[0] \"n1\".birthYear: 1899 is not between 1900 and 2026" },
        { "\"birthYear\": 1990", "\"birthYear\": 2027", "newcomers[0] \"n1\".birthYear: 2027 is not between 1900 and 2026" },
        { "\"children\": 2", "\"children\": 16", "newcomers[0] \"n1\".children: 16 is not between 0 and 15" },
        { "\"children\": 2", "\"children\": -1", "newcomers[0] \"n1\".children: -1 is not between 0 and 15" },
        { "\"latitude\": 52.3874", "\"latitude\": 95", "newcomers[0] \"n1\".place.latitude: 95 is not between -90 and 90" },
        { "\"longitude\": 4.6462", "\"longitude\": -180.5", "newcomers[0] \"n1\".place.longitude: -180.5 is not between -180 and 180" },
        { "\"radiusMetres\": 250", "\"radiusMetres\": -1", "newcomers[0] \"n1\".place.radiusMetres: -1 is not between 0 and 100000" },
        { "\"radiusMetres\": 250", "\"radiusMetres\": 100001", "newcomers[0] \"n1\".place.radiusMetres: 100001 is not between 0 and 100000" },
        { "\"kind\": \"welkomgroep\", \"capacity\": 2", "\"kind\": \"\", \"capacity\": 2", "groups[0] \"g1\".kind: unknown code \"\"" },
        { "\"capacity\": 2", "\"capacity\": -1", "groups[0] \"g1\".capacity: -1 is not between 0 and 1000" },
        { "\"capacity\": 2", "\"capacity\": 1001", "groups[0] \"g1\".capacity: 1001 is not between 0 and 1000" },
        { "\"capacity\": 2", "\"capacity\": 0", "pins[0]: group \"g1\" takes 0 and has 1 pins" },
        { "\"statushouder\", \"unicefStudents\"]", "\"statushouder\", \"statushouder\"]", "groups[0] \"g1\".variants[1]: \"statushouder\" occurs twice" },
        { "[\"nl\", \"ti\"]", "[\"dutch\", \"ti\"]", "groups[0] \"g1\".languages[0]: unknown code \"dutch\"" },
        { "\"capabilities\": [\"trauma\"]", "\"capabilities\": [\"ptsd\"]", "groups[0] \"g1\".capabilities[0]: unknown code \"ptsd\"" },
        { "[\"work\", \"children\"]", "[\"work\", \"work\"]", "groups[0] \"g1\".offers[1]: \"work\" occurs twice" },
        { "[\"music\", \"cooking\", \"art\"]", "[\"chess\"]", "groups[0] \"g1\".interests[0]: unknown code \"chess\"" },
        { "\"members\": [{}]", "\"members\": []", "groups[1] \"g2\".members: is empty" },
        { "\"latitude\": 52.38,", "\"latitude\": -91,", "groups[0] \"g1\".members[0].place.latitude: -91 is not between -90 and 90" },
        { "\"birthYear\": 1980", "\"birthYear\": 3000", "groups[0] \"g1\".members[0].birthYear: 3000 is not between 1900 and 2026" },
        { "\"initiative\": 2", "\"initiative\": 5", "groups[0] \"g1\".members[0].weegschaal.initiative: 5 is not between -2 and 2" },
        { "\"kilometres\": 3.5", "\"kilometres\": -0.1", "distances[0].kilometres: -0.1 is not between 0 and 20100 (newcomer \"n2\", group \"g1\")" },
        { "\"kilometres\": 3.5", "\"kilometres\": 20100.1", "distances[0].kilometres: 20100.1 is not between 0 and 20100 (newcomer \"n2\", group \"g1\")" },
        { "\"distances\": [", "\"distances\": [{ \"newcomer\": \"n2\", \"group\": \"g1\", \"kilometres\": 1 }, ", "distances[1]: distances[0] is the same pair" },
        { "\"distances\": [", "\"distances\": [{ \"newcomer\": \"n9\", \"group\": \"g9\", \"kilometres\": 1 }, ", "distances[0].newcomer: there is no newcomer \"n9\"|distances[0].group: there is no group \"g9\"" },
        { "\"pins\": [", "\"pins\": [{ \"newcomer\": \"n9\", \"group\": \"g9\" }, ", "pins[0].newcomer: there is no newcomer \"n9\"|pins[0].group: there is no group \"g9\"" },
        { "\"pins\": [", "\"pins\": [{ \"newcomer\": \"n1\", \"group\": \"g1\" }, ", "pins[1]: pins[0] is the same pair" },
        { "\"pins\": [", "\"pins\": [{ \"newcomer\": \"n1\", \"group\": \"g2\" }, ", "pins[1]: newcomer \"n1\" is fixed to group \"g2\" already" },
        { "\"pins\": [", "\"pins\": [{ \"newcomer\": \"n2\", \"group\": \"g2\" }, ", "forbidden[0]: pins[0] fixes the same pair" },
        { "\"forbidden\": [", "\"forbidden\": [{ \"newcomer\": \"n2\", \"group\": \"g2\" }, ", "forbidden[1]: forbidden[0] is the same pair" },
        { "\"forbidden\": [", "\"forbidden\": [{ \"newcomer\": \"g2\", \"group\": \"n2\" }, ", "forbidden[0].newcomer: there is no newcomer \"g2\"|forbidden[0].group: there is no group \"n2\"" },
        { "\"standing\": [", "\"standing\": [{ \"newcomer\": \"n2\", \"group\": \"g1\" }, ", "standing[1]: standing[0] is the same pair" },
        { "\"hasWomen\": true", "\"hasWomen\": false", "pins[0]: group \"g1\" is impossible for newcomer \"n1\": notWomen" },
        { "\"kind\": \"welkomgroep\", \"variant\": \"statushouder\"", "\"kind\": \"sponsorgroep\", \"variant\": \"adHoc\"", "pins[0]: group \"g1\" is impossible for newcomer \"n1\": notKind, notVariant" },
    };

    /// <summary>Numbers that JSON cannot hold but an object can.</summary>
    public static TheoryData<double, string> NoNumbers => new()
    {
        { double.NaN, "NaN" },
        { double.PositiveInfinity, "Infinity" },
        { double.NegativeInfinity, "-Infinity" },
    };

    [Fact]
    public void The_example_is_sound() => InputValidator.RequireSound(Example.Round(), MatchingWeights.Shipped);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void A_side_may_be_empty(int newcomers, int groups) => InputValidator.RequireSound(RandomRounds.Next(new Random(1), newcomers, groups), MatchingWeights.Shipped);

    [Fact]
    public void Random_rounds_are_sound_and_use_everything()
    {
        var rounds = Enumerable.Range(0, 500).Select(seed => RandomRounds.Next(new Random(seed), 12, 8)).ToList();

        Assert.All(rounds, round => InputValidator.RequireSound(round, MatchingWeights.Shipped));
        Assert.Contains(rounds, round => round.Pins.Count > 1);
        Assert.Contains(rounds, round => round.Forbidden.Count > 0 && round.Standing.Count > 0 && round.Distances.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_its_record_and_field(string piece, string instead, string faults) =>
        Assert.Equal(faults.Split('|'), FaultsOf(InputJson.Read(Example.With(piece, instead))));

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void What_is_no_number_is_refused_everywhere(double number, string shown)
    {
        var round = Example.Round();
        var far = new Spot(number, number, 0);

        Assert.Equal(
            [
                $"newcomers[0] \"n3\".place.latitude: {shown} is not between -90 and 90",
                $"newcomers[0] \"n3\".place.longitude: {shown} is not between -180 and 180",
                $"groups[0] \"g3\".members[0].place.latitude: {shown} is not between -90 and 90",
                $"groups[0] \"g3\".members[0].place.longitude: {shown} is not between -180 and 180",
                $"distances[0].kilometres: {shown} is not between 0 and 20100 (newcomer \"n3\", group \"g3\")",
            ],
            FaultsOf(new(round.AsOf, [round.Newcomers[1] with { Id = "n3", Place = far }], [round.Groups[1] with { Id = "g3", Members = [new() { Place = far }] }])
            {
                Distances = [new("n3", "g3", number)],
            }));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\ud800")]
    [InlineData("a\0")]
    public void An_id_can_be_shown(string id)
    {
        var round = Example.Round();

        Assert.Equal([$"newcomers[0] \"{id}\".id: holds a character that cannot be shown"], FaultsOf(new(round.AsOf, [round.Newcomers[1] with { Id = id }], [])));
    }

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        var round = Example.Round();
        var (longest, longer) = (new string('n', 64), new string('n', 65));

        InputValidator.RequireSound(new(round.AsOf, [round.Newcomers[1] with { Id = longest }], []), MatchingWeights.Shipped);
        Assert.Equal([$"newcomers[0] \"{longest}...\".id: is longer than 64 characters"], FaultsOf(new(round.AsOf, [round.Newcomers[1] with { Id = longer }], [])));
    }

    [Fact]
    public void A_group_has_at_most_a_thousand_members()
    {
        var group = Example.Round().Groups[1];

        Assert.Equal(["groups[0] \"g2\".members: 1001 are more than 1000"], FaultsOf(new(Example.Round().AsOf, [], [group with { Members = [.. Enumerable.Repeat(new Member(), 1001)] }])));
    }

    [Fact]
    public void A_standing_proposal_may_be_of_people_who_are_not_in_the_round() =>
        InputValidator.RequireSound(Example.Round() with { Standing = [new("n9", "g9")] }, MatchingWeights.Shipped);

    [Fact]
    public void No_more_than_a_hundred_faults_are_named()
    {
        var round = Example.Round();

        Assert.Equal(100, FaultsOf(new(round.AsOf, [.. Enumerable.Repeat(round.Newcomers[1] with { Kind = "x" }, 200)], [])).Count);
    }

    private static IReadOnlyList<string> FaultsOf(MatchingInput round) =>
        Assert.Throws<InvalidInputException>(() => InputValidator.RequireSound(round, MatchingWeights.Shipped)).Faults;
}
