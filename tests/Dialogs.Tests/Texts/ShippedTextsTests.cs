using System.Text.RegularExpressions;

namespace SamenHier.Dialogs.Tests.Texts;

public sealed partial class ShippedTextsTests
{
    private const int MaxLength = 400;

    // It holds whole lines, and each line isolates its own words.
    private const string WholeLines = "question.check.send";

    // It stands between words, so it brings the space after it.
    private const string Separator = "list.separator";

    public static TheoryData<string> EveryLanguage => TextFiles.EveryLanguage;

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_language_has_every_text_once_and_in_the_same_order(string language) =>
        Assert.Equal(TextFiles.Read("en").Select(text => text.Key), TextFiles.Read(language).Select(text => text.Key), StringComparer.Ordinal);

    [Fact]
    public void No_key_stands_twice()
    {
        var keys = TextFiles.Read("en").Select(text => text.Key).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_text_has_the_same_placeholders_in_every_language(string language)
    {
        var english = TextFiles.Read("en").ToDictionary(text => text.Key, Placeholders, StringComparer.Ordinal);
        Assert.All(TextFiles.Read(language), text => Assert.Equal(english[text.Key], Placeholders(text), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_text_has_words_without_spaces_around_them(string language) => Assert.All(TextFiles.Read(language).Where(text => !text.Key.Equals(Separator, StringComparison.Ordinal)), text =>
    {
        Assert.NotEmpty(text.Value);
        Assert.False(char.IsWhiteSpace(text.Value[0]) || char.IsWhiteSpace(text.Value[^1]), text.Key);
    });

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_text_fits_on_a_small_screen(string language) =>
        Assert.All(TextFiles.Read(language), text => Assert.InRange(text.Value.Length, 1, MaxLength));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_text_says_whether_a_native_speaker_has_read_it(string language) =>
        Assert.All(TextFiles.Read(language), text => Assert.StartsWith("reviewed:", text.Comment, StringComparison.Ordinal));

    // The one set of the weegschaal that is known, as groups are asked.
    private static readonly string[] TheProgrammesOwn = ["statement.weegschaal.birthday.first.volunteer", "statement.weegschaal.birthday.second.volunteer"];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_statement_of_ours_says_that_it_awaits_the_programme(string language) => Assert.All(
        TextFiles.Read(language).Where(text => text.Key.StartsWith("statement.", StringComparison.Ordinal) && !TheProgrammesOwn.Contains(text.Key)),
        text => Assert.Contains("awaiting the programme's own words", text.Comment, StringComparison.Ordinal));

    [Theory]
    [InlineData("ti")]
    [InlineData("ar")]
    public void A_text_keeps_the_spelling_rules_of_its_language(string language) => Assert.All(
        TextFiles.Read(language).Where(text => !text.Key.Equals(WholeLines, StringComparison.Ordinal)),
        text => Assert.Empty(SpellingRules.Faults(language, text.Value)));

    [Theory]
    [InlineData("ar", '؟')]
    [InlineData("ti", '፧')]
    [InlineData("nl", '?')]
    [InlineData("en", '?')]
    public void A_question_asks_in_the_question_mark_of_its_language(string language, char mark) => Assert.All(
        TextFiles.Read(language).Where(text => text.Key.StartsWith("question.", StringComparison.Ordinal)),
        text => Assert.Contains(mark, text.Value));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_five_steps_of_the_weegschaal_can_be_told_apart_from_their_first_letters_on(string language)
    {
        var steps = TextFiles.Read(language).Where(text => text.Key.StartsWith("scale.", StringComparison.Ordinal)).Select(text => text.Value).ToList();
        Assert.Equal(5, steps.Count);
        Assert.All(steps, step => Assert.Single(steps, other => other.StartsWith(step, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_two_choices_of_a_question_share_their_words(string language) => Assert.All(
        TextFiles.Read(language).Where(IsChoice).GroupBy(text => text.Key[..text.Key.LastIndexOf('.')], StringComparer.Ordinal),
        question => Assert.Equal(question.Count(), question.Select(choice => choice.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count()));

    private static bool IsChoice(ShippedText text) => text.Key.StartsWith("choice.", StringComparison.Ordinal);

    private static List<string> Placeholders(ShippedText text) =>
        [.. Placeholder().Matches(text.Value).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
