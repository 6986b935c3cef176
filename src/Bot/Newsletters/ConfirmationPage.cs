using System.Buffers.Text;
using System.Security.Cryptography;
using SamenHier.Bot.Page;
using SamenHier.Casework;
using SamenHier.Casework.Newsletters;

namespace SamenHier.Bot.Newsletters;

/// <summary>
/// The page behind the link of a confirmation. Looking at it changes nothing; pressing its button confirms. It needs no antiforgery
/// token, because whoever could forge the press must know the secret in the path; and no limit on wrong ones, because 256 bits cannot be guessed.
/// </summary>
internal static class ConfirmationPage
{
    /// <summary>Where it is; the token follows.</summary>
    public const string Path = "/newsletter/confirm";

    private const int NonceBytes = 18;
    private const int TokenLength = 43;

    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the page.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods($"{Path}/{{token}}", Looking, Show);
        endpoints.MapPost($"{Path}/{{token}}", ReceiveAsync);
    }

    private static IResult Show(string token, HttpContext context, ConfirmationDocument document) => IsToken(token)
        ? Answer(context, StatusCodes.Status200OK, document.Ask)
        : Answer(context, StatusCodes.Status404NotFound, (language, nonce) => document.Say(language, nonce, "newsletter.page.unknown"));

    private static async Task<IResult> ReceiveAsync(string token, HttpContext context, ConfirmationDocument document, NewsletterStore store)
    {
        var (status, key) = await ConfirmAsync(token, store, context.RequestAborted);
        return Answer(context, status, (language, nonce) => document.Say(language, nonce, key));
    }

    private static async Task<(int Status, string TextKey)> ConfirmAsync(string token, NewsletterStore store, CancellationToken cancellationToken)
    {
        try
        {
            return IsToken(token) && await store.ConfirmAsync(token, cancellationToken)
                ? (StatusCodes.Status200OK, "newsletter.page.done")
                : (StatusCodes.Status404NotFound, "newsletter.page.unknown");
        }
        catch (StoreUnavailableException)
        {
            return (StatusCodes.Status503ServiceUnavailable, "newsletter.page.later");
        }
    }

    private static bool IsToken(string token) =>
        token.Length == TokenLength && token.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static IResult Answer(HttpContext context, int status, Func<string, string, string> render)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        PageHeaders.ForDocument(context.Response, nonce);

        // As on the chat page, but without a script and with one form.
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{nonce}'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        return Results.Content(render(PageLanguage.Of(context.Request), nonce), "text/html; charset=utf-8", statusCode: status);
    }
}
