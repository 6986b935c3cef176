using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Tests;

public class WordTableTests
{
    [Theory]
    [InlineData("Numbers")]
    [InlineData("YesNo")]
    [InlineData("Choices")]
    [InlineData("Dates")]
    [InlineData("Crisis")]
    public void Every_kind_has_words_in_every_language(string kind) =>
        Assert.Equal(Table.Languages.Order(StringComparer.Ordinal), WordTable.LoadAll(kind).Select(table => table.Language), StringComparer.Ordinal);

    [Theory]
    [InlineData("YesNo")]
    [InlineData("Choices")]
    [InlineData("Dates")]
    public void No_phrase_means_two_things_in_one_language(string kind)
    {
        foreach (var table in WordTable.LoadAll(kind))
        {
            var twice = table.PhrasesByKey
                .SelectMany(line => line.Value.Select(phrase => (line.Key, Phrase: TextFolding.Fold(phrase))).Distinct())
                .Where(entry => !MayBeShared(entry.Key))
                .GroupBy(entry => entry.Phrase, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => $"{table.Language}: {group.Key}");
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void No_number_word_has_two_values()
    {
        foreach (var table in WordTable.LoadAll("Numbers"))
        {
            var twice = table.PhrasesByKey
                .Where(line => char.IsAsciiDigit(line.Key[0]))
                .SelectMany(line => line.Value.Select(phrase => (line.Key, Phrase: TextFolding.Fold(phrase))).Distinct())
                .GroupBy(entry => entry.Phrase, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => $"{table.Language}: {group.Key}");
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void A_line_without_an_equals_sign_is_refused() =>
        Assert.Throws<FormatException>(() => WordTable.Parse("nl", "# fine\nyes = ja\nnee"));

    // Affixes, the letters of an alphabet, and lists of words that are only compared with others.
    private static bool MayBeShared(string key) => key.Contains("fix", StringComparison.Ordinal) || key.StartsWith("means-", StringComparison.Ordinal) || key.StartsWith("kind-of-", StringComparison.Ordinal) || key is "letters" or "known" or "particle";
}
