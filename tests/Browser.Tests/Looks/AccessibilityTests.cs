using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;

namespace SamenHier.Browser.Tests.Looks;

public sealed partial class AccessibilityTests(Chromium chromium) : PhoneTest(chromium)
{
    private const int MostAttempts = 50;

    // Everything that a screen reader may read of what Web Chat adds around the messages.
    private const string WordsOfWebChat = """
        () => {
          const words = [];
          const said = '.webchat__bubble, .webchat__suggested-action, script, style';
          for (const element of document.querySelectorAll('body *')) {
            if (element.closest(said) || !element.checkVisibility()) continue;
            for (const name of ['aria-label', 'aria-roledescription', 'aria-placeholder', 'alt', 'title', 'placeholder']) {
              words.push(element.getAttribute(name) || '');
            }
            words.push(...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data));
          }
          return words.map(word => word.trim()).filter(Boolean);
        }
        """;

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Neither_the_choice_of_language_nor_the_chat_nor_the_open_panel_has_a_grave_fault(string language)
    {
        var phone = await OpenPhoneAsync(settings => settings.Locale = language);
        Assert.Empty(await Axe.FindGraveFaultsAsync(phone.Page));

        await phone.ChooseLanguageAsync(language);
        await new Newcomer(language, Manner.ByButton).TalkAsync(phone, until: "newcomer.household");
        Assert.Empty(await Axe.FindGraveFaultsAsync(phone.Page));

        await phone.More.TapAsync();
        Assert.Empty(await Axe.FindGraveFaultsAsync(phone.Page));
    }

    // A touch screen leaves the pointer where the finger was: on an answer to the next question.
    [ChromiumFact]
    public async Task No_answer_looks_chosen_because_the_finger_was_there()
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync("nl");
        await new Newcomer("nl", Manner.ByButton).TalkAsync(phone, until: "consent.matching");

        await PointAtAsync(phone.Buttons.First);

        var grounds = await phone.Buttons.EvaluateAllAsync<string[]>("buttons => buttons.map(button => `${button.matches(':hover')} ${getComputedStyle(button).backgroundColor}`)");
        Assert.Equal(["true rgb(255, 255, 255)", .. Enumerable.Repeat("false rgb(255, 255, 255)", grounds.Length - 1)], grounds);
    }

    // The list may still slide away from under the pointer.
    private static async Task PointAtAsync(ILocator button)
    {
        var isThere = false;
        for (var attempt = 0; attempt < MostAttempts && !isThere; attempt++)
        {
            await button.HoverAsync();
            isThere = await button.EvaluateAsync<bool>("button => button.matches(':hover')");
        }
    }

    // Web Chat speaks no Tigrinya and falls back to English.
    [ChromiumFact]
    public async Task In_Tigrinya_a_screen_reader_meets_no_English()
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync("ti");
        await new Newcomer("ti", Manner.ByButton).TalkAsync(phone, until: "newcomer.languages");

        var said = (await Server.SaidAsync(phone.ConversationId)).SelectMany(message => LatinWord().Matches(message.Text)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        await phone.More.TapAsync();
        var words = await phone.Page.EvaluateAsync<string[]>(WordsOfWebChat);

        Assert.Contains(words, word => word.Contains(Text("ti", "page.webchat.history"), StringComparison.Ordinal));
        Assert.DoesNotContain(words, word => LatinWord().Matches(word).Any(match => !said.Contains(match.Value)));
    }

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex LatinWord();
}
