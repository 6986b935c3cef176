using System.Text.RegularExpressions;
using SamenHier.Bot.Alerts;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Bot.Tests.Architecture;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>The words for people of the desk are there in both languages, and each is used.</summary>
public sealed partial class AlertTextsTests
{
    private static readonly AlertTexts Texts = new();

    // What the program puts a name together from.
    private static readonly string[] Composed =
    [
        .. Enum.GetNames<AlertKind>().SelectMany(kind => new[] { $"alert.{kind}", $"mail.subject.{kind}" }),
        .. Enum.GetNames<CaseUrgency>().Select(urgency => $"mail.urgency.{urgency}"),
        .. Enum.GetNames<CardDeed>().Select(deed => $"done.{deed}"),
        .. Enum.GetNames<CaseOutcome>().Where(outcome => outcome != nameof(CaseOutcome.Done)).Select(outcome => $"refused.{outcome}"),
    ];

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders() => Assert.Equal(Shapes("nl"), Shapes("en"));

    [Fact]
    public void What_is_put_together_is_there() => Assert.Equal([], Composed.Except(Texts.Keys("nl"), StringComparer.Ordinal));

    [Fact]
    public void No_text_is_left_over()
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(Rooms.Root, "src", "Bot", "Alerts"), "*.cs").Select(File.ReadAllText));

        Assert.Equal([], Texts.Keys("nl").Except(Composed, StringComparer.Ordinal)
            .Where(key => !key.StartsWith("language.", StringComparison.Ordinal) && !code.Contains($"\"{key}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nl-NL", "nl")]
    [InlineData("en-GB", "en")]
    [InlineData("ti", "nl")]
    [InlineData(null, "nl")]
    public void A_locale_gives_one_of_the_two(string? locale, string language) => Assert.Equal(language, AlertTexts.LanguageFor(locale));

    [Theory]
    [InlineData("nl", "ti", "Tigrinya")]
    [InlineData("en", "nl", "Dutch")]
    [InlineData("nl", "xx", "xx")]
    public void Languages_are_called_by_their_names(string language, string named, string name) => Assert.Equal(name, Texts.NameOf(language, named));

    [Theory]
    [InlineData("nl", "2026-03-29T00:59:00Z", "29-3-2026 01:59")]
    [InlineData("nl", "2026-03-29T01:00:00Z", "29-3-2026 03:00")]
    [InlineData("en", "2026-10-25T01:00:00Z", "2026-10-25 02:00")]
    public void A_moment_is_by_the_clock_in_the_Netherlands(string language, string at, string shown) =>
        Assert.Equal(shown, Texts.Moment(language, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Shapes(string language) => Texts.Keys(language)
        .Select(key => $"{key} {string.Join(' ', Placeholder().Matches(Texts.Get(language, key)).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
