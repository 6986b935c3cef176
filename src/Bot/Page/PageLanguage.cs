using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Page;

/// <summary>Decides in which language the page first speaks to somebody.</summary>
public static class PageLanguage
{
    private const string Otherwise = "en";

    /// <summary>The language that the address names (<c>?lang=ti</c>), or else the browser's, or else English.</summary>
    /// <param name="request">The request for the page.</param>
    public static string Of(HttpRequest request) =>
        Languages.FromLocale(request.Query["lang"]) ?? OfBrowser(request) ?? Otherwise;

    private static string? OfBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(accepted => accepted.Quality is not 0)
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => Languages.FromLocale(accepted.Value.Value))
            .FirstOrDefault(language => language is not null);
}
