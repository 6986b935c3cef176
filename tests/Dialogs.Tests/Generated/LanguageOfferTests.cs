using SamenHier.Dialogs.Tests.Conversations;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Tests.Generated;

/// <summary>Who writes in another language than they chose is understood, and is offered that language once.</summary>
public sealed class LanguageOfferTests
{
    private const string Question = "newcomer.wishWords";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["nl"] = "Ik wil graag met mensen praten",
        ["en"] = "I would like to talk with people",
        ["ar"] = "أريد أن أتحدث مع الناس",
        ["ti"] = "ምስ ሰባት ክዛረብ እደሊ",
    };

    public static TheoryData<string, string> EveryPair
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

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task The_answer_is_kept_and_the_other_language_is_offered_in_its_own_words(string chosen, string typed)
    {
        var phone = await Walk.ToAsync(Question, chosen);

        var turn = await phone.TypeAsync(Sentences[typed]);

        Assert.Equal(Sentences[typed], phone.Person.Answers[Question].OwnWords);
        Assert.Equal(["language.offer"], turn.Texts);
        Assert.Contains(Bot.Shipped.Texts.Get(typed, "language.offer", Bot.Shipped.Texts.Get(typed, "word.language")), turn.Question!.Message.Text, StringComparison.Ordinal);
        Assert.Equal(chosen, turn.Question.Message.Locale);
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task The_button_goes_on_in_that_language_with_the_same_question(string chosen, string typed)
    {
        var phone = await Walk.ToAsync(Question, chosen);
        var offered = (await phone.TypeAsync(Sentences[typed])).Question!;

        var button = offered.CommandButton("language")!;
        var turn = await phone.PressAsync(button.Value!, button.Text);

        Assert.Equal((offered.Id, typed), (turn.Question!.Id, turn.Question.Message.Locale));
        Assert.Equal(typed, phone.Person.Profile.Language);
        Assert.Equal(Bot.Shipped.Texts.Get(typed, "language.name"), button.Title);
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task It_is_offered_once(string chosen, string typed)
    {
        var phone = await Walk.ToAsync("newcomer.name", chosen);
        Assert.Contains("language.offer", (await phone.TypeAsync(Sentences[typed])).Texts);
        while (phone.Last.Question!.Id != Question) await Walk.AnswerAsync(phone, chosen);

        var turn = await phone.TypeAsync(Sentences[typed]);

        Assert.Empty(turn.Texts);
        Assert.Null(turn.Question!.CommandButton("language"));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Who_writes_in_the_language_they_chose_is_offered_none(string language)
    {
        var phone = await Walk.ToAsync(Question, language);
        Assert.Empty((await phone.TypeAsync(Sentences[language])).Texts);
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task After_everything_was_sent_the_button_still_changes_the_language(string chosen, string typed)
    {
        var phone = await Walk.ToAsync("check.send", chosen);
        await phone.PressAsync("send");

        var turn = await phone.PressAsync(
            new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = "language", ["language"] = typed }, Bot.Shipped.Texts.Get(typed, "language.name"));

        Assert.Equal(["says sent.already"], turn.Lines);
        Assert.Equal(typed, turn.Said[^1].Locale);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("NL")]
    public async Task A_button_with_a_language_that_the_bot_does_not_speak_asks_which(string language)
    {
        var phone = await Walk.ToAsync(Question, "nl");
        var turn = await phone.PressAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["command"] = "language", ["language"] = language }, "x");
        Assert.Equal("start.language", turn.Question!.Id);
    }
}
