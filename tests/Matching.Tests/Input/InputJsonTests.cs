using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SamenHier.Matching.Input;
using SamenHier.Matching.Scores;

namespace SamenHier.Matching.Tests.Input;

public sealed class InputJsonTests
{
    /// <summary>A piece of the example, what stands there instead, and what is then said.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "\"asOf\": \"2026-11-01\",", "", "asOf: is missing" },
        { "\"2026-11-01\"", "\"2026-11-31\"", "asOf: \"2026-11-31\" is not a date (yyyy-MM-dd)" },
        { "\"2026-11-01\"", "\"1-11-2026\"", "asOf: \"1-11-2026\" is not a date (yyyy-MM-dd)" },
        { "\"2026-11-01\"", "20261101", "asOf: 20261101 is not a date (yyyy-MM-dd)" },
        { "\"2026-11-01\"", "null", "asOf: null is not a date (yyyy-MM-dd)" },
        { "\"id\": \"n1\",", "", "newcomers[0].id: is missing" },
        { "\"id\": \"n1\"", "\"id\": 1", "newcomers[0].id: 1 is not a text" },
        { "\"id\": \"n1\"", "\"id\": \"n1\", \"id\": \"n3\"", "newcomers[0].id: occurs twice" },
        { "\"id\": \"n2\"", "\"id\": \"n2\", \"gender\": \"x\"", "newcomers[1].gender: there is no such field" },
        { "\"id\": \"n2\"", "\"id\": \"n2\", \"ID\": \"x\"", "newcomers[1].ID: there is no such field" },
        { "[\"women\", \"accessible\", \"language\"]", "\"women\"", "newcomers[0].requirements: \"women\" is not a list" },
        { "[\"ti\", \"en\"]", "[\"ti\", null, {}, [], true]", "newcomers[0].languages[1]: null is not a text|newcomers[0].languages[2]: an object is not a text|newcomers[0].languages[3]: a list is not a text|newcomers[0].languages[4]: true is not a text" },
        { "[\"trauma\", \"learning\"]", "null", "newcomers[0].needs: null says nothing: leave the field out" },
        { "\"birthday\": -2", "\"birthday\": 0.5", "newcomers[0].weegschaal.birthday: 0.5 is not a whole number that can be held" },
        { "\"birthday\": -2", "\"birthday\": \"-2\"", "newcomers[0].weegschaal.birthday: \"-2\" is not a whole number" },
        { "\"birthday\": -2", "\"birthday\": 1, \"birthday\": 1", "newcomers[0].weegschaal.birthday: occurs twice" },
        { "{ \"birthday\": -2, \"contact\": 0, \"initiative\": 1 }", "[]", "newcomers[0].weegschaal: a list is not an object" },
        { "\"birthYear\": 1990", "\"birthYear\": 99999999999", "newcomers[0].birthYear: 99999999999 is not a whole number that can be held" },
        { "\"birthYear\": 1990", "\"birthYear\": 1e999", "newcomers[0].birthYear: 1e999 is not a whole number that can be held" },
        { "\"birthYear\": 1990", "\"birthYear\": null", "newcomers[0].birthYear: null says nothing: leave the field out" },
        { "\"latitude\": 52.3874", "\"latitude\": 1e999", "newcomers[0].place.latitude: 1e999 is not a number that can be held" },
        { "\"latitude\": 52.3874", "\"latitude\": -1e999", "newcomers[0].place.latitude: -1e999 is not a number that can be held" },
        { "\"latitude\": 52.3874", "\"latitude\": \"NaN\"", "newcomers[0].place.latitude: \"NaN\" is not a number" },
        { "\"latitude\": 52.3874,", "", "newcomers[0].place.latitude: is missing" },
        { "\"radiusMetres\": 250", "\"radiusMetres\": 250.5", "newcomers[0].place.radiusMetres: 250.5 is not a whole number that can be held" },
        { "{ \"latitude\": 52.3874, \"longitude\": 4.6462, \"radiusMetres\": 250 }", "\"Haarlem\"", "newcomers[0].place: \"Haarlem\" is not an object" },
        { "\"hasWomen\": true", "\"hasWomen\": \"yes\"", "groups[0].hasWomen: \"yes\" is not true or false" },
        { "\"hasWomen\": true", "\"hasWomen\": null", "groups[0].hasWomen: null says nothing: leave the field out" },
        { ", \"members\": [{}]", "", "groups[1].members: is missing" },
        { ", \"members\": [{}]", ", \"members\": [1]", "groups[1].members[0]: 1 is not an object" },
        { "\"members\": [{}]", "\"members\": [{ \"name\": \"Testpersoon Een\" }]", "groups[1].members[0].name: there is no such field" },
        { "\"kilometres\": 3.5", "\"kilometres\": \"3,5\"", "distances[0].kilometres: \"3,5\" is not a number" },
        { "\"pins\": [{ \"newcomer\": \"n1\", \"group\": \"g1\" }]", "\"pins\": [{ \"newcomer\": \"n1\" }]", "pins[0].group: is missing" },
        { "\"standing\": [", "\"standings\": [", "standings: there is no such field" },
        { "\"asOf\": \"2026-11-01\"", "\"asOf\": \"2026-11-01\", \"groups\": []", "groups: occurs twice" },
        { "\"id\": \"n1\"", "\"id\": \"\\ud800\"", "file: holds half of a character (an unpaired surrogate)" },
        { "\"id\": \"n1\"", "\"\\udc00\": \"n1\"", "file: holds half of a character (an unpaired surrogate)" },
        { "\"asOf\"", "'asOf'", "file: not valid JSON at line 2, byte 3" },
    };

    public static TheoryData<string, string> NoInputs => new()
    {
        { "", "file: not valid JSON at line 1, byte 1" },
        { "[]", "file: a list is not an object" },
        { "null", "file: null is not an object" },
        { "{}", "asOf: is missing|newcomers: is missing|groups: is missing" },
        { Example.File + "x", "file: not valid JSON at line 27, byte 2" },
        { Example.File + "{}", "file: not valid JSON at line 27, byte 2" },
        { "{\"asOf\":\"2026-11-01\",\"newcomers\":[],\"groups\":[],}", "file: not valid JSON at line 1, byte 49" },
        { "{\"asOf\":\"2026-11-01\",/* no */\"newcomers\":[],\"groups\":[]}", "file: not valid JSON at line 1, byte 22" },
        { string.Concat(Enumerable.Repeat("[", 100)), "file: not valid JSON at line 1, byte 33" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_its_record_and_field(string piece, string instead, string faults) =>
        Assert.Equal(faults.Split('|'), Assert.Throws<InvalidInputException>(() => InputJson.Read(Example.With(piece, instead))).Faults);

    [Theory]
    [MemberData(nameof(NoInputs))]
    public void What_is_no_input_at_all_is_told_where(string text, string faults) => Assert.Equal(faults.Split('|'), FaultsOf(text));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(["file: not valid UTF-8"], Assert.Throws<InvalidInputException>(() => InputJson.Read(new byte[] { 0x7B, 0xFF, 0x7D })).Faults);

    [Fact]
    public void A_byte_order_mark_is_let_pass() => Assert.Equal(2, InputJson.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Example.File)]).Newcomers.Count);

    [Fact]
    public void After_a_hundred_faults_no_more_are_looked_for()
    {
        var faults = FaultsOf($$"""{"asOf":"2026-11-01","newcomers":[{{string.Join(',', Enumerable.Repeat("1", 1000))}}],"groups":[]}""");

        Assert.Equal(100, faults.Count);
        Assert.Equal("newcomers[99]: 1 is not an object", faults[^1]);
    }

    [Fact]
    public void A_fault_shows_no_more_than_the_beginning_of_what_was_written()
    {
        var fault = Assert.Single(FaultsOf($$"""{"asOf":"{{new string('x', 5000)}}","newcomers":[],"groups":[]}"""));

        Assert.InRange(fault.Length, 40, 100);
    }

    [Fact]
    public void Three_point_nought_is_a_whole_number_as_the_schema_has_it() =>
        Assert.Equal(2, InputJson.Read(Example.With("\"children\": 2", "\"children\": 2.0")).Newcomers[0].Children);

    [Fact]
    public void Every_field_is_read()
    {
        var round = Example.Round();
        var (newcomer, group, member) = (round.Newcomers[0], round.Groups[0], round.Groups[0].Members[0]);

        Assert.Equal(new(2026, 11, 1), round.AsOf);
        Assert.Equal(("n1", "welkomgroep", "statushouder", new(2026, 3, 1)), (newcomer.Id, newcomer.Kind, newcomer.Variant, newcomer.WaitingSince));
        Assert.Equal(["women", "accessible", "language"], newcomer.Requirements);
        Assert.Equal(["ti", "en"], newcomer.Languages);
        Assert.Equal(["trauma", "learning"], newcomer.Needs);
        Assert.Equal(["work", "dutch", "children"], newcomer.Priorities);
        Assert.Equal((-2, 0, 1), (newcomer.Weegschaal["birthday"], newcomer.Weegschaal["contact"], newcomer.Weegschaal["initiative"]));
        Assert.Equal(["music", "cooking"], newcomer.Interests);
        Assert.Equal((1990, 2, new(52.3874, 4.6462, 250)), (newcomer.BirthYear, newcomer.Children, newcomer.Place));
        Assert.Equal(("g1", "welkomgroep", 2, true, true), (group.Id, group.Kind, group.Capacity, group.HasWomen, group.HasAccessiblePlace));
        Assert.Equal(["statushouder", "unicefStudents"], group.Variants);
        Assert.Equal(["nl", "ti"], group.Languages);
        Assert.Equal(["trauma"], group.Capabilities);
        Assert.Equal(["work", "children"], group.Offers);
        Assert.Equal(["music", "cooking", "art"], group.Interests);
        Assert.Equal((1980, new(52.38, 4.63, 0), -1), (member.BirthYear, member.Place, member.Weegschaal["birthday"]));
        Assert.Equal(1, round.Groups[1].Capacity);
        Assert.Equal([new("n2", "g1", 3.5)], round.Distances);
        Assert.Equal([new("n1", "g1")], round.Pins);
        Assert.Equal([new("n2", "g2")], round.Forbidden);
        Assert.Equal([new("n2", "g1")], round.Standing);
    }

    [Fact]
    public void It_is_written_sorted_without_what_is_absent() => Assert.Equal(
        """
        {"asOf":"2026-11-01","newcomers":[{"id":"n1","kind":"welkomgroep","variant":"statushouder","waitingSince":"2026-03-01","requirements":["accessible","language","women"],
        "languages":["en","ti"],"needs":["learning","trauma"],"priorities":["work","dutch","children"],"weegschaal":{"birthday":-2,"contact":0,"initiative":1},
        "interests":["cooking","music"],"birthYear":1990,"children":2,"place":{"latitude":52.3874,"longitude":4.6462,"radiusMetres":250}},
        {"id":"n2","kind":"welkomgroep","variant":"unicefStudents","waitingSince":"2026-10-01"}],
        "groups":[{"id":"g1","kind":"welkomgroep","members":[{"place":{"latitude":52.38,"longitude":4.63,"radiusMetres":0},"birthYear":1980,
        "weegschaal":{"birthday":-1,"contact":0,"initiative":2}},{}],"capacity":2,"variants":["statushouder","unicefStudents"],"languages":["nl","ti"],"hasWomen":true,
        "hasAccessiblePlace":true,"capabilities":["trauma"],"offers":["children","work"],"interests":["art","cooking","music"]},
        {"id":"g2","kind":"welkomgroep","members":[{}],"capacity":1}],"distances":[{"newcomer":"n2","group":"g1","kilometres":3.5}],
        "pins":[{"newcomer":"n1","group":"g1"}],"forbidden":[{"newcomer":"n2","group":"g2"}],"standing":[{"newcomer":"n2","group":"g1"}]}
        """.ReplaceLineEndings(string.Empty),
        Encoding.UTF8.GetString(InputJson.Write(Example.Round())));

    [Fact]
    public void The_same_round_in_any_order_is_the_same_bytes()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var round = RandomRounds.Next(random, random.Next(12), random.Next(12));
            var written = InputJson.Write(round);

            Assert.Equal(written, InputJson.Write(Shuffled(round, random)));
            Assert.Equal(written, InputJson.Write(InputJson.Read(written)));
            Assert.Equal(written, InputJson.Write(InputJson.Sort(round)));
        }
    }

    [Fact]
    public void What_is_read_back_is_in_the_order_of_sorting()
    {
        var round = RandomRounds.Next(new Random(3), 30, 20);

        Assert.Equivalent(InputJson.Sort(round), InputJson.Read(InputJson.Write(round)), strict: true);
        Assert.Equal(InputJson.Sort(round).Newcomers.Select(newcomer => newcomer.Id), round.Newcomers.Select(newcomer => newcomer.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_priorities_counts() =>
        Assert.Equal(["work", "dutch", "children"], InputJson.Sort(Example.Round()).Newcomers[0].Priorities);

    [Fact]
    public void Minus_nought_is_nought()
    {
        var round = Example.Round();
        var equator = round with { Newcomers = [.. round.Newcomers.Select(newcomer => newcomer with { Place = new(-0.0, -0.0, 0) })] };

        Assert.DoesNotContain("-0", Encoding.UTF8.GetString(InputJson.Write(equator)).Replace("2026-0", "", StringComparison.Ordinal).Replace("-01\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_machine_s_language_changes_nothing(string culture)
    {
        var written = InputJson.Write(Example.Round());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);

            Assert.Equal(written, InputJson.Write(Example.Round()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_hundred_thousand_newcomers_are_read()
    {
        var round = RandomRounds.Next(new Random(1), 100_000, 3);

        var read = InputJson.Read(InputJson.Write(round));

        Assert.Equal(100_000, read.Newcomers.Count);
        InputValidator.RequireSound(read, MatchingWeights.Shipped);
    }

    [Fact]
    public void Fields_that_the_schema_knows_are_the_fields_that_are_read_and_written()
    {
        var schema = JsonNode.Parse(InputJson.Schema)!.AsObject();
        var written = JsonNode.Parse(InputJson.Write(Example.Round()))!;

        Assert.Equal(SchemaFields(schema, schema, "").Order(StringComparer.Ordinal), WrittenFields(written, "").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_field_of_the_schema_is_described_and_every_object_is_closed()
    {
        foreach (var node in Nodes(JsonNode.Parse(InputJson.Schema)!).OfType<JsonObject>().Where(node => node.ContainsKey("properties") && node["properties"] is JsonObject))
        {
            Assert.False(node["additionalProperties"]!.GetValue<bool>());
            Assert.All(node["properties"]!.AsObject(), field => Assert.NotEmpty(field.Value!["description"]!.GetValue<string>()));
        }
    }

    [Fact]
    public void What_the_schema_requires_is_what_the_reader_misses()
    {
        var schema = JsonNode.Parse(InputJson.Schema)!.AsObject();

        Assert.Equal(Required(schema).Select(name => $"{name}: is missing"), FaultsOf("{}"));
        Assert.Equal(Required(schema["$defs"]!["newcomer"]!).Select(name => $"newcomers[0].{name}: is missing"), FaultsOf("""{"asOf":"2026-11-01","newcomers":[{}],"groups":[]}"""));
        Assert.Equal(Required(schema["$defs"]!["group"]!).Select(name => $"groups[0].{name}: is missing"), FaultsOf("""{"asOf":"2026-11-01","newcomers":[],"groups":[{}]}"""));
        Assert.Equal(
            Required(schema["$defs"]!["spot"]!).Select(name => $"groups[0].members[0].place.{name}: is missing"),
            FaultsOf("""{"asOf":"2026-11-01","newcomers":[],"groups":[{"id":"g1","kind":"x","members":[{"place":{}}]}]}"""));
        Assert.Equal(
            [.. Required(schema["$defs"]!["knownDistance"]!).Select(name => $"distances[0].{name}: is missing"), .. Required(schema["$defs"]!["pair"]!).Select(name => $"pins[0].{name}: is missing")],
            FaultsOf("""{"asOf":"2026-11-01","newcomers":[],"groups":[],"distances":[{}],"pins":[{}]}"""));
    }

    private static IReadOnlyList<string> FaultsOf(string text) =>
        Assert.Throws<InvalidInputException>(() => InputJson.Read(Encoding.UTF8.GetBytes(text))).Faults;

    private static IEnumerable<string> Required(JsonNode schema) => schema["required"]!.AsArray().Select(name => name!.GetValue<string>());

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        return [node, .. children.OfType<JsonNode>().SelectMany(Nodes)];
    }

    private static IEnumerable<string> SchemaFields(JsonObject schema, JsonObject node, string path)
    {
        if (node["$ref"] is { } reference) node = schema["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject();
        if (node["items"] is JsonObject items) return SchemaFields(schema, items, path);
        if (node["properties"] is not JsonObject properties) return [];
        return properties.SelectMany(field => SchemaFields(schema, field.Value!.AsObject(), $"{path}/{field.Key}").Prepend($"{path}/{field.Key}"));
    }

    private static IEnumerable<string> WrittenFields(JsonNode node, string path) => node switch
    {
        JsonArray items => items.SelectMany(item => WrittenFields(item!, path)),
        JsonObject fields when !path.EndsWith("/weegschaal", StringComparison.Ordinal) =>
            fields.SelectMany(field => WrittenFields(field.Value!, $"{path}/{field.Key}").Prepend($"{path}/{field.Key}")),
        _ => [],
    };

    private static MatchingInput Shuffled(MatchingInput round, Random random) => round with
    {
        Newcomers = Shuffled([.. round.Newcomers.Select(newcomer => newcomer with
        {
            Requirements = Shuffled(newcomer.Requirements, random),
            Languages = Shuffled(newcomer.Languages, random),
            Needs = Shuffled(newcomer.Needs, random),
            Interests = Shuffled(newcomer.Interests, random),
            Weegschaal = Shuffled([.. newcomer.Weegschaal], random).ToDictionary(),
        })], random),
        Groups = Shuffled([.. round.Groups.Select(group => group with
        {
            Members = Shuffled(group.Members, random),
            Variants = Shuffled(group.Variants, random),
            Languages = Shuffled(group.Languages, random),
            Capabilities = Shuffled(group.Capabilities, random),
            Offers = Shuffled(group.Offers, random),
            Interests = Shuffled(group.Interests, random),
        })], random),
        Distances = Shuffled(round.Distances, random),
        Pins = Shuffled(round.Pins, random),
        Forbidden = Shuffled(round.Forbidden, random),
        Standing = Shuffled(round.Standing, random),
    };

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
