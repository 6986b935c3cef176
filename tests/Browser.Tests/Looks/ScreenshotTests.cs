using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>The page for a person's eye. <c>SAMENHIER_SCREENSHOTS=directory dotnet test tests/Browser.Tests --filter ScreenshotTests</c> writes them all; otherwise only the first ones are taken, and kept nowhere.</summary>
public sealed class ScreenshotTests(Chromium chromium) : PhoneTest(chromium)
{
    private const float Sharpness = 2;
    private const int SmallestPicture = 10_000;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("SAMENHIER_SCREENSHOTS");

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task From_the_welcome_to_the_summary_there_is_something_to_see(string language)
    {
        var phone = await OpenPhoneAsync(settings => (settings.Locale, settings.DeviceScaleFactor) = (language, Sharpness));
        await TakeAsync(phone, language, "1-welcome");

        await phone.ChooseLanguageAsync(language);
        Newcomer newcomer = new(language, Manner.ByButton);
        var standing = await newcomer.TalkAsync(phone, until: "consent.keep");
        await TakeAsync(phone, language, "2-first-question");

        await phone.More.TapAsync();
        await TakeAsync(phone, language, "3-more-commands");
        await phone.More.TapAsync();
        if (Folder is null)
            return;

        await newcomer.AnswerAsync(phone, standing.Question!);
        await newcomer.TalkAsync(phone, until: "situation.arrived");
        await phone.TypeAsync("3-4-2025");
        standing = await phone.NextAsync();
        await TakeAsync(phone, language, "6-did-you-mean");

        await newcomer.AnswerAsync(phone, standing.Question!);
        await newcomer.TalkAsync(phone, until: "newcomer.household");
        await phone.TypeAsync("xyzzy");
        await phone.NextAsync();
        await phone.TypeAsync("xyzzy");
        await phone.NextAsync();
        await TakeAsync(phone, language, "7-stuck");

        await phone.TypeAsync(newcomer.WordsFor("questions", "cost"));
        await phone.NextAsync();
        await TakeAsync(phone, language, "8-question-answered");
        await phone.TypeAsync(newcomer.WordsFor("questions", "ownCase"));
        await phone.NextAsync();
        await TakeAsync(phone, language, "9-own-case");
        await phone.CommandAsync("question");
        standing = await phone.NextAsync();
        await TakeAsync(phone, language, "10-topics");
        await phone.PressAsync(standing.Question!.LabelOf("match")!);
        await phone.NextAsync();
        await TakeAsync(phone, language, "11-questions-of-a-topic");
        await phone.CommandAsync("back");
        standing = await phone.NextAsync();
        await phone.PressAsync(standing.Question!.LabelOf("goOn")!);
        standing = await phone.NextAsync();

        await newcomer.AnswerAsync(phone, standing.Question!);
        standing = await newcomer.TalkAsync(phone, until: "newcomer.languages");
        await TakeAsync(phone, language, "4-many-choices");

        await newcomer.AnswerAsync(phone, standing.Question!);
        await newcomer.TalkAsync(phone, until: "check.send");
        await TakeAsync(phone, language, "5-summary");
    }

    private static async Task TakeAsync(Phone phone, string language, string name)
    {
        var picture = await phone.Page.ScreenshotAsync(new() { Animations = Microsoft.Playwright.ScreenshotAnimations.Disabled });
        Assert.True(picture.Length > SmallestPicture, name);
        if (Folder is not null)
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{name}-{language}.png"), picture);
    }
}
