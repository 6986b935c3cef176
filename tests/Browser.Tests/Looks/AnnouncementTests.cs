using SamenHier.Browser.Tests.Devices;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>What a screen reader says by itself when something new comes.</summary>
public sealed class AnnouncementTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Listen = """
        () => {
          const live = '[aria-live]:not([aria-live=off]), [role=log]:not([aria-live]), [role=status]:not([aria-live])';
          window.announced = [];
          new MutationObserver(changes => changes.forEach(({ addedNodes }) => addedNodes.forEach(node => {
            const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
            const region = element && element.closest(live);
            if (region && node.textContent.trim()) {
              window.announced.push(node.textContent);
            }
          }))).observe(document.body, { childList: true, subtree: true });
        }
        """;

    // That there are answers to choose from is said last.
    private const string LastWords = "words => window.announced.includes(words)";

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task A_new_question_is_announced_once_with_its_answers_and_so_is_what_the_person_said(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await phone.NextAsync();
        await phone.Page.EvaluateAsync(Listen);

        await phone.CommandAsync("back");
        var next = await phone.NextAsync();
        await Expect(phone.OwnBubbles).ToHaveCountAsync(1);
        await phone.Page.WaitForFunctionAsync(LastWords, Text(language, "page.webchat.choicesBelow"));

        var announced = await phone.Page.EvaluateAsync<string[]>("() => window.announced");
        Assert.Single(announced, words => Squeeze(words).Contains(Squeeze(next.Text), StringComparison.Ordinal));
        Assert.Single(announced, words => words.StartsWith(Text(language, "page.webchat.youSaid"), StringComparison.Ordinal));
        foreach (var button in next.Question!.Buttons)
            Assert.Single(announced, words => words.Contains(button.Label, StringComparison.Ordinal));
    }

    // A live region keeps no line breaks.
    private static string Squeeze(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
}
