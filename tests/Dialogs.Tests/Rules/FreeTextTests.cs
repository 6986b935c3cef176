using SamenHier.Dialogs.Replies;

namespace SamenHier.Dialogs.Tests.Rules;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("Testpersoon", "Testpersoon")]
    [InlineData("  Testje de Test \n", "Testje de Test")]
    [InlineData("ፈተነ", "ፈተነ")]
    [InlineData("تجربة", "تجربة")]
    [InlineData("'s-Proefdam", "'s-Proefdam")]
    [InlineData("7", "7")]
    [InlineData("می\u200Cپرسد", "می\u200Cپرسد")]
    [InlineData("Test 😀", "Test 😀")]
    [InlineData("𞤚𞤫𞤧𞤼", "𞤚𞤫𞤧𞤼")]
    [InlineData("é", "é")]
    [InlineData("{0}", "{0}")]
    [InlineData("a & b", "a & b")]
    public void Words_are_kept_as_they_were_typed(string typed, string kept) => Assert.Equal(kept, FreeText.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("😀")]
    [InlineData("<b>Test</b>")]
    [InlineData("a < b")]
    [InlineData("Te\0st")]
    [InlineData("Te\nst")]
    [InlineData("\u202Etset")]
    [InlineData("Test\u2066")]
    [InlineData("Test\uE000")]
    [InlineData("\u200B\u200D")]
    public void What_is_no_words_is_not_kept(string typed) => Assert.Null(FreeText.Read(typed));

    [Theory]
    [InlineData('\uD83D')]
    [InlineData('\uDE00')]
    public void Half_a_character_cannot_be_stored_and_is_not_kept(char half) => Assert.Null(FreeText.Read($"Test{half}"));

    [Theory]
    [InlineData("Test", "\u2068Test\u2069")]
    [InlineData("Te\u2069st\u202E", "\u2068Test\u2069")]
    [InlineData("<b>", "\u2068b\u2069")]
    [InlineData("", "\u2068\u2069")]
    [InlineData("𞤚𞤫𞤧𞤼 😀", "\u2068𞤚𞤫𞤧𞤼 😀\u2069")]
    public void Words_shown_again_are_set_apart_and_cannot_break_out(string words, string shown) => Assert.Equal(shown, FreeText.Isolate(words));
}
