using SamenHier.Dialogs.Intake;

namespace SamenHier.Dialogs.Tests.Rules;

public sealed class ReferenceCodeTests
{
    private const string Code = "012345678901";

    public static TheoryData<string> WaysToTypeIt
    {
        get
        {
            return [.. Ways(Code)];
        }
    }

    /// <summary>A code in the digits of four scripts and in every grouping that people use.</summary>
    internal static IEnumerable<string> Ways(string code)
    {
        string[] scripts = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९"];
        string[] forms = ["{0}{1}{2}", "{0}-{1}-{2}", "{0} {1} {2}", " {0} - {1} - {2} ", "{0}.{1}.{2}", "{0}/{1}/{2}", "{0}\u2013{1}\u2014{2}", "\u2068{0}-{1}-{2}\u2069", "\u200F{0}\u00A0{1}\u202F{2}\n"];
        return from script in scripts from form in forms select string.Format(null, form, In(script, code[..4]), In(script, code[4..8]), In(script, code[8..]));
    }

    [Fact]
    public void Ten_thousand_codes_are_twelve_digits_each_and_all_different()
    {
        var codes = Enumerable.Range(0, 10_000).Select(_ => ReferenceCode.New()).ToList();
        Assert.All(codes, code => Assert.Matches("^[0-9]{12}$", code));
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Equal(code, ReferenceCode.Read(ReferenceCode.Show(code))));
    }

    [Theory]
    [MemberData(nameof(WaysToTypeIt))]
    public void A_code_is_read_in_the_digits_and_groups_that_people_type(string typed) => Assert.Equal(Code, ReferenceCode.Read(typed));

    [Theory]
    [InlineData("0l23 4567 89O1")]
    [InlineData("o123-4567-89oI")]
    [InlineData("О|23 4567 89Оi")]
    public void Letters_that_look_like_digits_are_read_as_these(string typed) => Assert.Equal(Code, ReferenceCode.Read(typed));

    [Fact]
    public void The_digits_of_Ethiopic_script_are_read_which_has_no_nought() => Assert.Equal("123456789123", ReferenceCode.Read("፩፪፫፬ ፭፮፯፰ ፱፩፪፫"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("01234567890")]
    [InlineData("0123456789012")]
    [InlineData("my code is 012345678901")]
    [InlineData("012345678901!")]
    [InlineData("+012345678901")]
    [InlineData("OlOl OlOl OlOl")]
    [InlineData("0123 4OlO lOlO")]
    [InlineData("0123 4567 89B1")]
    [InlineData("፲፪፫፬፭፮፯፰፱፩፪፫")]
    [InlineData("<b>012345678901</b>")]
    public void Anything_else_is_no_code(string? typed) => Assert.Null(ReferenceCode.Read(typed));

    [Fact]
    public void A_long_message_is_no_code() => Assert.Null(ReferenceCode.Read(Code + new string(' ', 60)));

    private static string In(string script, string digits) => string.Concat(digits.Select(digit => script[digit - '0']));
}
