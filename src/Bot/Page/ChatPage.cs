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
        // The document holds no secret that a guess could be compared with, so it may be compressed under HTTPS too.
        services.AddResponseCompression(options => options.EnableForHttps = true);
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
        endpoints.MapMethods("/", Methods, Document(endpoints));
        endpoints.MapMethods("/assets/{file}", Methods, ServeAsset);
        return endpoints;
    }

    // The assets are compressed when they are built; the document differs each time, so it is compressed on its way out.
    private static RequestDelegate Document(IEndpointRouteBuilder endpoints)
    {
        var pipeline = endpoints.CreateApplicationBuilder().UseResponseCompression();
        pipeline.Run(context => ServeDocument(context, context.RequestServices.GetRequiredService<PageDocument>()).ExecuteAsync(context));
        return pipeline.Build();
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
