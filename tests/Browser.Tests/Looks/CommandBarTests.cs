using System.Text.Json;
using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Looks;

/// <summary>The commands that can be given at any time, always in the same place.</summary>
public sealed class CommandBarTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string Places = "buttons => buttons.map(button => { const { left, top } = button.getBoundingClientRect(); return [left, top].map(Math.round); })";
    private const string FromTopToBottom = "form => [...form.children].filter(child => child.checkVisibility()).map(child => child.id || [...child.classList].find(name => name.startsWith('webchat__')))";
    private const string ArrowTurn = "arrow => new DOMMatrix(getComputedStyle(arrow).transform).a";

    private static readonly IReadOnlyList<string> InOrder = ["back", "why", "person", "question", "skip", "decline", "change", "language", "mydata", "help", "stop"];

    [ChromiumFact]
    public async Task Before_a_conversation_begins_there_is_no_bar()
    {
        var phone = await OpenPhoneAsync();

        await Expect(phone.CommandBar).ToBeHiddenAsync();
    }

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Whatever_question_stands_the_bar_is_one_row_directly_above_the_text_box(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        Newcomer newcomer = new(language, Manner.ByButton);
        await phone.NextAsync();
        var first = await PlacesAsync(phone);
        Assert.Single(first.Select(place => place[1]).Distinct());
        Assert.Equal(["webchat__suggested-actions", "commands", "webchat__send-box__main"], await PartsAsync(phone));

        await phone.TypeAsync(TypedReplies.In(language).For("consent.keep", "yes"));
        await newcomer.TalkAsync(phone, until: "newcomer.name");
        Assert.Equal(first, await PlacesAsync(phone));
        Assert.Equal(["commands", "webchat__send-box__main"], (await PartsAsync(phone))[^2..]);

        await phone.More.TapAsync();
        var panel = await phone.Panel.GetByRole(AriaRole.Button).EvaluateAllAsync<int[][]>(Places);
        Assert.All(panel, place => Assert.True(place[1] < first[0][1]));
        Assert.Equal(first, await PlacesAsync(phone));
    }

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task Each_command_has_its_name_and_its_place(string language)
    {
        var phone = await OpenAtFirstQuestionAsync(language);
        await Expect(phone.CommandBar).ToHaveAccessibleNameAsync(Text(language, "page.menu.label"));

        await phone.More.TapAsync();

        await HasNamesAsync(phone, language);
        Assert.Equal(InOrder, await phone.Commands.EvaluateAllAsync<string[]>("buttons => buttons.map(({ dataset }) => dataset.command)"));
    }

    [ChromiumFact]
    public async Task When_the_conversation_changes_its_language_the_bar_changes_with_it()
    {
        var phone = await OpenAtFirstQuestionAsync("nl");
        await phone.TypeAsync(new Newcomer("nl", Manner.ByTyping).WordFor("language"));
        await phone.NextAsync();
        await phone.TypeAsync(TypedReplies.In("nl").For("start.language", "ti"));
        await phone.IsInAsync("ti");
        await phone.More.TapAsync();

        await HasNamesAsync(phone, "ti");
        await Expect(phone.CommandBar).ToHaveAccessibleNameAsync(Text("ti", "page.menu.label"));
        var sent = await SentByAsync(phone, "help");
        Assert.Equal(Text("ti", "word.help"), sent.GetProperty("text").GetString());
    }

    [ChromiumTheory]
    [MemberData(nameof(EveryLanguage))]
    public async Task A_press_says_the_word_and_sends_the_command(string language)
    {
        var phone = await OpenAtFirstQuestionAsync(language);
        List<string> said = [];
        foreach (var command in InOrder)
        {
            var sent = await SentByAsync(phone, command);

            var word = Text(language, $"word.{command}");
            said.Add(word);
            Assert.Equal(word, sent.GetProperty("text").GetString());
            Assert.Equal(command, sent.GetProperty("value").GetProperty("command").GetString());
            Assert.Equal(word, sent.GetProperty("channelData").GetProperty("messageBack").GetProperty("displayText").GetString());
            await Expect(phone.OwnBubbles).ToHaveTextAsync(said, new() { UseInnerText = true });
            await Expect(phone.Panel).ToBeHiddenAsync();
        }
    }

    [ChromiumFact]
    public async Task A_finger_that_trembles_gives_a_command_once()
    {
        var phone = await OpenAtFirstQuestionAsync("nl");

        await phone.Commands.First.DblClickAsync();
        await SentByAsync(phone, "why");

        await Expect(phone.OwnBubbles).ToHaveTextAsync([Text("nl", "word.back"), Text("nl", "word.why")]);
    }

    [ChromiumFact]
    public async Task More_says_whether_the_panel_is_open_and_a_tap_elsewhere_closes_it()
    {
        var phone = await OpenAtFirstQuestionAsync("ar");
        await IsOpenAsync(phone, false);

        await phone.More.TapAsync();
        await IsOpenAsync(phone, true);
        await phone.More.TapAsync();
        await IsOpenAsync(phone, false);
        await phone.More.TapAsync();
        await phone.Page.Locator("header h1").TapAsync();
        await IsOpenAsync(phone, false);
    }

    [ChromiumFact]
    public async Task In_Arabic_the_bar_begins_at_the_right_and_only_what_points_is_mirrored()
    {
        var dutch = await OpenAtFirstQuestionAsync("nl");
        var arabic = await OpenAtFirstQuestionAsync("ar");

        var (lefts, rights) = (await PlacesAsync(dutch), await PlacesAsync(arabic));
        Assert.Equal(lefts.Select(place => place[0]).Order(), lefts.Select(place => place[0]));
        Assert.Equal(rights.Select(place => place[0]).OrderDescending(), rights.Select(place => place[0]));
        Assert.Equal(1, await dutch.Commands.Nth(0).Locator("svg").EvaluateAsync<int>(ArrowTurn));
        Assert.Equal(-1, await arabic.Commands.Nth(0).Locator("svg").EvaluateAsync<int>(ArrowTurn));
        Assert.Equal(1, await arabic.Commands.Nth(1).Locator("svg").EvaluateAsync<int>(ArrowTurn));
    }

    private async Task<Phone> OpenAtFirstQuestionAsync(string language)
    {
        var phone = await OpenPhoneAsync();
        await phone.ChooseLanguageAsync(language);
        await phone.NextAsync();
        return phone;
    }

    private static Task<int[][]> PlacesAsync(Phone phone) => phone.CommandBar.Locator(".first button").EvaluateAllAsync<int[][]>(Places);

    private static Task<string[]> PartsAsync(Phone phone) => phone.Page.Locator(".webchat__send-box").EvaluateAsync<string[]>(FromTopToBottom);

    private async Task HasNamesAsync(Phone phone, string language)
    {
        foreach (var command in InOrder)
            await Expect(phone.CommandBar.Locator($"[data-command={command}]")).ToHaveAccessibleNameAsync(Text(language, $"command.{command}"));
        await Expect(phone.More).ToHaveAccessibleNameAsync(Text(language, "page.menu.more"));
    }

    private static async Task IsOpenAsync(Phone phone, bool open)
    {
        await Expect(phone.More).ToHaveAttributeAsync("aria-expanded", open ? "true" : "false");
        await Expect(phone.Panel).ToBeVisibleAsync(new() { Visible = open });
    }

    // What the page sent to the bot.
    private static async Task<JsonElement> SentByAsync(Phone phone, string command)
    {
        var request = await phone.Page.RunAndWaitForRequestAsync(() => phone.CommandAsync(command), request => request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal));
        return request.PostDataJSON() ?? throw new InvalidOperationException("Nothing was sent.");
    }
}
