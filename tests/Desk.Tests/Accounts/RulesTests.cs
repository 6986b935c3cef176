using System.Globalization;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class RulesTests
{
    // RFC 6238, appendix B, with the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(20_000_000_000, "353130")]
    public void A_code_is_the_standards(long seconds, string code) =>
        Assert.Equal(code, AuthenticatorCodes.Compute("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", AuthenticatorCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData("abc", "NBSWY3DP")]
    [InlineData("", "NBSWY3DP")]
    [InlineData("12345678901234567890", "NBSWY3DP")]
    public void What_is_no_code_is_none(string typed, string key) => Assert.Null(AuthenticatorCodes.Find(key, typed, DateTimeOffset.UnixEpoch.AddYears(50), 0));

    [Fact]
    public void A_code_may_be_typed_with_a_space()
    {
        var (key, now) = (AuthenticatorCodes.NewKey(), DateTimeOffset.UnixEpoch.AddYears(50));
        Assert.Equal(32, key.Length);
        Assert.Equal(AuthenticatorCodes.StepOf(now), AuthenticatorCodes.Find(key, AuthenticatorCodes.Compute(key, AuthenticatorCodes.StepOf(now)).Insert(3, " "), now, 0));
    }

    [Theory]
    [InlineData("elf tekens!", "TooShort")]
    [InlineData("ሰላም ሰላም ሰላም", "TooShort")]
    [InlineData("wachtwoord123", "TooEasy")]
    [InlineData("Welkom2026!!", "TooEasy")]
    [InlineData("samenhier 2026", "TooEasy")]
    [InlineData("123456789012", "TooEasy")]
    [InlineData("aaaaaaaaaaaaaaaa", "TooEasy")]
    [InlineData("abcdefghijklmnop", "TooEasy")]
    [InlineData("testpersoon een", "OwnName")]
    [InlineData("bouwer@example.org", "OwnName")]
    [InlineData("TestPersoonEen1", "OwnName")]
    [InlineData("een paarse lamp zingt soep", null)]
    [InlineData("ኣብዚ ከተማ ብዙሕ ጸሓይ ኣሎ", null)]
    [InlineData("fietsbelpannenkoek", null)]
    public void A_password_is_judged(string password, string? fault) =>
        Assert.Equal(fault, PasswordRules.Check(password, "Testpersoon Een", "bouwer@example.org")?.ToString());

    [Fact]
    public void A_password_may_be_long_but_not_endless()
    {
        Assert.Null(PasswordRules.Check(string.Concat(Enumerable.Range(0, 40).Select(i => i.ToString(CultureInfo.InvariantCulture) + "kx")), "Testpersoon", null));
        Assert.Equal(PasswordFault.TooLong, PasswordRules.Check(new string('x', 201), "Testpersoon", null));
    }

    [Theory]
    [InlineData("", 21)]
    [InlineData("otpauth://totp/x?secret=A", 25)]
    public void A_picture_grows_with_its_text(string text, int size) => Assert.Equal(size, QrCode.Draw(text).Size);

    [Fact]
    public void The_picture_of_a_known_text_is_the_standards() => Assert.Equal(Known, string.Join('\n', Enumerable.Range(0, 21).Select(y => Row(QrCode.Draw("Samen Hier", 2), y))));

    [Fact]
    public void A_text_that_fits_no_picture_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Draw(new string('x', 1000)));

    private static string Row(QrCode code, int y) => string.Concat(Enumerable.Range(0, code.Size).Select(x => code[x, y] ? '#' : '.'));

    // Another encoder drew the same.
    private const string Known = """
        #######..#....#######
        #.....#...#...#.....#
        #.###.#.####..#.###.#
        #.###.#.##..#.#.###.#
        #.###.#.##.##.#.###.#
        #.....#.##..#.#.....#
        #######.#.#.#.#######
        ........#..##........
        #.#####.....#.#####..
        .#.#...##.#.#.###.#.#
        ..#...###.##.#...###.
        .####...###..#.#.####
        #.#####....#..###....
        ........##.###.#.#.#.
        #######..#..##...###.
        #.....#.#.####.#.##.#
        #.###.#.#.#.####....#
        #.###.#.###.#..####..
        #.###.#.#..#..##.##..
        #.....#...#....####..
        #######.#..#....#..#.
        """;
}
