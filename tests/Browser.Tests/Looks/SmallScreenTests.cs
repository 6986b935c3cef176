using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>Small phones, enlarged text, many answers, unsure fingers, and eyes that bear no sliding.</summary>
public sealed class SmallScreenTests(Chromium chromium) : PhoneTest(chromium)
{
    private const int Many = 35;
    private const int HalfWidth = 180;
    private const float SmallestTarget = 44;

    private const string TooSmall = """
        smallest => [...document.querySelectorAll('button, textarea')].filter(element => element.checkVisibility() && !element.closest('.webchat__keyboard-help'))
          .map(element => [element, element.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < smallest || height < smallest)
          .map(([element, { width, height }]) => `${element.className || element.textContent}: ${width} x ${height}`)
        """;

    // What sticks out of the window, and words that their own button cuts off. Screen readers' own words stand outside on purpose.
    private const string CutOff = """
        width => [...document.querySelectorAll('header *, #welcome *, #chat .webchat__bubble *, .webchat__suggested-action, #commands *, .webchat__send-box__main *')]
          .filter(element => element.checkVisibility() && !element.closest('svg, [aria-hidden=true]') && getComputedStyle(element).position !== 'absolute')
          .filter(element => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > width + 1 || (element.matches('button, span') && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
          })
          .map(element => element.outerHTML.slice(0, 200))
        """;

    private const string Wideness = "() => document.documentElement.scrollWidth";

    // A jump that was laid out anew arrives with the next.
    private const int MostFramesOfAJump = 2;

    // The longest run of frames in which the transcript moved and did not arrive: where it slides, it does so in one after the other.
    private const string WatchScrolling = """
        () => {
          const transcript = document.querySelector('.webchat__basic-transcript__scrollable');
          let before = transcript.scrollTop;
          let run = 0;
          window.longest = 0;
          const look = () => {
            const isAway = transcript.scrollHeight - transcript.clientHeight - transcript.scrollTop > 2;
            run = isAway && Math.abs(transcript.scrollTop - before) > 1 ? run + 1 : 0;
            before = transcript.scrollTop;
            window.longest = Math.max(window.longest, run);
            requestAnimationFrame(() => setTimeout(look));
          };
          requestAnimationFrame(() => setTimeout(look));
        }
        """;

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task With_many_answers_the_question_and_the_commands_stay_in_sight(string language)
    {
        var question = Text(language, "question.newcomer.languages");
        var phone = await OpenPhoneAsync(settings => settings.ViewportSize = new() { Width = 360, Height = 640 });
        await ManyChoices.PutOnAsync(phone.Page, question, [.. Enumerable.Range(1, Many).Select(number => $"{number}. {Text(language, "page.newConversation")}")]);

        await phone.ChooseLanguageAsync(language);

        await Expect(phone.Buttons).ToHaveCountAsync(Many);
        await Expect(phone.BotBubbles.Last).ToHaveTextAsync(question);
        await Expect(phone.BotBubbles.Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(phone.CommandBar).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(phone.TextBox).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(phone.Buttons.Nth(2)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(phone.Buttons.Last).Not.ToBeInViewportAsync();
        await phone.Buttons.Last.ScrollIntoViewIfNeededAsync();
        await Expect(phone.BotBubbles.Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [ChromiumFact]
    public async Task A_question_longer_than_the_screen_leaves_room_for_its_answers()
    {
        var phone = await OpenPhoneAsync(settings => settings.ViewportSize = new() { Width = 360, Height = 640 });
        await ManyChoices.PutOnAsync(phone.Page, string.Join('\n', Enumerable.Repeat(Text("nl", "page.tagline"), 40)), ["1", "2", "3"]);

        await phone.ChooseLanguageAsync("nl");

        await Expect(phone.Buttons).ToHaveCountAsync(3);
        await Expect(phone.Buttons.Nth(1)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(phone.BotBubbles.Last.Locator(":not(:has(*))").Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Everything_that_can_be_pressed_is_large_enough_for_a_finger(string language)
    {
        var phone = await OpenPhoneAsync();
        Assert.Empty(await phone.Page.EvaluateAsync<string[]>(TooSmall, SmallestTarget));

        await phone.ChooseLanguageAsync(language);
        await phone.NextAsync();
        await phone.More.TapAsync();

        Assert.Empty(await phone.Page.EvaluateAsync<string[]>(TooSmall, SmallestTarget));
    }

    // 200 % on a screen of 360 by 740.
    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task At_twice_the_size_nothing_is_cut_off_and_nothing_scrolls_sideways(string language)
    {
        var phone = await OpenPhoneAsync(settings => (settings.Locale, settings.ViewportSize) = (language, new() { Width = HalfWidth, Height = 370 }));
        await FitsAsync(phone);

        await phone.ChooseLanguageAsync(language);
        await Expect(phone.Buttons.First).ToBeVisibleAsync();
        await FitsAsync(phone);
        await phone.More.TapAsync();
        await FitsAsync(phone);
        await phone.CommandAsync("stop");
        await Expect(phone.BotBubbles.Last).ToContainTextAsync(Text(language, "stop.goOn"));
        await Expect(phone.BotBubbles.Last.Locator(":not(:has(*))").Last).ToBeInViewportAsync();
    }

    [ChromiumTheory]
    [InlineData(ReducedMotion.Reduce, false)]
    [InlineData(ReducedMotion.NoPreference, true)]
    public async Task Who_wants_no_motion_sees_none_and_others_do(ReducedMotion wanted, bool slides)
    {
        var phone = await OpenPhoneAsync(settings => settings.ReducedMotion = wanted);
        await phone.ChooseLanguageAsync("nl");
        await phone.NextAsync();
        await phone.Page.EvaluateAsync(WatchScrolling);

        foreach (var command in new List<string> { "help", "why", "back" })
        {
            await phone.CommandAsync(command);
            await phone.NextAsync();
        }

        Assert.Equal(slides, await phone.Page.EvaluateAsync<int>("() => window.longest") > MostFramesOfAJump);
    }

    private static async Task FitsAsync(Phone phone)
    {
        Assert.Equal(HalfWidth, await phone.Page.EvaluateAsync<int>(Wideness));
        Assert.Empty(await phone.Page.EvaluateAsync<string[]>(CutOff, HalfWidth));
    }
}
