using SamenHier.Desk.Cases;

namespace SamenHier.Desk.Tests.Cases;

public sealed class ScriptsTests
{
    [Theory]
    [InlineData("ሰላም", "ti")]
    [InlineData("12 «مرحبا»", "ar")]
    [InlineData("Привіт", "uk")]
    [InlineData("Hallo", null)]
    [InlineData("123 !", null)]
    public void Letters_tell_the_language_where_one_script_means_one(string text, string? language) => Assert.Equal(language, Scripts.LanguageOf(text));

    [Theory]
    [InlineData("Hallo", "ti", "nl")]
    [InlineData("ሰላም", "ti", "ti")]
    [InlineData("مرحبا", "ar", "ar")]
    [InlineData("Hallo", "ar", "nl")]
    [InlineData("Hallo", "en", "en")]
    [InlineData("Hallo", "nl", "nl")]
    public void A_draft_is_in_the_language_of_the_person_or_in_Dutch(string draft, string person, string language) => Assert.Equal(language, Scripts.DraftLanguage(draft, person));
}
