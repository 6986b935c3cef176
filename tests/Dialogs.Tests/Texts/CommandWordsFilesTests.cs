namespace SamenHier.Dialogs.Tests.Texts;

public sealed class CommandWordsFilesTests
{
    private static readonly string[] ButtonPrefixes = ["choice.", "label.", "scale.", "multi.done", "language.name"];

    public static TheoryData<string> EveryLanguage => TextFiles.EveryLanguage;

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void A_language_has_words_for_every_command_and_for_nothing_else(string language) => Assert.Equal(
        TextFiles.Commands,
        TextFiles.ReadCommandWords(language).Select(word => word.Command).Distinct(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_word_shown_for_a_command_gives_that_command(string language)
    {
        var texts = TextFiles.Read(language).ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
        var words = TextFiles.ReadCommandWords(language);
        Assert.All(TextFiles.Commands, command => Assert.Contains(new CommandWord(language, command, texts[$"word.{command}"]), words));
    }

    // People mix languages, so the words of all languages work in each.
    [Fact]
    public void No_word_stands_for_two_commands_in_any_language()
    {
        var words = TextFiles.Languages.SelectMany(TextFiles.ReadCommandWords).ToList();
        Assert.All(words.GroupBy(word => word.Folded, StringComparer.Ordinal), same => Assert.Single(same.Select(word => word.Command).Distinct(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_word_stands_twice_or_empty_in_a_file(string language)
    {
        var words = TextFiles.ReadCommandWords(language).Select(word => word.Word).ToList();
        Assert.All(words, Assert.NotEmpty);
        Assert.Equal(words.Distinct(StringComparer.Ordinal), words, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_button_of_a_question_reads_as_a_command(string language)
    {
        var commands = TextFiles.Languages.SelectMany(TextFiles.ReadCommandWords).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var buttons = TextFiles.Read(language).Where(text => Array.Exists(ButtonPrefixes, prefix => text.Key.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(buttons);
        Assert.All(buttons, button => Assert.False(commands.Contains(CommandWord.Fold(button.Value)), button.Key));
    }
}
