using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>Everything without a mouse or a finger, and where the focus goes.</summary>
public sealed class KeyboardTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Focused = """
        () => {
          const element = document.activeElement;
          const parts = { transcript: '.webchat__basic-transcript', choices: '.webchat__suggested-actions', commands: '#commands', box: '.webchat__send-box__main' };
          return Object.keys(parts).find(part => element.closest(parts[part])) || element.id || element.tagName;
        }
        """;

    // Phones bring up their keyboard for a text box that can be written in at the moment it gets the focus.
    private const string NoteKeyboards = """
        () => {
          window.keyboards = 0;
          document.addEventListener('focusin', ({ target }) => {
            window.keyboards += target.matches('textarea, input') && !target.readOnly ? 1 : 0;
          });
        }
        """;

    private const string Outline = "() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement); return `${outlineStyle} ${outlineWidth}`; }";

    [ChromiumFact]
    public async Task Tab_goes_from_the_messages_to_the_answers_the_commands_and_the_text_box()
    {
        var phone = await OpenAtFirstQuestionAsync("en");

        var parts = (await TabThroughAsync(phone, times: 10)).SkipWhile(part => part != "transcript").ToList();
        Assert.Equal(["transcript", "choices", "commands", "box"], parts.Where((part, index) => index == 0 || part != parts[index - 1]).Take(4));
        Assert.Equal(4, parts.Count(part => part == "commands"));
    }

    [ChromiumFact]
    public async Task A_question_is_answered_with_the_keyboard_alone()
    {
        var phone = await OpenAtFirstQuestionAsync("nl");
        await phone.Buttons.First.FocusAsync();

        await phone.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(phone.Buttons.Nth(1)).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("ArrowUp");
        await phone.Page.Keyboard.PressAsync("Enter");

        await phone.NextAsync();
        Assert.Equal("box", await phone.Page.EvaluateAsync<string>(Focused));
        await phone.ShowsTranscriptOfAsync(Server);
    }

    [ChromiumFact]
    public async Task The_panel_opens_and_closes_with_the_keyboard_and_gives_the_focus_back()
    {
        var phone = await OpenAtFirstQuestionAsync("ti");
        await phone.More.FocusAsync();
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(phone.Panel).ToBeVisibleAsync();

        await phone.Page.Keyboard.PressAsync("Tab");
        await Expect(phone.Panel.GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await phone.Page.Keyboard.PressAsync("Escape");
        await Expect(phone.Panel).ToBeHiddenAsync();
        await Expect(phone.More).ToBeFocusedAsync();

        await phone.Page.Keyboard.PressAsync("Space");
        await Expect(phone.Panel).ToBeVisibleAsync();
        await phone.Panel.GetByRole(AriaRole.Button).Last.FocusAsync();
        await phone.Page.Keyboard.PressAsync("Tab");
        await Expect(phone.TextBox).ToBeFocusedAsync();
        await Expect(phone.Panel).ToBeHiddenAsync();
    }

    [ChromiumFact]
    public async Task Who_uses_the_keyboard_sees_where_they_are()
    {
        var phone = await OpenAtFirstQuestionAsync("en");
        await phone.Buttons.First.FocusAsync();
        for (var button = 0; button < 4; button++)
        {
            await phone.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("solid 3px", await phone.Page.EvaluateAsync<string>(Outline));
        }
    }

    [ChromiumFact]
    public async Task After_an_answer_or_a_command_by_button_no_keyboard_comes_up()
    {
        var phone = await OpenAtFirstQuestionAsync("ar");
        await phone.Page.EvaluateAsync(NoteKeyboards);

        await phone.Buttons.First.TapAsync();
        await phone.NextAsync();
        Assert.Equal("box", await phone.Page.EvaluateAsync<string>(Focused));
        await phone.CommandAsync("back");
        await phone.NextAsync();
        await Expect(phone.Commands.First).ToBeFocusedAsync();
        await phone.CommandAsync("help");
        await phone.NextAsync();
        await Expect(phone.More).ToBeFocusedAsync();
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("() => window.keyboards"));

        await phone.TextBox.TapAsync();
        await Expect(phone.TextBox).ToBeFocusedAsync();
        await Expect(phone.TextBox).ToBeEditableAsync();
        Assert.Equal(1, await phone.Page.EvaluateAsync<int>("() => window.keyboards"));
    }

    private async Task<Phone> OpenAtFirstQuestionAsync(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await phone.NextAsync();
        return phone;
    }

    private static async Task<IReadOnlyList<string>> TabThroughAsync(Phone phone, int times)
    {
        List<string> parts = [];
        await phone.Page.Locator("#chat").FocusAsync();
        for (var press = 0; press < times; press++)
        {
            await phone.Page.Keyboard.PressAsync("Tab");
            parts.Add(await phone.Page.EvaluateAsync<string>(Focused));
        }

        return parts;
    }
}
