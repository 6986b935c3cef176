using SamenHier.Dialogs.Commands;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Tests.Texts;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Faq;

/// <summary>What must hold for every entry of the frequently asked questions.</summary>
public sealed class FaqEntryTests
{
    private const int LongestQuestion = 60;
    private const int LongestAnswer = 500;

    private static readonly string[] Fixed =
    [
        "what_is_samenhier", "who_can_join_newcomer", "who_can_form_group", "cost", "how_long", "what_groups_do",
        "role_of_community_builder", "how_matching_works", "how_far_away", "privacy_my_data", "training", "stop_or_change_match",
    ];

    public static TheoryData<string> EveryEntry => [.. Entries.Select(entry => entry.Id)];

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    private static FaqLibrary Library => Bot.Shipped.Get<FaqLibrary>();

    private static IReadOnlyList<FaqArticle> Entries => Library.All;

    [Fact]
    public void There_are_enough_and_those_that_others_rely_on_have_their_fixed_names()
    {
        Assert.InRange(Entries.Count, 45, 500);
        Assert.Empty(Fixed.Except(Entries.Select(entry => entry.Id), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void An_entry_has_words_in_every_language_and_says_whether_they_were_reviewed(string id) =>
        Assert.Equal(Languages.All.Order(StringComparer.Ordinal), Get(id).Texts.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void An_entry_names_a_page_for_its_facts_and_the_day_on_which_it_was_read(string id) => Assert.All(Get(id).Sources, source =>
    {
        Assert.NotEmpty(source.Title);
        Assert.InRange(source.Checked, new DateOnly(2026, 11, 1), new DateOnly(2036, 1, 1));
        Assert.Matches(@"^(undated|\d{4}(-\d\d)?)$", source.Copy);
    });

    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void An_entry_stands_under_a_topic_of_the_menu(string id) =>
        Assert.Contains(Get(id).Topic, Bot.Shipped.Library.Newest.FindQuestion("faq.topic")!.Choices);

    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void A_question_fits_on_a_button_and_an_answer_on_a_small_screen(string id) => Assert.All(Get(id).Texts.Values, text =>
    {
        Assert.InRange(text.Question.Length, 3, LongestQuestion);
        Assert.InRange(text.Answer.Length, 40, LongestAnswer);
        Assert.DoesNotContain('!', text.Answer);
        Assert.DoesNotContain("**", text.Answer, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void An_entry_keeps_the_spelling_rules_of_its_language(string id) => Assert.All(
        Get(id).Texts,
        text => Assert.Empty(SpellingRules.Faults(text.Key, text.Value.Question).Concat(SpellingRules.Faults(text.Key, text.Value.Answer))));

    [Theory]
    [MemberData(nameof(EveryEntry))]
    public void There_are_several_ways_to_ask_it_in_every_language(string id) =>
        Assert.All(Get(id).Texts.Values, text => Assert.InRange(text.Asked.Count, Fixed.Contains(id, StringComparer.Ordinal) ? 16 : 8, 200));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_two_entries_are_asked_in_the_same_words(string language)
    {
        var ways = Entries.SelectMany(entry => Phrases(entry, language).Distinct(StringComparer.Ordinal).Select(words => (words, entry.Id)));
        Assert.Empty(ways.GroupBy(way => way.words, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(way => way.Id))}"));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_question_on_a_button_gives_a_command(string language) =>
        Assert.All(Entries, entry => Assert.Null(Bot.Shipped.Get<CommandWords>().Find(entry.Texts[language].Question)));

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_words_on_a_button_of_the_list_are_answered_by_its_entry(string language) => Assert.All(Entries, entry =>
    {
        var reply = Library.Index(language).Ask(entry.Texts[language].Question, entry.Audience);
        Assert.Equal((FaqOutcome.Answered, entry.Id), (reply.Outcome, reply.Matches.Select(match => match.Id).FirstOrDefault()));
    });

    private static IEnumerable<string> Phrases(FaqArticle entry, string language) =>
        entry.Texts[language].Asked.Append(entry.Texts[language].Question).Select(TextFolding.Fold);

    private static FaqArticle Get(string id) => Entries.Single(entry => entry.Id == id);
}
