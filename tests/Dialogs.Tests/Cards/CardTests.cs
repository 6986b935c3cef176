using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Questionnaires;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.Tests.Conversations;

namespace SamenHier.Dialogs.Tests.Cards;

/// <summary>Every card that the bot makes holds to the rules of Adaptive Cards 1.5 and to what Teams shows of them.</summary>
public sealed class CardTests
{
    // Teams takes messages up to 40 KB, counted in UTF-16, and cards up to 28 KB.
    private const int LargestMessage = 40 * 1024;
    private const int LargestCard = 28 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Letters beside each other on a phone.
    private const int ShortRow = 36;

    [NodeFact]
    public async Task Every_card_is_read_by_the_library_of_Adaptive_Cards_without_a_complaint()
    {
        List<string> cards = [];
        foreach (var language in Dialogs.Texts.Languages.All) cards.AddRange((await EveryCard.InAsync(language)).Select(CardJson));

        var complaints = await CardChecker.CheckAsync(cards);

        Assert.Equal(cards.Count, complaints.Count);
        Assert.Empty(complaints.SelectMany(each => each).Distinct(StringComparer.Ordinal));
        Assert.NotEmpty((await CardChecker.CheckAsync(["""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Nope"}]}"""]))[0]);
    }

    [Theory]
    [MemberData(nameof(EveryCard.Languages), MemberType = typeof(EveryCard))]
    public async Task Every_card_says_its_language_and_direction_and_has_the_words_once(string language)
    {
        var messages = await EveryCard.InAsync(language);

        Assert.True(messages.Count > 30, $"Only {messages.Count} cards were found.");
        Assert.All(messages, message =>
        {
            var card = ShownCard.In(message)!.Content;
            Assert.Null(message.Text);
            Assert.Null(message.SuggestedActions);
            Assert.Equal("1.5", card["version"]);
            Assert.Equal(message.Locale, card["lang"]);
            Assert.Equal((string)card["lang"]! == "ar", card.GetValueOrDefault("rtl") is true);
            Assert.Equal(message.Summary, card["fallbackText"]);
        });
    }

    [Theory]
    [MemberData(nameof(EveryCard.Languages), MemberType = typeof(EveryCard))]
    public async Task Every_word_of_a_message_stands_on_its_card(string language)
    {
        foreach (var message in await EveryCard.InAsync(language))
        {
            var card = ShownCard.In(message)!;
            var shown = card.Lines.Concat(card.Elements("Input.ChoiceSet").Select(list => (string)list["label"]!)).SelectMany(line => line.Split('\n'));
            Assert.Equal<IEnumerable<string>>(message.Summary!.Split('\n', StringSplitOptions.RemoveEmptyEntries), shown);
        }
    }

    [Theory]
    [MemberData(nameof(EveryCard.Languages), MemberType = typeof(EveryCard))]
    public async Task Every_card_is_small_enough_and_only_short_buttons_share_a_row(string language)
    {
        foreach (var message in await EveryCard.InAsync(language))
        {
            Assert.InRange(InUtf16(BotJson.WriteActivity(message)), 0, LargestMessage);
            Assert.InRange(Encoding.Unicode.GetByteCount(CardJson(message)), 0, LargestCard);
            Assert.All(ShownCard.In(message)!.Rows, row =>
            {
                Assert.InRange(row.Count, 1, 6);
                Assert.True(row.Count == 1 || row.Sum(title => title.Length) <= ShortRow, string.Join(" | ", row));
            });
        }
    }

    [Theory]
    [MemberData(nameof(EveryCard.Languages), MemberType = typeof(EveryCard))]
    public async Task Every_choice_of_a_question_can_be_chosen_on_its_card(string language)
    {
        foreach (var question in (await EveryCard.InAsync(language)).Select(AskedQuestion.In).OfType<AskedQuestion>())
        {
            Assert.Empty(question.Choices.Select(choice => choice.Value).Except(question.Buttons, StringComparer.Ordinal));
            Assert.Equal(question.Buttons.Count, question.Buttons.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory]
    [MemberData(nameof(EveryCard.Languages), MemberType = typeof(EveryCard))]
    public async Task What_is_ticked_is_the_answer(string language)
    {
        var asked = 0;
        foreach (var stop in await EveryCard.StopsAsync(language))
        {
            if (stop.Last.Question is not { Ticks.Count: > 1 } question || question.Offers(ShownChoice.Done)) continue;
            var exclusive = Bot.Shipped.Library.Newest.FindQuestion(question.Id)!.Exclusive;
            string[] ticked = [.. question.Ticks.Where(code => !exclusive.Contains(code, StringComparer.Ordinal)).Take(2)];
            var person = stop.Fork();

            await person.TickAsync(ticked);

            Assert.Equal(AnswerValue.Of(ticked), person.Person.Answers[question.Id].Value);
            Assert.Null(person.Person.Answers[question.Id].OwnWords);
            asked++;
        }

        Assert.True(asked > 2, $"Only {asked} questions take several answers.");
    }

    [Theory]
    [MemberData(nameof(EveryCard.Languages), MemberType = typeof(EveryCard))]
    public async Task A_scale_has_its_two_statements_in_frames_above_five_buttons(string language)
    {
        foreach (var card in (await EveryCard.InAsync(language)).Where(message => AskedQuestion.In(message)?.Kind == "scale").Select(message => ShownCard.In(message)!))
        {
            Assert.Equal(2, card.Elements("Container").Count());
            Assert.Equal(["-2", "-1", "0", "1", "2"], card.Actions.Select(action => BotJson.ReadMap(action.Value)!.GetValueOrDefault("choice") as string).OfType<string>().Where(code => code.Length < 3).OrderBy(code => int.Parse(code, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task Words_that_people_typed_are_shown_as_they_are()
    {
        Device device = new(Bot.Shipped, new InMemoryCasework(seed: 1), "typed", Device.Teams);
        await device.TypeAsync("hello");
        while (device.Last.Question!.Id != "newcomer.name") await (device.Last.Question.Id == "start.role" ? device.PressAsync("newcomer") : Walk.AnswerAsync(device, "en"));
        await device.TypeAsync("**bold** [link](x)");
        while (device.Last.Question.Id != "check.send") await Walk.AnswerAsync(device, "en");

        var card = ShownCard.In(device.Last.Said[^1])!;

        Assert.Contains(card.Lines, line => line.Contains("**bold** [link](x)", StringComparison.Ordinal));
        Assert.Empty(card.Elements("TextBlock"));
    }

    private static string CardJson(Activity message) => JsonSerializer.Serialize(ShownCard.In(message)!.Content, Readable);

    private static int InUtf16(byte[] json) => Encoding.Unicode.GetByteCount(Encoding.UTF8.GetString(json));
}
