using SamenHier.Browser.Tests.Devices;
using SamenHier.Dialogs.Texts;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests;

public sealed class FirstWordsTests(Chromium chromium) : PhoneTest(chromium)
{
    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Without_any_script_the_page_speaks_the_browsers_language_and_says_what_it_needs(string language)
    {
        var phone = await OpenPhoneAsync(settings => (settings.Locale, settings.JavaScriptEnabled) = (language, false));

        await phone.IsInAsync(language);
        await Expect(phone.Page.Locator(".tagline")).ToHaveTextAsync(Text(language, "page.tagline"));
        await Expect(phone.Page.Locator("noscript p")).ToHaveTextAsync(Text(language, "page.noScript"));
        await Expect(phone.Page.Locator("noscript p")).ToBeVisibleAsync();
        await Expect(phone.Page.Locator(".languages button span")).ToHaveTextAsync(Languages.All.Select(offered => Text(offered, "language.name")));
        await Expect(phone.Page.Locator(".languages button[aria-current]")).ToHaveAttributeAsync("data-language", language);
    }

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Each_language_names_itself_in_its_own_language_and_direction(string language)
    {
        var phone = await OpenPhoneAsync();

        var button = phone.Page.Locator($"button[data-language={language}]");

        await Expect(button).ToHaveAttributeAsync("lang", language);
        await Expect(button).ToHaveAttributeAsync("dir", Languages.IsRightToLeft(language) ? "rtl" : "ltr");
        await Expect(button).ToHaveTextAsync($"{Text(language, "language.name")} {Text(language, "page.start")}");
    }
}
