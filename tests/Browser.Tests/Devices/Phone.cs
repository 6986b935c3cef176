using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Dialogs.Texts;
using static Microsoft.Playwright.Assertions;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>A browser that knows nothing yet, as narrow as a cheap phone, with the chat page in it.</summary>
internal sealed partial class Phone : IAsyncDisposable
{
    private const int Width = 360;
    private const int Height = 740;

    /// <summary>How long the page may take, in milliseconds: as long as it takes on a machine that has other things to do.</summary>
    public const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly Traffic traffic;

    private Phone(IBrowserContext context, IPage page, PageWatch watch) =>
        (this.context, Page, Watch, traffic) = (context, page, watch, new Traffic(page));

    public IPage Page { get; }

    public PageWatch Watch { get; }

    public ILocator Bubbles => Page.Locator("#chat .webchat__bubble");

    public ILocator OwnBubbles => Page.Locator("#chat .webchat__bubble--from-user");

    public ILocator BotBubbles => Page.Locator("#chat .webchat__bubble:not(.webchat__bubble--from-user)");

    public ILocator Buttons => Page.Locator("#chat .webchat__suggested-action");

    public ILocator TextBox => Page.Locator("#chat textarea");

    /// <summary>The bar of commands, with the panel that belongs to it.</summary>
    public ILocator CommandBar => Page.Locator("#commands");

    /// <summary>The buttons that give a command, those of the panel after those of the bar.</summary>
    public ILocator Commands => CommandBar.Locator("[data-command]");

    /// <summary>Opens and closes the panel.</summary>
    public ILocator More => CommandBar.Locator("[aria-expanded]");

    public ILocator Panel => Page.Locator("#more-commands");

    public ILocator Status => Page.Locator("#status");

    /// <summary>The conversation that the page shows.</summary>
    public string ConversationId => traffic.ConversationId ?? throw new InvalidOperationException("Nothing was said yet.");

    /// <summary>How many questions came that no test has looked at.</summary>
    public int UnseenQuestions => traffic.Unseen;

    /// <summary>Opens the page; without sliding, which a test would have to wait for, unless the settings say otherwise.</summary>
    /// <param name="browser">Runs it.</param>
    /// <param name="address">The address of the page.</param>
    /// <param name="settings">Further settings of the browser.</param>
    public static async Task<Phone> OpenAsync(IBrowser browser, Uri address, Action<BrowserNewContextOptions>? settings = null)
    {
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = Width, Height = Height }, HasTouch = true, IsMobile = true, ReducedMotion = ReducedMotion.Reduce };
        settings?.Invoke(options);
        var fresh = await browser.NewContextAsync(options);
        fresh.SetDefaultTimeout(Patience);
        var page = await fresh.NewPageAsync();
        Phone phone = new(fresh, page, await PageWatch.OfAsync(page, address));
        await page.GotoAsync(address.ToString());
        return phone;
    }

    /// <summary>Chooses a language on the page, which begins the conversation.</summary>
    public Task ChooseLanguageAsync(string language) => Page.Locator($"button[data-language={language}]").TapAsync();

    /// <summary>The next question or end, once the page shows it: its words as the bot's last, down to the last line, its choices and no others as buttons.</summary>
    public async Task<BotMessage> NextAsync() => await ShowsAsync(await traffic.NextAsync());

    /// <summary>Passes over what comes until a certain question stands, once the page shows it.</summary>
    /// <param name="question">Its id.</param>
    public async Task<BotMessage> NextAsync(string question)
    {
        var message = await traffic.NextAsync();
        while (message.Question?.Id != question) message = await traffic.NextAsync();
        return await ShowsAsync(message);
    }

    /// <summary>Likewise, until it stands with a certain choice.</summary>
    /// <param name="question">Its id.</param>
    /// <param name="choice">The choice's code.</param>
    public async Task<BotMessage> NextAsync(string question, string choice)
    {
        var message = await traffic.NextAsync();
        while (message.Question?.Id != question || message.Question.LabelOf(choice) is null) message = await traffic.NextAsync();
        return await ShowsAsync(message);
    }

    private async Task<BotMessage> ShowsAsync(BotMessage message)
    {
        await Expect(BotBubbles.Last).ToHaveTextAsync(message.Text, Inner);
        await Expect(Buttons).ToHaveTextAsync([.. (message.Question?.Buttons ?? []).Select(button => button.Label), .. message.Question?.Commands ?? []], Inner);
        await Expect(BotBubbles.Last.Locator(":not(:has(*))").Last).ToBeInViewportAsync(new() { Ratio = 0.9f });
        return message;
    }

    /// <summary>Waits until the bot's last words are these.</summary>
    public Task HearsAsync(string words) => Expect(BotBubbles.Last).ToHaveTextAsync(words, Inner);

    public Task PressAsync(string title) => Buttons.GetByText(title, new() { Exact = true }).TapAsync();

    /// <summary>Gives a command with its button, from the panel if it is there.</summary>
    public async Task CommandAsync(string command)
    {
        var button = CommandBar.Locator($"[data-command={command}]");
        if (!await button.IsVisibleAsync())
            await More.TapAsync();
        await button.TapAsync();
    }

    public async Task TypeAsync(string words)
    {
        await TextBox.FillAsync(words);
        await Page.Locator("#chat .webchat__send-box__button").TapAsync();
    }

    /// <summary>The page shows what the server has stored of the conversation: all of it, each message once, in order.</summary>
    public async Task ShowsTranscriptOfAsync(ChatServer server)
    {
        var said = await server.SaidAsync(ConversationId);
        await Expect(Bubbles).ToHaveTextAsync(said.Select(message => message.Text), Inner);
        await Expect(OwnBubbles).ToHaveTextAsync(said.Where(message => message.IsFromPerson).Select(message => message.Text), Inner);
    }

    /// <summary>The language and the direction of the document.</summary>
    public async Task IsInAsync(string language)
    {
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("dir", Languages.IsRightToLeft(language) ? "rtl" : "ltr");
    }

    /// <summary>The code that the bot showed last, as 12 digits.</summary>
    public async Task<string> ShownCodeAsync()
    {
        var bubble = BotBubbles.Filter(new() { HasTextRegex = ShownCode() }).Last;
        return ShownCode().Match(await bubble.InnerTextAsync()).Value.Replace("-", "", StringComparison.Ordinal);
    }

    public Task SetOfflineAsync(bool offline) => context.SetOfflineAsync(offline);

    public Task<ICDPSession> DevToolsAsync() => context.NewCDPSessionAsync(Page);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // Of what is shown, with the breaks between lines.
    private static LocatorAssertionsToHaveTextOptions Inner => new() { UseInnerText = true };

    [GeneratedRegex("[0-9]{4}-[0-9]{4}-[0-9]{4}", RegexOptions.None, 1000)]
    private static partial Regex ShownCode();
}
