namespace SamenHier.Recognizers.Tests;

public class LanguageTests
{
    [Theory]
    [InlineData("ja", "nl")]
    [InlineData("Ik woon in Haarlem", "nl")]
    [InlineData("three", "en")]
    [InlineData("I live in Haarlem with my sister", "en")]
    [InlineData("twenty three", "en")]
    [InlineData("نعم", "ar")]
    [InlineData("أسكن في Haarlem", "ar")]
    [InlineData("aywa", "ar")]
    [InlineData("ana men halab wallah", "ar")]
    [InlineData("እወ", "ti")]
    [InlineData("ኣብ ሃርለም እየ ዝነብር", "ti")]
    [InlineData("aykonen", "ti")]
    public void A_language_shows_itself_by_its_script_or_its_own_words(string typed, string language) => Assert.Equal(language, LanguageRecognizer.Recognize(typed));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("👍")]
    [InlineData("Haarlem")]
    [InlineData("Voornaam Testpersoon")]
    [InlineData("ok")]
    [InlineData("stop")]
    [InlineData("in")]
    [InlineData("hello")]
    [InlineData("Arabisch")]
    [InlineData("العربية")]
    [InlineData("ትግርኛ, English")]
    public void What_every_language_has_shows_none(string typed) => Assert.Null(LanguageRecognizer.Recognize(typed));

    [Theory]
    [InlineData("ja نعم")]
    [InlineData("ik spreek العربية")]
    [InlineData("I want to learn nederlands, ik ben hier")]
    public void A_mixed_message_shows_none(string typed) => Assert.Null(LanguageRecognizer.Recognize(typed));

    [Theory]
    [InlineData("من فارسی حرف می‌زنم")]
    [InlineData("چند")]
    [InlineData("አዎ")]
    [InlineData("እኔ የምኖረው እዚህ ነው")]
    [InlineData("je suis ici depuis longtemps")]
    public void Another_language_in_one_of_the_scripts_is_not_taken_for_ours(string typed) => Assert.Null(LanguageRecognizer.Recognize(typed));
}
