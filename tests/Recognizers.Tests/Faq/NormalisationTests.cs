using SamenHier.Recognizers.Faq;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Tests.Faq;

public class NormalisationTests
{
    [Theory]
    [InlineData("nl", "betalen", "betaal")]
    [InlineData("nl", "groepen", "groep")]
    [InlineData("nl", "kosten", "koste")]
    [InlineData("en", "groups", "group")]
    [InlineData("en", "paying", "pay")]
    [InlineData("ar", "والمجموعة", "مجموعة")]
    [InlineData("ar", "بالمجموعه", "المجموعة")]
    [InlineData("ar", "للمتطوعين", "متطوعون")]
    [InlineData("ti", "ንጉጅለ", "ጉጅለ")]
    [InlineData("ti", "ሓበሬታይ", "ሓበሬታ")]
    public void Forms_of_a_word_share_a_stem(string language, string one, string other) =>
        Assert.Equal(Stem(language, one), Stem(language, other));

    [Theory]
    [InlineData("floos", "فلوس")]
    [InlineData("majani", "مجاني")]
    [InlineData("genzeb", "ገንዘብ")]
    [InlineData("tadrib", "تدريب")]
    [InlineData("7uduud", "حدود")]
    [InlineData("hagez", "ሓገዝ")]
    public void A_word_in_Latin_letters_has_the_consonants_of_its_own_script(string latin, string own) =>
        Assert.Equal(ConsonantSounds.Of(TextFolding.Fold(own)), ConsonantSounds.Of(latin));

    [Theory]
    [InlineData("ሐበሬታ", "ሓበሬታ")]
    [InlineData("ፅቡቕ", "ጽቡቕ")]
    [InlineData("سنة", "سنه")]
    [InlineData("أحمد", "احمد")]
    public void Letters_that_are_written_for_each_other_are_one(string one, string other) =>
        Assert.Equal(TextFolding.Fold(one), TextFolding.Fold(other));

    [Theory]
    [InlineData("kilometrs", "kilometers")]
    [InlineData("vrijwiliger", "vrijwilliger")]
    [InlineData("verzekernig", "verzekering")]
    [InlineData("vezekering", "verzekering")]
    [InlineData("verzzekering", "verzekering")]
    public void A_slip_in_a_long_word_is_known(string typed, string meant)
    {
        var words = new NearWords();
        words.Add(meant);
        Assert.Equal(meant, words.Find(typed));
    }

    [Theory]
    [InlineData("huis", "muis")]
    [InlineData("appel", "lepel")]
    [InlineData("gemeente", "gemiddeld")]
    public void Another_word_is_no_slip(string typed, string other)
    {
        var words = new NearWords();
        words.Add(other);
        Assert.Null(words.Find(typed));
    }

    [Theory]
    [InlineData("betal* = pay", "betalen", true)]
    [InlineData("*kosten = pay", "deelnamekosten", true)]
    [InlineData("hoe lang = pay", "hoe lang duurt", true)]
    [InlineData("hoe lang = pay", "hoe duur lang", false)]
    [InlineData("betal* = pay", "bepalen", false)]
    public void A_group_is_found_by_its_words(string line, string text, bool isFound)
    {
        var table = WordTable.Parse("nl", $"means.pay = {line.Split('=')[0]}");
        var (groups, found) = (new MeaningGroups(table), new HashSet<string>(StringComparer.Ordinal));
        List<IReadOnlyList<string>> words = [.. text.Split(' ').Select(word => (IReadOnlyList<string>)[word])];
        for (var at = 0; at < words.Count; at++)
            groups.Find(words, at, found);
        Assert.Equal(isFound, found.Contains("pay"));
    }

    [Fact]
    public void Every_language_has_words_examples_and_the_same_groups()
    {
        var tables = WordTable.LoadAll("Faq");
        Assert.Equal(Table.Languages.Order(StringComparer.Ordinal), tables.Select(table => table.Language), StringComparer.Ordinal);
        Assert.All(tables, table => Assert.Equal(tables[0].PhrasesByKey.Keys.Where(IsGroup).Order(StringComparer.Ordinal), table.PhrasesByKey.Keys.Where(IsGroup).Order(StringComparer.Ordinal)));
        Assert.All(Table.Languages, language => Assert.True(FaqExamples.Of("elsewhere", language).Count > 80 && FaqExamples.Of("own", language).Count > 60));
    }

    private static bool IsGroup(string key) => key.StartsWith(MeaningGroups.Key, StringComparison.Ordinal);

    private static string Stem(string language, string word) => FaqLexicon.For(language).Affixes.Forms(TextFolding.Fold(word))[^1];
}
