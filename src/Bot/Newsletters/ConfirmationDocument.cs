using SamenHier.Bot.Page;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Newsletters;

/// <summary>Writes the pages behind the link of a confirmation. They look like the chat page and need no script.</summary>
/// <param name="texts">The words.</param>
/// <param name="assets">The style of the chat page.</param>
internal sealed class ConfirmationDocument(TextCatalog texts, PageAssets assets)
{
    /// <summary>The page that asks, with a button: programs that follow the links of a mail press none.</summary>
    /// <param name="language">Its language, a code of <see cref="Languages.All"/>.</param>
    /// <param name="nonce">The value that the Content-Security-Policy allows.</param>
    public string Ask(string language, string nonce) => Render(language, nonce, "newsletter.page.ask", $"""
        <form method="post"><p><button type="submit" class="retry">{texts.Get(language, "newsletter.page.yes")}</button></p></form>
        """);

    /// <summary>A page that says something and leads to the chat.</summary>
    /// <param name="language">Its language, a code of <see cref="Languages.All"/>.</param>
    /// <param name="nonce">The value that the Content-Security-Policy allows.</param>
    /// <param name="key">The text.</param>
    public string Say(string language, string nonce, string key) => Render(language, nonce, key, $"""
        <p><a href="/?lang={language}">{texts.Get(language, "newsletter.page.toChat")}</a></p>
        """);

    private string Render(string language, string nonce, string key, Markup below)
    {
        Markup document = $"""
            <!DOCTYPE html>
            <html lang="{language}" dir="{(Languages.IsRightToLeft(language) ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{texts.Get(language, "newsletter.page.title")} – Samen Hier</title>
            <link rel="stylesheet" href="{assets.AddressOf("style.css")}" nonce="{nonce}">
            <link rel="icon" href="{assets.AddressOf("icon.svg")}" type="image/svg+xml">
            </head>
            <body>
            <header class="bar">
            <p class="brand"><img src="{assets.AddressOf("icon.svg")}" alt="" width="32" height="32"><bdi lang="nl">Samen Hier</bdi></p>
            </header>
            <main>
            <section id="welcome">
            <h1 class="tagline">{texts.Get(language, "newsletter.page.title")}</h1>
            <p>{texts.Get(language, key)}</p>
            {below}
            </section>
            </main>
            </body>
            </html>

            """;
        return document.ToString();
    }
}
