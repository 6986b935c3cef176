using System.Diagnostics;

namespace SamenHier.Recognizers.Tests;

public class RobustnessTests
{
    private static readonly ChoiceOption[] Options = [.. Enumerable.Range(1, 40).Select(number => new ChoiceOption($"Optie {number} van de lijst", [$"keuze nummer {number}", "ja", "een"]))];

    private static readonly DateOnly Today = new(2026, 1, 31);

    /// <summary>Pieces that, repeated, ask the most of one part or another.</summary>
    public static TheoryData<string> Pieces =>
    [
        "a", "1", "1 ", "1,", "1.", "een ", "een en ", "eenen", "honderd", "en", "zeven", "niet ", "ja ", "ja, ", "a ", "،", "و", "واحد و", "ን ", "፻", "ሚእቲን ", "\u0301\u0316", "\u05B0\u0591",
        "\uD800", "\u202E", "👍", "optie ", "keuze ", "van de lijst ", "opti, ", "liist ", "geen kinderen ", "- ", "'", "a'", "aaab", "\uFDFA", "\0", "?", "keuze nummer ", "x,", "2019 ", "3-", "maart ", "12 maart 2019 ", "jaar ", "2 jaar geleden ", "قبل ", "' ", "ik wil ", "wil dood ", "wil niet dood ", "want want ", "unconsciouss ", "ክመውት ", "7ada ",
    ];

    [Fact]
    public void Random_text_never_throws()
    {
        foreach (var text in RandomText.Many(count: 3000, length: 60))
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
    public void Longer_text_is_not_read()
    {
        var text = "ja 3 " + new string(' ', 10_000);
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
            AssertWithin(text, NumberRecognizer.Recognize(text, language));
            AssertWithin(text, NumberRecognizer.RecognizeSeveral(text, language));
            AssertWithin(text, DateRecognizer.Recognize(text, language, Today));
            AssertWithin(text, BooleanRecognizer.Recognize(text, language));
            AssertWithin(text, ChoiceRecognizer.Recognize(text, language, Options));
            AssertWithin(text, ChoiceRecognizer.RecognizeSeveral(text, language, Options));
        }

        Assert.True(Enum.IsDefined(DangerRecognizer.Recognize(text)));
    }

    private static void AssertWithin<T>(string text, Recognition<T> read)
    {
        Assert.InRange(read.Span.Start, 0, text.Length);
        Assert.InRange(read.Span.Start + read.Span.Length, 0, text.Length);
        Assert.Equal(read.Certainty == Certainty.None, read.Candidates.Count == 0);
        Assert.Equal(read.Certainty == Certainty.Ambiguous, read.Candidates.Count > 1);
    }
}
