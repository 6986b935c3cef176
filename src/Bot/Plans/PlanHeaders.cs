namespace SamenHier.Bot.Plans;

/// <summary>The headers that keep a plan with those who may see it.</summary>
internal static class PlanHeaders
{
    /// <summary>Sets the headers of everything under a plan's address.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="nonce">A fresh value that the page's styles carry; null where there are none.</param>
    public static void Set(HttpResponse response, string? nonce)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            nonce is null ? "style-src 'none'" : $"style-src 'nonce-{nonce}'",
            "font-src 'self'",
            "img-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

        // The address itself is the key: it is told to no other site and kept in no cache, and no search engine lists it.
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
    }
}
