using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using SamenHier.Dialogs.Faq;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

/// <summary>People ask something themselves in the middle of the intake, on a phone.</summary>
public sealed class QuestionTests(Chromium chromium) : PhoneTest(chromium)
{
    [ChromiumTheory]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task A_question_is_answered_and_the_same_question_stands_again(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        var newcomer = new Newcomer(language, Manner.ByTyping);
        var asked = (await newcomer.TalkAsync(phone, until: "newcomer.household")).Question!;

        await phone.TypeAsync(newcomer.WordsFor("questions", "cost"));
        var standing = await phone.NextAsync();
        Assert.Equal((asked.Id, string.Join(',', asked.Choices)), (standing.Question!.Id, string.Join(',', standing.Question.Choices)));
        await Expect(phone.BotBubbles.Nth(-2)).ToContainTextAsync(Library.Find("cost", language)!.Texts[language].Answer);

        await phone.PressAsync(Text(language, "faq.helped.yes"));
        standing = await phone.NextAsync();
        Assert.Equal(asked.Id, standing.Question!.Id);
        await phone.PressAsync(standing.Question.LabelOf("alone")!);
        Assert.NotEqual(asked.Id, (await phone.NextAsync()).Question!.Id);
    }

    [ChromiumTheory]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task In_the_weegschaal_a_question_is_chosen_by_topic_with_the_finger_alone(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await new Newcomer(language, Manner.ByButton).TalkAsync(phone, until: "weegschaal.contact");

        await phone.CommandAsync("question");
        var topics = (await phone.NextAsync()).Question!;
        await phone.PressAsync(topics.LabelOf("health")!);
        var questions = (await phone.NextAsync()).Question!;
        await phone.PressAsync(questions.LabelOf("gp")!);

        Assert.Equal("weegschaal.contact", (await phone.NextAsync()).Question!.Id);
        await Expect(phone.BotBubbles.Nth(-2)).ToContainTextAsync(Library.Find("gp", language)!.Texts[language].Question);
    }

    private FaqLibrary Library => Server.Get<FaqLibrary>();
}
