using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SamenHier.Bot.Page;

/// <summary>Puts the chat page into the host.</summary>
public static class ChatPage
{
    private const int NonceBytes = 18;
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the page needs. Its words come from the registered <see cref="IPageTexts"/>, otherwise from the shipped texts.</summary>
    /// <param name="services">The services of the host.</param>
    public static IServiceCollection AddChatPage(this IServiceCollection services)
    {
        services.TryAddSingleton<IPageTexts, CatalogPageTexts>();
        services.TryAddSingleton<PageAssets>();
        services.TryAddSingleton<PageDocument>();
        return services;
    }

    /// <summary>Serves the page at <c>/</c> and its files under <c>/assets</c>.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without the page.</exception>
    public static IEndpointRouteBuilder MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        // A build without the page fails at the start, not at the first visit.
        _ = endpoints.ServiceProvider.GetRequiredService<PageAssets>();
        endpoints.MapMethods("/", Methods, ServeDocument);
        endpoints.MapMethods("/assets/{file}", Methods, ServeAsset);
        return endpoints;
    }

    private static IResult ServeDocument(HttpContext context, PageDocument document)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        PageHeaders.ForDocument(context.Response, nonce);
        return Results.Content(document.Render(PageLanguage.Of(context.Request), nonce), "text/html; charset=utf-8");
    }

    private static IResult ServeAsset(string file, HttpContext context, PageAssets assets)
    {
        if (assets.Find(file) is not { } asset)
            return Results.NotFound();

        var coding = ContentCoding.Choose(asset.Encodings, context.Request);
        PageHeaders.ForAsset(context.Response);
        context.Response.Headers.ContentEncoding = coding;
        return Results.Stream(PageAssets.Open(asset, coding), asset.ContentType);
    }
}
