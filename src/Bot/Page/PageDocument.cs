using System.Text.Json;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Page;

/// <summary>Writes the chat page: its first words are in the document, before any script has arrived.</summary>
/// <param name="assets">The files that the page loads.</param>
/// <param name="texts">The words of the page.</param>
public sealed class PageDocument(PageAssets assets, IPageTexts texts)
{
    /// <summary>The whole document.</summary>
    /// <param name="language">The language that it first speaks, a code of <see cref="Languages.All"/>.</param>
    /// <param name="nonce">The value that the Content-Security-Policy allows for this answer.</param>
    public string Render(string language, string nonce)
    {
        Markup document = $"""
            <!DOCTYPE html>
            <html lang="{language}" dir="{DirectionOf(language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
            <title>{texts.Get(language, PageTextKeys.Title)}</title>
            <meta name="description" content="{texts.Get(language, PageTextKeys.Tagline)}">
            <meta name="theme-color" content="#17594a">
            <link rel="stylesheet" href="{assets.AddressOf("style.css")}" nonce="{nonce}">
            {FontOf(language)}
            <link rel="icon" href="{assets.AddressOf("icon.svg")}" type="image/svg+xml">
            <script src="{assets.AddressOf("page.js")}" data-webchat="{assets.AddressOf("webchat.js")}" nonce="{nonce}" defer></script>
            </head>
            <body>
            <header class="bar">
            <h1 class="brand"><img src="{assets.AddressOf("icon.svg")}" alt="" width="32" height="32"><bdi lang="nl">Samen Hier</bdi></h1>
            <button type="button" class="quiet" id="start-again" data-text="{PageTextKeys.NewConversation}" hidden>{texts.Get(language, PageTextKeys.NewConversation)}</button>
            </header>
            <main>
            <p id="status" role="status" aria-live="polite"></p>
            <section id="welcome">
            <p class="tagline" data-text="{PageTextKeys.Tagline}">{texts.Get(language, PageTextKeys.Tagline)}</p>
            <h2 id="choose" data-text="{PageTextKeys.ChooseLanguage}">{texts.Get(language, PageTextKeys.ChooseLanguage)}</h2>
            <ul class="languages" aria-labelledby="choose">
            {Languages.All.Select(offered => Choice(offered, isCurrent: offered == language))}
            </ul>
            <p class="privacy" data-text="{PageTextKeys.Privacy}">{texts.Get(language, PageTextKeys.Privacy)}</p>
            <noscript><p class="notice">{texts.Get(language, PageTextKeys.NoScript)}</p></noscript>
            </section>
            <section id="chat" tabindex="-1" aria-label="Samen Hier" hidden></section>
            {CommandBar.Render(key => texts.Get(language, key))}
            </main>
            <script type="application/json" id="texts">{TextsForScript()}</script>
            </body>
            </html>

            """;
        return document.ToString();
    }

    private Markup Choice(string language, bool isCurrent) => $"""
        <li><button type="button" data-language="{language}" lang="{language}" dir="{DirectionOf(language)}"{(isCurrent ? Current : Nothing)}>
        <span>{texts.Get(language, PageTextKeys.LanguageName)}</span> <small>{texts.Get(language, PageTextKeys.Start)}</small></button></li>

        """;

    // Asked for at once, because it is the font of the first words.
    private Markup FontOf(string language) => language switch
    {
        "ar" => Preload("noto-sans-arabic-arabic-400-normal.woff2"),
        "ti" => Preload("noto-sans-ethiopic-ethiopic-400-normal.woff2"),
        _ => Nothing,
    };

    private Markup Preload(string font) => $"""<link rel="preload" as="font" type="font/woff2" href="{assets.AddressOf(font)}" crossorigin>""";

    // JSON for a data block: the serializer writes <, > and & as escapes, so that nothing can end the element.
    private Markup TextsForScript() => Markup.Trusted(JsonSerializer.Serialize(
        Languages.All.ToDictionary(
            language => language,
            language => PageTextKeys.ForScript.ToDictionary(key => key, key => texts.Get(language, key), StringComparer.Ordinal),
            StringComparer.Ordinal),
        PageJson.ForHtml.DictionaryStringDictionaryStringString));

    private static Markup Current => Markup.Trusted(" aria-current=\"true\"");

    private static Markup Nothing => Markup.Trusted(string.Empty);

    private static string DirectionOf(string language) => Languages.IsRightToLeft(language) ? "rtl" : "ltr";
}
