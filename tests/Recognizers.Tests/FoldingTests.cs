namespace SamenHier.Recognizers.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("Één", "een")]
    [InlineData("e\u0301e\u0301n", "een")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("ﬁets", "fiets")]
    [InlineData("Straße", "strasse")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("auto's", "autos")]
    [InlineData("auto’s", "autos")]
    [InlineData("  veel \t ruimte\n", "veel ruimte")]
    [InlineData("ja\u00A0hoor", "ja hoor")]
    [InlineData("e-mail", "e mail")]
    [InlineData("«Den Haag».", "den haag")]
    [InlineData("\u2068Den Haag\u2069", "den haag")]
    [InlineData("n\u00ADee\u200B", "nee")]
    [InlineData("\0ja\0", "ja")]
    [InlineData("أحمد إلى آخر", "احمد الي اخر")]
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("نَعَمْ", "نعم")]
    [InlineData("نـــعم", "نعم")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("ﻧﻌﻢ", "نعم")]
    [InlineData("کتاب ی", "كتاب ي")]
    [InlineData("لا؟", "لا")]
    [InlineData("٣، ٤", "3 4")]
    [InlineData("ፅሑፍ", "ጽሁፍ")]
    [InlineData("ሠላም", "ሰላም")]
    [InlineData("አይኮነን", "ኣይኮነን")]
    [InlineData("ዓሰርተ", "ኣሰርተ")]
    [InlineData("ኢዩ", "እዩ")]
    [InlineData("ጽቡቕ", "ጽቡቅ")]
    [InlineData("ቛንቛ", "ቋንቋ")]
    [InlineData("እዚ'ዩ", "እዚዩ")]
    [InlineData("እወ፡ሕራይ።", "እወ ህራይ")]
    [InlineData("👍🏽", "👍")]
    [InlineData("2e", "2e")]
    [InlineData("3أطفال", "3 اطفال")]
    [InlineData("", "")]
    [InlineData(" .,! ", "")]
    public void Spellings_that_people_treat_as_the_same_fold_to_one(string text, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("man", "maan")]
    [InlineData("ሀ", "ሁ")]
    [InlineData("تاج", "تاجر")]
    [InlineData("2", "3")]
    public void Different_words_stay_different(string one, string other) =>
        Assert.NotEqual(TextFolding.Fold(one), TextFolding.Fold(other), StringComparer.Ordinal);

    [Fact]
    public void Half_a_surrogate_pair_says_nothing() => Assert.Equal("ja hoor", TextFolding.Fold("j\uD800a\uDC00 hoor\uD83D"));

    [Fact]
    public void Folding_twice_changes_nothing_in_what_people_type() =>
        Assert.All(Table.AllTyped(), typed => Assert.Equal(TextFolding.Fold(typed), TextFolding.Fold(TextFolding.Fold(typed))));
}
