using System.Diagnostics;

namespace SamenHier.Recognizers.Tests;

[Collection(nameof(Undisturbed))]
public class QuestionRobustnessTests
{
    private const int Short = 1_000;
    private const int Long = 10_000;
    private const int Tries = 7;

    // Ten times the text may take ten times as long; a reader that looks back over all of it takes a hundred times as long.
    private const int MaxGrowth = 25;

    public static TheoryData<string> Pieces =>
    [
        "a ", "wat ", "wat,", "wat?", "kan ik niet ", "wie niet ", "what I ", "is ", "how long how ", "كم ", "ما ", "وو ", "شو ما ", "እንታይ ", "እንታይ ከም ", "መን ዶ", "ኣይፈልጥን ", "ዩዩ", "ik weet niet wat ",
        "waneeer ", "3? ", "ja, ", "\uD800", "\u0301", "👍", "en of ", "een ", "ik ",
    ];

    [Fact]
    public void Twenty_thousand_strange_texts_are_read_without_an_error()
    {
        var turn = 0;
        foreach (var text in RandomText.Many(20_000))
            Assert.True(Enum.IsDefined(QuestionRecognizer.Recognize(text, Table.Languages[turn++ % Table.Languages.Length])));
    }

    [Fact]
    public void Texts_of_ten_thousand_characters_are_read_without_an_error()
    {
        var turn = 0;
        foreach (var text in RandomText.Many(count: 16, Long))
            Assert.True(Enum.IsDefined(QuestionRecognizer.Recognize(text, Table.Languages[turn++ % Table.Languages.Length])));
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string piece)
    {
        foreach (var language in Table.Languages)
        {
            var (brief, lengthy) = (Repeat(piece, Short), Repeat(piece, Long));
            var growth = (double)Fastest(lengthy, language, 1) * (Long / Short) / Fastest(brief, language, Long / Short);
            Assert.True(growth < MaxGrowth, $"{language} takes {growth:F0} times as long.");
        }
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    /// <summary>The fastest of some tries: a busy machine slows one down now and then, a quadratic reader is slow every time.</summary>
    private static long Fastest(string text, string language, int times)
    {
        var fastest = long.MaxValue;
        for (var tries = 0; tries < Tries; tries++)
        {
            var watch = Stopwatch.StartNew();
            for (var time = 0; time < times; time++)
                QuestionRecognizer.Recognize(text, language);
            fastest = Math.Min(fastest, Math.Max(1, watch.ElapsedTicks));
        }

        return fastest;
    }
}
