using System.Diagnostics;
using SamenHier.Recognizers.Places;

namespace SamenHier.Recognizers.Tests;

public class PlaceTests
{
    // Villages that share their name with a word that everybody uses, a province, a city or a continent; those are meant.
    private static readonly string[] OnlyWords = ["America", "De Wijk", "Een", "Mechelen", "Zeeland"];

    private static readonly PostcodeTable Postcodes = PostcodeTable.Read(new StringReader("""
        NL	2511	's-Gravenhage	Zuid-Holland	ZH	's-Gravenhage	0518			52.0774	4.3112	6
        NL	1364	Almere	Flevoland	FL	Almere	0034			52.3401	5.1302	6
        NL	9999	Stitswerd	Groningen	GR	Eemsdelta	1979			53.3594	6.5907	6
        BE	1000	Bruxelles	Bruxelles-Capitale	BRU					50.8466	4.3528	4
        """));

    private static readonly PlaceRecognizer WithPostcodes = PlaceRecognizer.Shipped.With(Postcodes);

    public static TheoryData<string, string, string> Places => Table.Read("Places");

    public static TheoryData<string> Pieces =>
        ["a ", "in ", "rotterdam ", "rotterdam, ", "niet in ", "den ", "den haag ", "2511 ", "2511 ab ", "x", "alphen aan den ", "بال", "في ", "و", "روتردام و", "ኣብ ", "ን", "ሮተርዳምን ", "-", "'", "zwole ", "amstrdam ", "\uD800", "፻"];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_read_as_meant(string language, string typed, string understood) =>
        Assert.Equal(understood, Table.Describe(PlaceRecognizer.Shipped.Recognize(typed, language), Describe));

    [Fact]
    public void Every_town_is_found_by_its_name()
    {
        var names = TownNames.All.ByKey.Values.SelectMany(name => name.Towns).Distinct().Select(town => town.Name).Distinct(StringComparer.Ordinal).Except(OnlyWords, StringComparer.Ordinal).ToArray();
        Assert.InRange(names.Length, 1800, 2200);
        Assert.Equal([], names.Where(name => !PlaceRecognizer.Shipped.Recognize($"ik woon in {name}", "nl").Candidates.Select(place => place.Name).Contains(name, StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_name_is_shown_in_Dutch()
    {
        string[] english = ["The Hague", "Hague", "Flushing", "Hook of Holland"];
        Assert.Empty(TownNames.All.ByKey.Values.SelectMany(name => name.Towns).Select(town => town.Name).Intersect(english, StringComparer.Ordinal));
        Assert.Equal("Den Haag", PlaceRecognizer.Shipped.Recognize("The Hague", "en").Value!.Name);
    }

    [Fact]
    public void Every_postcode_whose_town_is_certain_gives_it()
    {
        var certain = 0;
        for (var number = 1000; number <= 9999; number++)
        {
            var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var read = PlaceRecognizer.Shipped.Recognize($"{digits} AB", "nl");
            Assert.Equal((Certainty.Sure, digits, PostcodeTowns.Find(digits)?.Name), (read.Certainty, read.Value!.Postcode4, read.Value.Name));
            certain += read.Value.Name is null ? 0 : 1;
        }

        Assert.InRange(certain, 2500, 4000);
    }

    [Fact]
    public void A_town_has_its_coordinates_and_their_source()
    {
        var place = PlaceRecognizer.Shipped.Recognize("لاهاي", "ar").Value!;
        Assert.Equal(("Den Haag", null, PlacePrecision.Town, "GeoNames"), (place.Name, place.Postcode4, place.Precision, place.Source));
        Assert.InRange(place.Latitude!.Value, 52.0, 52.2);
        Assert.InRange(place.Longitude!.Value, 4.2, 4.4);
    }

    [Fact]
    public void A_part_of_a_town_has_coordinates_of_its_own()
    {
        var place = PlaceRecognizer.Shipped.Recognize("Overschie, Rotterdam", "nl").Value!;
        Assert.Equal(("Overschie", PlacePrecision.Neighbourhood), (place.Name, place.Precision));
    }

    [Theory]
    [InlineData("Rotterdam", "Rotterdam", "Rotterdam", "Zuid-Holland")]
    [InlineData("Overschie", "Overschie", "Rotterdam", "Zuid-Holland")]
    [InlineData("Schilderswijk", "Schilderswijk", "Den Haag", "Zuid-Holland")]
    [InlineData("de Bijlmer", "Bijlmer", "Amsterdam", "Noord-Holland")]
    [InlineData("Schalkwijk, Haarlem", "Schalkwijk", "Haarlem", "Noord-Holland")]
    [InlineData("Hengelo (Gld)", "Hengelo", "Hengelo", "Gelderland")]
    [InlineData("2511 AB", "Den Haag", "Den Haag", "Zuid-Holland")]
    [InlineData("1364 AB", null, null, null)]
    public void A_place_tells_its_town_and_province(string typed, string? name, string? town, string? province)
    {
        var place = PlaceRecognizer.Shipped.Recognize(typed, "nl").Value!;
        Assert.Equal((name, town, province), (place.Name, place.Town, place.Province));
    }

    [Fact]
    public void Every_part_of_a_town_lies_in_one_of_its_province_and_is_near_it()
    {
        var parts = TownNames.All.ByKey.Values.SelectMany(name => name.All).Where(town => town.IsNeighbourhood).Distinct().ToArray();
        Assert.InRange(parts.Length, 400, 800);
        Assert.Equal([], parts.Where(part => part.Whole is not { Kind: TownKind.Town } whole || whole.Province != part.Province || whole.KilometresTo(part) > 15).Select(part => part.Name));
    }

    [Fact]
    public void A_part_of_a_town_that_is_known_by_name_only_has_the_coordinates_of_the_town()
    {
        var (part, town) = (PlaceRecognizer.Shipped.Recognize("Schilderswijk", "nl").Value!, PlaceRecognizer.Shipped.Recognize("Den Haag", "nl").Value!);
        Assert.Equal((town.Latitude, town.Longitude, PlacePrecision.Town), (part.Latitude, part.Longitude, part.Precision));
    }

    [Theory]
    [InlineData("Bergen", "Noord-Holland/Bergen", "Limburg/Bergen")]
    [InlineData("Parkwijk", "Flevoland/Almere", "Noord-Holland/Haarlem", "Utrecht/Utrecht")]
    public void Namesakes_are_told_apart_by_their_town_and_province(string typed, params string[] candidates) =>
        Assert.Equal(candidates, PlaceRecognizer.Shipped.Recognize(typed, "nl").Candidates.Select(place => $"{place.Province}/{place.Town}"));

    [Fact]
    public void An_imported_postcode_of_a_shared_name_is_the_nearest_place_of_that_name()
    {
        var imported = PlaceRecognizer.Shipped.With(PostcodeTable.Read(new StringReader("NL\t7245\tLaren\tGelderland\tGE\tLochem\t0262\t\t\t52.192\t6.366\t6")));
        var place = imported.Recognize("7245 AB", "nl").Value!;
        Assert.Equal(("Laren", "Gelderland", 52.192), (place.Name, place.Province, place.Latitude));
    }

    [Theory]
    [InlineData("2511 AB", "Den Haag", 52.0774)]
    [InlineData("2511 AB Den Haag", "Den Haag", 52.0774)]
    [InlineData("1364", "Almere", 52.3401)]
    [InlineData("1364 Almere", "Almere", 52.3401)]
    [InlineData("9999 XL", "Stitswerd", 53.3594)]
    public void An_imported_postcode_has_the_coordinates_of_its_area(string typed, string name, double latitude)
    {
        var read = WithPostcodes.Recognize(typed, "nl");
        Assert.Equal(Certainty.Sure, read.Certainty);
        Assert.Equal((name, latitude, PlacePrecision.Postcode, PostcodeTable.GeoNames), (read.Value!.Name, read.Value.Latitude, read.Value.Precision, read.Value.Source));
    }

    [Fact]
    public void A_postcode_that_was_not_imported_has_the_coordinates_of_its_town_where_that_is_certain_and_otherwise_none()
    {
        var certain = PlaceRecognizer.Shipped.Recognize("2511 AB", "nl").Value!;
        Assert.Equal(("Den Haag", PlacePrecision.Town, "GeoNames"), (certain.Name, certain.Precision, certain.Source));
        var unknown = PlaceRecognizer.Shipped.Recognize("1364 AB", "nl").Value!;
        Assert.Equal(new Place(null, "1364", null, null, PlacePrecision.Postcode, PlaceRecognizer.PostcodeSource), unknown);
    }

    [Fact]
    public void A_postcode_and_a_town_that_are_far_apart_are_two_places() =>
        Assert.Equal("Stitswerd 9999 / Rotterdam", Table.Describe(WithPostcodes.Recognize("9999 XL Rotterdam", "nl"), Describe));

    [Fact]
    public void Places_of_one_name_are_told_apart_by_where_they_are()
    {
        var read = PlaceRecognizer.Shipped.Recognize("Laren", "nl");
        Assert.Equal(Certainty.Ambiguous, read.Certainty);
        Assert.Equal(2, read.Candidates.Select(place => place.Latitude).Distinct().Count());
    }

    [Fact]
    public void The_span_tells_where_the_place_stands()
    {
        const string Text = "ik woon in Den Haag, bij zee";
        var span = PlaceRecognizer.Shipped.Recognize(Text, "nl").Span;
        Assert.Equal("Den Haag", Text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void A_gazetteer_reads_with_the_postcodes_that_it_was_given_last()
    {
        var gazetteer = new Gazetteer();
        Assert.Null(gazetteer.Current.Recognize("9999 XL", "nl").Value!.Latitude);
        gazetteer.Use(Postcodes);
        Assert.Equal(53.3594, gazetteer.Current.Recognize("9999 XL", "nl").Value!.Latitude);
        gazetteer.Use(PostcodeTable.Empty);
        Assert.Null(gazetteer.Current.Recognize("9999 XL", "nl").Value!.Latitude);
    }

    [Fact]
    public void A_file_of_postcodes_is_read_as_published()
    {
        var file = PostcodeFile.Read(new StringReader(
            "NL\t1011 AB\tAmsterdam\tNoord-Holland\tNH\tAmsterdam\t0363\t\t\t52.37\t4.90\t6\r\n\r\nNL\t1011 AC\tAmsterdam\tNoord-Holland\tNH\tAmsterdam\t0363\t\t\t52.39\t4.92\r\nBE\t1000\tBrussel\t\t\t\t\t\t\t50.8\t4.3\t4\r\nNL\t1012\tAmsterdam\t\t\t\t\t\t\t\t\t\r\n"));

        Assert.Equal((2, 2), (file.Lines, file.Skipped));
        var area = Assert.Single(file.Areas);
        Assert.Equal(("1011", "Amsterdam"), (area.Postcode4, area.Place));
        Assert.Equal(52.38, area.Latitude, precision: 6);
    }

    [Theory]
    [InlineData("", "has no postcodes of the Netherlands.")]
    [InlineData("BE\t1000\tBrussel\t\t\t\t\t\t\t50.8\t4.3\t4", "has no postcodes of the Netherlands.")]
    [InlineData("NL;1011;Amsterdam;;;;;;;52.37;4.90;6", "line 1 has 1 columns, not the 12 of GeoNames' tab-separated file.")]
    [InlineData("BE\t1000\tBrussel\t\t\t\t\t\t\t50.8\t4.3\t4\nNL\t101\tAmsterdam\t\t\t\t\t\t\t52.3\t4.9\t4", "line 2 has no Dutch postcode but \"101\".")]
    [InlineData("NL\t1011\t \t\t\t\t\t\t\t52.3\t4.9\t4", "line 1 has no name of a place.")]
    [InlineData("NL\t1011\tAmsterdam\t\t\t\t\t\t\tnorth\t4.9\t4", "line 1 has coordinates that are no numbers.")]
    [InlineData("NL\t1011\tAmsterdam\t\t\t\t\t\t\t4.9\t52.3\t4", "line 1 has coordinates outside the Netherlands.")]
    public void A_file_that_is_not_as_published_is_refused_by_line(string content, string error) =>
        Assert.Equal(error, Assert.Throws<FormatException>(() => PostcodeTable.Read(new StringReader(content))).Message);

    [Fact]
    public void Random_text_never_throws()
    {
        foreach (var text in RandomText.Many(20_000))
            ReadAll(text);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Ten_thousand_characters_are_read_in_little_time(string piece)
    {
        ReadAll(piece);
        var text = string.Concat(Enumerable.Repeat(piece, (10_000 / piece.Length) + 1))[..10_000];

        // The best of some tries: a busy machine slows a try down now and then, a quadratic reader is slow every time.
        Assert.Contains(Enumerable.Range(0, 8), _ => Milliseconds(() => ReadAll(text)) < 1000);
    }

    [Fact]
    public void Longer_text_is_not_read() => Assert.Equal(Certainty.None, PlaceRecognizer.Shipped.Recognize("Rotterdam" + new string(' ', 10_000), "nl").Certainty);

    private static double Milliseconds(Action read)
    {
        var watch = Stopwatch.StartNew();
        read();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void ReadAll(string text)
    {
        foreach (var language in Table.Languages)
        {
            foreach (var read in (Recognition<Place>[])[PlaceRecognizer.Shipped.Recognize(text, language), WithPostcodes.Recognize(text, language)])
            {
                Assert.InRange(read.Span.Start, 0, text.Length);
                Assert.InRange(read.Span.Start + read.Span.Length, 0, text.Length);
                Assert.Equal(read.Certainty == Certainty.None, read.Candidates.Count == 0);
                Assert.Equal(read.Certainty == Certainty.Ambiguous, read.Candidates.Count > 1);
            }
        }
    }

    /// <summary>"Den Haag 2511", "Den Haag", or "2511" when the town is not certain.</summary>
    private static string Describe(Place place) => string.Join(' ', new[] { place.Name, place.Postcode4 }.OfType<string>());
}
