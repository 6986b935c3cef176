namespace SamenHier.Bot.Page;

/// <summary>The names of the texts that the chat page uses.</summary>
public static class PageTextKeys
{
    /// <summary>A language's own name in its own script.</summary>
    public const string LanguageName = "language.name";

    /// <summary>The title of the window.</summary>
    public const string Title = "page.title";

    /// <summary>What the page is for, in one line.</summary>
    public const string Tagline = "page.tagline";

    /// <summary>The heading above the languages.</summary>
    public const string ChooseLanguage = "page.chooseLanguage";

    /// <summary>On the button of each language: begins the chat.</summary>
    public const string Start = "page.start";

    /// <summary>Who sees the answers.</summary>
    public const string Privacy = "page.privacy";

    /// <summary>The button that forgets the conversation on this device.</summary>
    public const string NewConversation = "page.newConversation";

    /// <summary>The button that shows the commands for which the bar has no room.</summary>
    public const string MenuMore = "page.menu.more";

    /// <summary>What the bar of commands is, for those who can't see it.</summary>
    public const string MenuLabel = "page.menu.label";

    /// <summary>For a browser without JavaScript.</summary>
    public const string NoScript = "page.noScript";

    /// <summary>Those that the page's script needs too, because it changes the language while the page is open.</summary>
    public static IReadOnlyList<string> ForScript { get; } =
    [
        Title, Tagline, ChooseLanguage, Start, Privacy, NewConversation,
        "page.loading", "page.offline", "page.online", "page.failed", "page.retry", "page.expired", "page.inputPlaceholder", "page.send",
        "page.webchat.sending", "page.webchat.sendFailed", "page.webchat.botSaid", "page.webchat.youSaid", "page.webchat.justNow",
        "page.webchat.history", "page.webchat.historyEnd", "page.webchat.newMessages",
        "page.webchat.choices", "page.webchat.choicesBelow", "page.webchat.empty", "page.webchat.connected",
        .. CommandBar.Texts,
    ];

    /// <summary>Every text of the page.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ForScript, LanguageName, NoScript];
}
