using System.Diagnostics;
using System.Runtime;

namespace SamenHier.Recognizers.Tests;

[Collection(nameof(Undisturbed))]
public class RobustnessTests
{
    private const int Short = 1_000;
    private const int Long = 10_000;

    // Ten times the text may take ten times as long; a reader that looks back over all of it takes a hundred times as long.
    private const int MaxGrowth = 25;

    private const long MaxGarbage = 64 << 20;

    private static readonly ChoiceOption[] Options = [.. Enumerable.Range(1, 40).Select(number => new ChoiceOption($"Optie {number} van de lijst", [$"keuze nummer {number}", "ja", "een"]))];

    private static readonly ChoiceOption[] Priorities =
        [.. ((string[])["🤝 Vrienden maken", "Nederlands leren", "Werk vinden", "الصداقة", "تعلم اللغة", "ዕርክነት", "ቋንቋ ምምሃር", "Ja, ik ga akkoord", "Nee, liever niet", "5-10 km"]).Select(label => new ChoiceOption(label))];

    private static readonly DateOnly Today = new(2026, 1, 31);

    /// <summary>Everything that reads a text, each by itself.</summary>
    private static readonly (string Name, Action<string, string> Read)[] Readers =
    [
        ("number", (text, language) => AssertWithin(text, NumberRecognizer.Recognize(text, language))),
        ("numbers", (text, language) => AssertWithin(text, NumberRecognizer.RecognizeSeveral(text, language))),
        ("date", (text, language) => AssertWithin(text, DateRecognizer.Recognize(text, language, Today))),
        ("yes or no", (text, language) => AssertWithin(text, BooleanRecognizer.Recognize(text, language))),
        ("no answer", (text, language) => Assert.True(NoAnswerRecognizer.Recognize(text, language) is not { } answer || Enum.IsDefined(answer))),
        ("choice", (text, language) => AssertWithin(text, ChoiceRecognizer.Recognize(text, language, Priorities))),
        ("choices", (text, language) => AssertWithin(text, ChoiceRecognizer.RecognizeSeveral(text, language, Priorities))),
        ("choice of many", (text, language) => AssertWithin(text, ChoiceRecognizer.Recognize(text, language, Options))),
        ("choices of many", (text, language) => AssertWithin(text, ChoiceRecognizer.RecognizeSeveral(text, language, Options))),
        ("place", (text, language) => AssertWithin(text, PlaceRecognizer.Shipped.Recognize(text, language))),
        ("danger", (text, _) => Assert.True(Enum.IsDefined(DangerRecognizer.Recognize(text)))),
        ("language", (text, _) => Assert.True(LanguageRecognizer.Recognize(text) is not { Length: 0 })),
        ("folding", (text, _) => Assert.NotNull(TextFolding.Fold(text))),
    ];

    /// <summary>Pieces that, repeated, ask the most of one part or another.</summary>
    public static TheoryData<string> Pieces =>
    [
        "a", "1", "1 ", "1,", "1.", "een ", "een en ", "eenen", "honderd", "en", "zeven", "niet ", "ja ", "ja, ", "a ", "،", "و", "واحد و", "ን ", "፻", "ሚእቲን ", "\u0301\u0316", "\u05B0\u0591",
        "\uD800", "\u202E", "👍", "optie ", "keuze ", "van de lijst ", "opti, ", "liist ", "geen kinderen ", "- ", "'", "a'", "aaab", "\uFDFA", "\0", "?", "keuze nummer ", "x,", "2019 ", "3-", "maart ", "12 maart 2019 ", "jaar ", "2 jaar geleden ", "قبل ", "' ", "ik wil ", "wil dood ", "wil niet dood ", "want want ", "unconsciouss ", "ክመውት ", "7ada ",
        "vriendn ", "niet werk maar ", "nee, ", "1. werk ", "5-10 ", "الصداقات والعمل ", "ብስራሕን ", "2511 AB ", "in Haarlem ", "haarlemhaarlem", "bij ", "رمضان ", "1445 هـ ", "3/",
    ];

    public static TheoryData<string> ReaderNames => [.. Readers.Select(reader => reader.Name)];

    [Fact]
    public void A_hundred_thousand_strange_texts_are_read_without_an_error()
    {
        var turn = 0;
        foreach (var text in RandomText.Many(100_000))
        {
            // Each text goes to one reader in one language; both change with every text.
            var (_, read) = Readers[turn % Readers.Length];
            Try(read, text, Table.Languages[turn / Readers.Length % Table.Languages.Length]);
            turn++;
        }
    }

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Lines_of_ten_thousand_characters_are_read_without_an_error(string reader)
    {
        var (_, read) = Readers.Single(known => known.Name == reader);
        var turn = 0;
        foreach (var text in RandomText.Many(count: 16, Long))
            Try(read, text, Table.Languages[turn++ % Table.Languages.Length]);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string piece)
    {
        var (brief, lengthy) = (Repeat(piece, Short), Repeat(piece, Long));
        foreach (var (name, read) in Readers)
        {
            var language = Table.Languages[(piece.Length + name.Length) % Table.Languages.Length];
            Try(read, brief, language);

            var grows = Growth(read, brief, lengthy, language);
            Assert.True(grows < MaxGrowth, $"{name} ({language}) takes {grows:F0} times as long.");
        }
    }

    [Fact]
    public void Longer_text_is_not_read()
    {
        var text = "ja 3 " + new string(' ', Long);
        Assert.Equal(Certainty.None, NumberRecognizer.Recognize(text, "nl").Certainty);
        Assert.Equal(Certainty.None, NumberRecognizer.RecognizeSeveral(text, "nl").Certainty);
        Assert.Equal(Certainty.None, DateRecognizer.Recognize(text + "2019", "nl", Today).Certainty);
        Assert.Equal(Certainty.None, BooleanRecognizer.Recognize(text, "nl").Certainty);
        Assert.Equal(Certainty.None, ChoiceRecognizer.Recognize(text, "nl", Options).Certainty);
        Assert.Equal(Certainty.None, ChoiceRecognizer.RecognizeSeveral(text, "nl", Options).Certainty);
    }

    [Theory]
    [InlineData("nl-NL", "drie")]
    [InlineData("NL", "drie")]
    [InlineData("fr", "three")]
    [InlineData("", "three")]
    public void A_language_tag_may_have_a_region_and_an_unknown_language_reads_as_English(string language, string typed) =>
        Assert.Equal(3, NumberRecognizer.Recognize(typed, language).Value);

    [Fact]
    public void Without_options_no_choice_is_understood()
    {
        Assert.Equal(Certainty.None, ChoiceRecognizer.Recognize("1", "nl", []).Certainty);
        Assert.Equal(Certainty.None, ChoiceRecognizer.RecognizeSeveral("alles", "nl", []).Certainty);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    /// <summary>
    /// How many times as long the lengthy text takes, by the fastest of some tries at each: a busy machine slows a try down now and then, a quadratic reader is slow every time.
    /// The brief text is read ten times in a row, so that both are timed over about the same span.
    /// </summary>
    private static double Growth(Action<string, string> read, string brief, string lengthy, string language)
    {
        const int Times = Long / Short;
        const int Tries = 7;
        const int MostTries = 60;
        var (fastestBrief, fastestLengthy) = (double.MaxValue, double.MaxValue);
        for (var tries = 0; tries < MostTries; tries++)
        {
            // The first try mostly leaves no doubt; where it does, collecting garbage is kept out of the time, as long lists of tokens cost more of it.
            var undisturbed = tries > 0 && GC.TryStartNoGCRegion(MaxGarbage);
            fastestLengthy = Math.Min(fastestLengthy, Ticks(read, lengthy, language, 1));
            fastestBrief = Math.Min(fastestBrief, Ticks(read, brief, language, Times));
            if (undisturbed && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();

            // Where a machine is busy for longer than a few tries take, more of them find a quiet moment.
            if (Times * fastestLengthy / fastestBrief < (tries < Tries ? MaxGrowth / 2 : MaxGrowth))
                break;
        }

        return Times * fastestLengthy / fastestBrief;
    }

    private static double Ticks(Action<string, string> read, string text, string language, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < times; time++)
            read(text, language);
        return Math.Max(1, watch.ElapsedTicks);
    }

    private static void Try(Action<string, string> read, string text, string language)
    {
        try
        {
            read(text, language);
        }
        catch (Exception error)
        {
            Assert.Fail($"{language}: \"{string.Concat(text.Select(character => character is >= ' ' and < '\u007F' ? character.ToString() : $"\\u{(int)character:X4}"))}\": {error}");
        }
    }

    private static void AssertWithin<T>(string text, Recognition<T> read)
    {
        Assert.InRange(read.Span.Start, 0, text.Length);
        Assert.InRange(read.Span.Length, 0, text.Length - read.Span.Start);
        Assert.Equal(read.Certainty == Certainty.None, read.Candidates.Count == 0);
        Assert.True(read.Candidates.Count > 1 ? read.Certainty is Certainty.Ambiguous or Certainty.Unsure : read.Certainty != Certainty.Ambiguous);
    }
}

/// <summary>Tests that time something run while no others do.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public class Undisturbed;
