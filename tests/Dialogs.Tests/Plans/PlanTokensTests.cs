using Microsoft.AspNetCore.DataProtection;
using SamenHier.Casework;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Plans;

public sealed class PlanTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly PlanPass Pass = new(new GroupId(new Guid(7, 0, 0, new byte[8])), PlanGroup.IdOf(3), "ti");

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_token_is_read_back_as_it_was_written(string language)
    {
        var tokens = new PlanTokens(new EphemeralDataProtectionProvider());
        Assert.Equal(new PlanTokenReading.Valid(Pass with { Language = language }), tokens.Read(tokens.Write(Pass with { Language = language }, Now), Now));
    }

    [Fact]
    public void A_token_is_good_for_24_hours_and_then_still_says_in_which_language_to_answer()
    {
        var tokens = new PlanTokens(new EphemeralDataProtectionProvider());
        var token = tokens.Write(Pass, Now);

        Assert.Equal(new PlanTokenReading.Valid(Pass), tokens.Read(token, Now.AddHours(24).AddMilliseconds(-1)));
        Assert.Equal(new PlanTokenReading.Expired("ti"), tokens.Read(token, Now.AddHours(24)));
    }

    [Fact]
    public void Two_tokens_of_one_pass_are_not_alike_and_hold_nothing_in_the_clear()
    {
        var tokens = new PlanTokens(new EphemeralDataProtectionProvider());
        var token = tokens.Write(Pass, Now);

        Assert.NotEqual(token, tokens.Write(Pass, Now));
        Assert.Matches("^[A-Za-z0-9_-]+$", token);
        Assert.DoesNotContain($"{Pass.Group}", token, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("....")]
    [InlineData("ሰላም")]
    public void What_is_no_token_is_foreign(string token) =>
        Assert.IsType<PlanTokenReading.Foreign>(new PlanTokens(new EphemeralDataProtectionProvider()).Read(token, Now));

    [Fact]
    public void A_token_that_was_touched_or_sealed_elsewhere_is_foreign()
    {
        var tokens = new PlanTokens(new EphemeralDataProtectionProvider());
        var token = tokens.Write(Pass, Now);
        var touched = token[..20] + (token[20] == 'A' ? 'B' : 'A') + token[21..];

        Assert.IsType<PlanTokenReading.Foreign>(tokens.Read(touched, Now));
        Assert.IsType<PlanTokenReading.Foreign>(tokens.Read(token + new string('A', 600), Now));
        Assert.IsType<PlanTokenReading.Foreign>(new PlanTokens(new EphemeralDataProtectionProvider()).Read(token, Now));
    }
}
