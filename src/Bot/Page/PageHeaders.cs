namespace SamenHier.Bot.Page;

/// <summary>The headers that keep strangers out of the page.</summary>
public static class PageHeaders
{
    // Web Chat sets one empty inline style, which only its hash can allow without allowing every other.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>Sets the headers of the document.</summary>
    /// <param name="response">The answer that will hold the document.</param>
    /// <param name="nonce">A fresh value; the document's scripts and styles carry it.</param>
    public static void ForDocument(HttpResponse response, string nonce)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            $"script-src 'nonce-{nonce}'",
            $"style-src 'nonce-{nonce}' {EmptyStyle}",
            $"connect-src 'self'{OwnSocket(response.HttpContext.Request)}",
            "img-src 'self' blob:",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
        ForEverything(response);
    }

    /// <summary>Sets the headers of a file under a hashed name, which never changes.</summary>
    /// <param name="response">The answer that will hold the file.</param>
    public static void ForAsset(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        ForEverything(response);
    }

    private static void ForEverything(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    // Older Safari doesn't count a WebSocket to the same host as 'self'. A host that could break out of the policy is left out.
    private static string OwnSocket(HttpRequest request)
    {
        if (Uri.CheckHostName(request.Host.Host) == UriHostNameType.Unknown)
            return string.Empty;

        var scheme = request.IsHttps ? "wss" : "ws";
        return $" {scheme}://{request.Host.ToUriComponent()}";
    }
}
