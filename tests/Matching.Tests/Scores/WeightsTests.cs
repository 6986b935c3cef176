using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Scores;

public sealed class WeightsTests
{
    private static readonly MatchingWeights Shipped = MatchingWeights.Shipped;

    /// <summary>A field to change in the shipped file, what to put there (null to take it out), and what is then said.</summary>
    public static TheoryData<string, string?, string> Faults => new()
    {
        { "version", "\"\"", "version: is empty" },
        { "version", "1", "version: 1 is not a text" },
        { "version", $"\"{new string('1', 65)}\"", $"version: \"{new string('1', 64)}...\" is longer than 64 characters" },
        { "criteria.afstand", null, "criteria.afstand: is missing|criteria: 75000 together is not 100000" },
        { "criteria.luck", "0", "criteria.luck: there is no such criterion" },
        { "criteria.afstand", "25001", "criteria: 100001 together is not 100000" },
        { "criteria.afstand", "-1", "criteria.afstand: -1 is not between 0 and 100000|criteria: 74999 together is not 100000" },
        { "criteria.afstand", "0.5", "criteria.afstand: 0.5 is not a whole number that can be held" },
        { "criteria.afstand", "\"25000\"", "criteria.afstand: \"25000\" is not a whole number" },
        { "criteria", null, "criteria: is missing" },
        { "criteria", "[]", "criteria: a list is not an object" },
        { "nearTieMillipoints", "0", "nearTieMillipoints: 0 is not between 1 and 100000" },
        { "nearTieMillipoints", null, "nearTieMillipoints: is missing" },
        { "reachMetres", "-1", "reachMetres: -1 is less than 0" },
        { "reachMetres", "null", "reachMetres: null says nothing: leave the field out" },
        { "distanceCurve", "[]", "distanceCurve: is empty" },
        { "distanceCurve", """[{"metres":0,"perMille":700},{"metres":9,"perMille":701}]""", "distanceCurve[1].perMille: 701 is more than 700 before it" },
        { "distanceCurve", """[{"metres":9,"perMille":700},{"metres":9,"perMille":1}]""", "distanceCurve[1].metres: 9 is not more than 9 before it" },
        { "distanceCurve", """[{"metres":-1,"perMille":1001}]""", "distanceCurve[0].metres: -1 is less than 0|distanceCurve[0].perMille: 1001 is not between 0 and 1000" },
        { "distanceCurve", """[{"metres":0}]""", "distanceCurve[0].perMille: is missing" },
        {
            "distanceCurve",
            """[{"metres":0,"perMille":1000},{"metres":10007,"perMille":999},{"metres":20016,"perMille":998},{"metres":30053,"perMille":997},{"metres":40092,"perMille":996}]""",
            "distanceCurve: its slopes have no small denominator in common: take rounder distances"
        },
        { "vocabulary.needs", "[]", "vocabulary.needs: is empty" },
        { "vocabulary.needs", """["trauma","trauma"]""", "vocabulary.needs[1]: \"trauma\" occurs twice" },
        { "vocabulary.needs", """[""]""", "vocabulary.needs[0]: \"\" has not 1 to 64 characters" },
        { "vocabulary.needs", "[1]", "vocabulary.needs[0]: 1 is not a text" },
        { "vocabulary.sets", """["a","b","c","d","e","f","g"]""", "vocabulary.sets: 7 are more than 6" },
        { "vocabulary.requirements", """["language","men"]""", "vocabulary.requirements[1]: no condition holds for \"men\"" },
        { "vocabulary.genders", "[]", "vocabulary.genders: there is no such field" },
        { "luck", "1", "luck: there is no such field" },
    };

    [Fact]
    public void The_shipped_weights_are_a_hundred_points_of_which_interests_are_few()
    {
        Assert.Equal(100_000, Shipped.Criteria.Values.Sum());
        Assert.Equal(
            [("afstand", 25_000), ("household", 6000), ("interests", 4000), ("kwetsbaarheid", 30_000), ("prioriteiten", 20_000), ("weegschaal", 15_000)],
            Shipped.Criteria.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(("1", 2000, 50_000), (Shipped.Version, Shipped.NearTieMillipoints, Shipped.ReachMetres));
    }

    [Fact]
    public void Weights_read_back_as_they_were_written()
    {
        var written = Shipped.Write();

        Assert.Equal(written, MatchingWeights.Read(written).Write());
        Assert.Equal(written, Read(file => file).Write());
    }

    [Fact]
    public void Weights_need_no_reach() => Assert.Null(Read(file => { file.Remove("reachMetres"); return file; }).ReachMetres);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_its_field(string field, string? value, string faults)
    {
        var refused = Assert.Throws<InvalidInputException>(() => Read(file => Change(file, field, value)));

        Assert.Equal(faults.Split('|'), refused.Faults);
    }

    [Fact]
    public void A_round_is_not_worked_out_with_impossible_weights()
    {
        var refused = Assert.Throws<InvalidInputException>(() => InputValidator.RequireSound(new(new(2026, 1, 1), [], []), Shipped with { NearTieMillipoints = 0 }));

        Assert.Equal(["nearTieMillipoints: 0 is not between 1 and 100000"], refused.Faults);
    }

    [Theory]
    [InlineData("newcomer", "wishes", "requirements")]
    [InlineData("newcomer", "languages", "languages")]
    [InlineData("volunteer", "languages", "languages")]
    [InlineData("newcomer", "interests", "interests")]
    [InlineData("volunteer", "interests", "interests")]
    [InlineData("support", "needs", "needs")]
    [InlineData("priorities", "ranked", "priorities")]
    [InlineData("volunteer", "priorities", "priorities")]
    public void The_codes_are_those_of_the_questionnaires(string questionnaire, string question, string list) =>
        Assert.Equal(Choices(questionnaire, question).Where(code => code != "none").Order(), WeightsRules.Lists(Shipped.Vocabulary).Single(each => each.Name == list).Codes.Order());

    [Fact]
    public void Every_capability_that_a_member_can_name_is_a_need() =>
        Assert.Subset(Shipped.Vocabulary.Needs.ToHashSet(), Choices("volunteer", "support").Where(code => code != "none").ToHashSet());

    [Fact]
    public void The_sets_are_the_questions_of_the_weegschaal() =>
        Assert.Equal(Lines("Questionnaires/weegschaal.yaml").Where(IsId).Select(After), Shipped.Vocabulary.Sets);

    [Fact]
    public void The_variants_and_kinds_are_those_of_the_programme()
    {
        var lines = Lines("Variants/variants.yaml").TakeWhile(line => line != "outside:").ToList();

        Assert.Equal(lines.Where(IsId).Select(After).Order(), Shipped.Vocabulary.Variants.Order());
        Assert.Equal(lines.Where(line => line.Contains("groupKind:", StringComparison.Ordinal)).Select(After).Distinct().Order(), Shipped.Vocabulary.Kinds.Order());
    }

    private static MatchingWeights Read(Func<JsonObject, JsonObject> change)
    {
        var file = JsonNode.Parse(Shipped.Write())!.AsObject();
        return MatchingWeights.Read(Encoding.UTF8.GetBytes(change(file).ToJsonString()));
    }

    private static JsonObject Change(JsonObject file, string field, string? value)
    {
        var names = field.Split('.');
        var parent = names[..^1].Aggregate(file, (node, name) => node[name]!.AsObject());
        parent.Remove(names[^1]);
        if (value is not null) parent[names[^1]] = JsonNode.Parse(value);
        return file;
    }

    private static string[] Choices(string questionnaire, string question)
    {
        var choices = Lines($"Questionnaires/{questionnaire}.yaml")
            .SkipWhile(line => !IsId(line) || After(line) != question)
            .First(line => line.TrimStart().StartsWith("choices:", StringComparison.Ordinal));
        return [.. After(choices).Trim('[', ']').Split(',').Select(code => code.Trim(' ', '"'))];
    }

    private static bool IsId(string line) => line.StartsWith("  - id:", StringComparison.Ordinal);

    private static string After(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Dialogs(), file));

    private static string Dialogs([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Dialogs");
}
