using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Tests.Conversations;
using YamlDotNet.Serialization;

namespace SamenHier.Dialogs.Tests.Texts;

/// <summary>The data files that say what people type: they must cover every choice, or the conversation tests miss one silently.</summary>
public sealed class TypedRepliesTests
{
    public static TheoryData<string> EveryLanguage => TextFiles.EveryLanguage;

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Every_choice_of_a_question_that_the_file_knows_can_be_typed(string language)
    {
        var replies = Read(language);
        var choices = TextFiles.Read("en").Where(text => text.Key.StartsWith("choice.", StringComparison.Ordinal)).Select(text => text.Key["choice.".Length..]).ToList();
        choices.RemoveAll(choice => Walk.RoomsOfTheirOwn.Contains(choice[..choice.IndexOf('.', StringComparison.Ordinal)]));
        var known = choices.Select(choice => (Question: choice[..choice.LastIndexOf('.')], Code: choice[(choice.LastIndexOf('.') + 1)..]))
            .Where(choice => replies.ContainsKey(choice.Question)).ToList();

        // A question that was just added may go without for a while; most may not.
        Assert.True(known.Count > choices.Count * 9 / 10, $"The file of {language} knows only {known.Count} of {choices.Count} choices.");
        Assert.All(known, choice => Assert.NotEmpty(replies[choice.Question][choice.Code]));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Every_step_of_the_weegschaal_can_be_typed(string language) => Assert.Equal(
        TextFiles.Read("en").Where(text => text.Key.StartsWith("scale.", StringComparison.Ordinal)).Select(text => text.Key["scale.".Length..]),
        Read(language)["scale"].Keys,
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_commands_that_people_type_are_in_that_languages_words(string language)
    {
        var words = Bot.Shipped.Get<CommandWords>();
        var typed = Read(language)["commands"];
        Assert.Equal(TextFiles.Commands, typed.Keys, StringComparer.Ordinal);
        Assert.All(typed, command => Assert.All(command.Value, text => Assert.Equal(command.Key, words.Find(text)?.ToString(), ignoreCase: true)));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_languages_cover_the_same_questions_and_codes(string language) =>
        Assert.Equal(Codes(Read("en")), Codes(Read(language)), StringComparer.Ordinal);

    // What needs more than the labels differs from language to language.
    private static IEnumerable<string> Codes(Dictionary<string, Dictionary<string, List<string>>> replies) =>
        from question in replies
        where !question.Key.EndsWith(".wider", StringComparison.Ordinal)
        from code in question.Value.Keys
        select $"{question.Key}.{code}";

    private static Dictionary<string, Dictionary<string, List<string>>> Read(string language) => new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(File.ReadAllText(TextFiles.PathOf("tests", "Conversations", "replies", $"{language}.yaml")));
}
