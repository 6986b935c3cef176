namespace SamenHier.Recognizers.Tests.Faq;

public class FaqRobustnessTests
{
    private const int Long = 10_000;

    public static TheoryData<string> Odd =>
    [
        "", " ", "a", "?", "\uD800", "a\uDC00b", "\0", "👍👍", "\u202Eabc", "١٢٣", "፻", "漢字", "ко́шка", new string('a', 3 * Long), string.Concat(Enumerable.Repeat("wat kost dat? ", 2_000)), string.Concat(Enumerable.Repeat("ብነጻ፣ ", 2_000)), new string('?', Long), new string('و', Long), string.Concat(Enumerable.Repeat("\u0301", Long)),
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Any_text_has_a_reply(string text)
    {
        foreach (var language in Table.Languages)
        {
            Assert.True(Enum.IsDefined(FaqEntryFile.Index(language).Ask(text).Outcome));
            Assert.InRange(FaqEntryFile.Index(language).AskEach(text).Count, 1, 3);
        }
    }

    [Fact]
    public void Thousands_of_strange_texts_have_a_reply()
    {
        var turn = 0;
        foreach (var text in RandomText.Many(4_000))
            Assert.InRange(FaqEntryFile.Index(Table.Languages[turn++ % Table.Languages.Length]).AskEach(text).Count, 1, 3);
    }

    [Fact]
    public void Nothing_after_the_ten_thousandth_character_is_read()
    {
        var text = "hoe lang duurt het" + new string(' ', Long) + "is het gratis";
        Assert.Equal("how_long", FaqEntryFile.Index("nl").Ask(text).Matches[0].Id);
    }

    [Fact]
    public void Several_threads_get_the_same_replies()
    {
        var typed = FaqEntryFile.Lines("asked", "nl").ToList();
        var expected = typed.ConvertAll(text => FaqEntryFile.Index("nl").Ask(text).Matches.Count);
        Parallel.For(0, 200, turn => Assert.Equal(expected[turn % typed.Count], FaqEntryFile.Index("nl").Ask(typed[turn % typed.Count]).Matches.Count));
    }
}
