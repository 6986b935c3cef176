namespace SamenHier.Recognizers.Tests;

public class NumeralsTests
{
    [Theory]
    [InlineData("0123456789", "0123456789")]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("０１２３４５６７８９", "0123456789")]
    [InlineData("𝟘𝟙𝟚", "012")]
    [InlineData("፩፪፫፬፭፮፯፰፱", "123456789")]
    public void A_digit_of_any_script_has_its_value(string typed, string digits) =>
        Assert.Equal(digits, string.Concat(typed.EnumerateRunes().Select(rune => Numerals.Digit(rune))));

    [Theory]
    [InlineData('A')]
    [InlineData('-')]
    [InlineData('፲')]
    [InlineData('፻')]
    [InlineData('½')]
    [InlineData('²')]
    [InlineData('\uD835')]
    public void Anything_else_is_no_digit(char character) => Assert.Null(Numerals.Digit(character));

    [Fact]
    public void Every_character_may_be_asked_for()
    {
        for (var code = 0; code <= char.MaxValue; code++)
            Assert.True(Numerals.Digit((char)code) is null or (>= 0 and <= 9));
    }
}
