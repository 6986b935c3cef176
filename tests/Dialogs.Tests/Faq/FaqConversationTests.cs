using System.Globalization;
using SamenHier.Casework;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Faq;

/// <summary>What is said to questions, and what stays of them.</summary>
public sealed class FaqConversationTests
{
    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    public static TheoryData<string, string> EveryPairOfLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var chosen in Languages.All)
            {
                foreach (var typed in Languages.All.Where(language => language != chosen)) data.Add(chosen, typed);
            }

            return data;
        }
    }

    private static FaqLibrary Library => Bot.Shipped.Get<FaqLibrary>();

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task An_answer_shows_the_question_the_answer_and_where_it_comes_from(string language)
    {
        var device = await AskAsync("newcomer.household", language, "cost");
        var (said, text) = (device.Last.Said[0], Library.Find("cost", language)!.Texts[language]);

        Assert.Equal(language, said.Locale);
        Assert.StartsWith(text.Question, said.Text, StringComparison.Ordinal);
        Assert.Contains(text.Answer, said.Text, StringComparison.Ordinal);
        Assert.Contains("samenhier.nl", said.Text, StringComparison.Ordinal);
        var entity = said.Entities!.Single(each => each.Type == FaqMessages.AnswerEntity);
        Assert.Equal(["cost"], ((IEnumerable<object?>)BotJson.ReadEntity(entity)["entries"]!).Cast<string>());
    }

    // The adapter sets the culture of the person's device, and some cultures count other years.
    [Theory]
    [InlineData("ar", "ar-SA", "نوفمبر 2026")]
    [InlineData("nl", "th-TH", "november 2026")]
    [InlineData("en", "fa-IR", "November 2026")]
    public async Task The_month_in_which_a_page_was_read_is_one_of_our_calendar_in_every_culture(string language, string culture, string month)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var device = await AskAsync("newcomer.household", language, "cost");
            Assert.Contains(month, device.Last.Said[0].Text, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task The_buttons_below_an_answer_stand_after_those_of_the_question(string language)
    {
        var device = await AskAsync("newcomer.household", language, "cost");
        var titles = device.Last.Question!.Message.SuggestedActions!.Actions!.Select(action => action.Title).ToList();
        Assert.Equal([Bot.Shipped.Texts.Get(language, "faq.helped.yes"), Bot.Shipped.Texts.Get(language, "faq.helped.no")], titles[^2..]);
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Whether_an_answer_helped_can_be_typed_in_the_words_of_the_button_while_it_is_asked(string language)
    {
        var device = await AskAsync("newcomer.name", language, "cost");
        await device.TypeAsync(Bot.Shipped.Texts.Get(language, "faq.helped.no"));
        Assert.Equal([("cost", language, false)], device.Feedback.Select(said => (said.Entry, said.Language, said.Helped)));
        Assert.Equal("newcomer.name", device.Last.Question!.Id);
        Assert.DoesNotContain("newcomer.name", device.Person.Answers.Keys);
    }

    [Theory]
    [MemberData(nameof(EveryPairOfLanguages))]
    public async Task A_question_in_another_language_than_chosen_is_answered_in_the_one_that_was_chosen(string chosen, string typed)
    {
        var device = await Walk.ToAsync("newcomer.household", chosen);
        var turn = await device.TypeAsync(TypedReplies.In(typed).For("questions", "cost")[0]);
        Assert.Contains(Library.Find("cost", chosen)!.Texts[chosen].Answer, turn.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("language.offer", turn.Texts);
        Assert.Equal("newcomer.household", turn.Question!.Id);
    }

    [Fact]
    public async Task An_entry_that_lacks_the_language_of_the_conversation_is_not_answered_in_another()
    {
        var cost = Library.Find("cost", "en")!;
        var without = cost with { Texts = cost.Texts.Where(text => text.Key != "ti").ToDictionary(StringComparer.Ordinal) };
        var release = Bot.With(new FaqLibrary(Library.All.Select(article => article.Id == cost.Id ? without : article)));
        var device = (await Walk.ToAsync("newcomer.household", "ti")).After(release);

        var turn = await device.TypeAsync(TypedReplies.In("en").For("questions", "cost")[0]);

        Assert.DoesNotContain(turn.Texts, text => text.StartsWith("faq.cost", StringComparison.Ordinal));
        Assert.Equal("newcomer.household", turn.Question!.Id);
    }

    [Fact]
    public async Task What_is_said_of_an_answer_never_names_another_entry_than_the_last()
    {
        var device = await AskAsync("newcomer.household", "en", "cost");
        await device.SayItHelpedAsync("bsn", helped: true);
        await device.SayItHelpedAsync("no_such_entry", helped: true);
        Assert.Empty(device.Feedback);
    }

    [Fact]
    public async Task Each_of_two_questions_in_one_message_is_answered()
    {
        var device = await Walk.ToAsync("newcomer.household", "en");
        var turn = await device.TypeAsync("Does taking part cost money? And where do I get a BSN?");
        Assert.Contains("faq.cost.answer", turn.Texts);
        Assert.Contains("faq.bsn.answer", turn.Texts);
        Assert.Equal("newcomer.household", turn.Question!.Id);
    }

    [Fact]
    public async Task What_is_known_of_two_questions_is_answered_and_of_the_other_it_is_said_that_it_is_not()
    {
        var device = await Walk.ToAsync("newcomer.household", "en");
        var turn = await device.TypeAsync("Does taking part cost money? And what is the capital of France?");
        Assert.Contains("faq.cost.answer", turn.Texts);
        Assert.Contains("faq.unknownPart", turn.Texts);
        Assert.Equal(("unknown", "newcomer.household"), (Assert.Single(device.Unanswered).Outcome, turn.Question!.Id));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("?")]
    [InlineData("؟؟؟")]
    [InlineData("hdjfh skdjfh")]
    [InlineData("you stupid machine")]
    public async Task Nonsense_and_abuse_are_no_question_and_no_answer(string words)
    {
        var device = await Walk.ToAsync("newcomer.household", "en");
        var turn = await device.TypeAsync(words);
        Assert.Equal("newcomer.household", turn.Question!.Id);
        Assert.DoesNotContain(turn.Texts, text => text.EndsWith(".answer", StringComparison.Ordinal));
        Assert.DoesNotContain("newcomer.household", device.Person.Answers.Keys);
    }

    [Fact]
    public async Task A_question_of_ten_thousand_characters_is_too_long_and_is_said_to_be()
    {
        var device = await Walk.ToAsync("newcomer.household", "en");
        Assert.Equal(["messageTooLong"], (await device.TypeAsync(new string('a', 9_990) + " cost?")).Texts);
    }

    [Fact]
    public async Task Three_offers_stand_before_the_buttons_of_the_question_and_each_is_answered_when_it_is_pressed()
    {
        var (device, turn) = await FindOfferAsync();
        var offers = turn.Question!.Message.SuggestedActions!.Actions!.TakeWhile(action => BotJson.ReadMap(action.Value)!.ContainsKey("entry")).ToList();
        Assert.InRange(offers.Count, 1, 3);
        Assert.Equal("offered", Assert.Single(device.Unanswered).Outcome);

        var pressed = await device.PressAsync(offers[0].Value!, offers[0].Text);

        Assert.Equal($"faq.{BotJson.ReadMap(offers[0].Value)!["entry"]}.answer", pressed.Texts[1]);
        Assert.Equal(turn.Question.Id, pressed.Question!.Id);
    }

    [Fact]
    public async Task On_a_channel_without_buttons_the_offers_stand_in_the_text()
    {
        var (_, turn) = await FindOfferAsync("sms");
        Assert.Null(turn.Question!.Message.SuggestedActions);
        Assert.Contains("\n- ", turn.Question.Message.Text, StringComparison.Ordinal);
    }

    // Which words are unsure changes with the entries; some are.
    private static async Task<(Device Device, Turn Turn)> FindOfferAsync(string channel = Device.WebChat)
    {
        foreach (var words in new[] { "Can I get help with my money?", "Where do I get a card?", "Who helps me with a group?", "Can I change it?", "Is it far to get help?", "Which paper do I need?" })
        {
            var casework = new InMemoryCasework(seed: 1);
            casework.Put((await Walk.ToAsync("newcomer.household", "en")).Person with { CurrentConversation = new ConversationKey(channel, "phone") });
            var device = new Device(Bot.Shipped, casework, "phone", channel);
            var turn = await device.TypeAsync(words);
            if (turn.Texts.Contains("faq.offer")) return (device, turn);
        }

        throw new InvalidOperationException("Nothing of this is unsure any more; take other words.");
    }

    private static async Task<Device> AskAsync(string question, string language, string entry)
    {
        var device = await Walk.ToAsync(question, language);
        await device.TypeAsync(TypedReplies.In(language).For("questions", entry)[0]);
        return device;
    }
}
