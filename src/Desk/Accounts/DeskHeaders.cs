using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SamenHier.Desk.Accounts;

/// <summary>The headers that keep strangers out of the desk's pages, and the desk off an unsafe line.</summary>
internal sealed class DeskHeaders(RequestDelegate next, IOptions<DeskOptions> options)
{
    private readonly string providerOrigin = options.Value.OpenId.IsSet ? " " + new Uri(options.Value.OpenId.Authority).GetLeftPart(UriPartial.Authority) : "";

    public Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (!path.IsOfDesk() && !path.IsOfDeskParts()) return next(http);

        Set(http);
        return http.Request.IsHttps || IsThisMachine(http.Request.Host.Host) || !path.IsOfDesk() ? next(http) : RefuseAsync(http);
    }

    private void Set(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            $"connect-src 'self'{OwnSocket(http.Request)}",
            "manifest-src 'self'",
            $"form-action 'self'{providerOrigin}",
            "frame-ancestors 'none'",
            "base-uri 'self'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.Path.IsOfDesk()) http.Response.OnStarting(KeepNothing, http.Response);
    }

    // Last, because whoever makes a form sets it too, and warns when it was set before.
    private static Task KeepNothing(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (!headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase)) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // Older Safari doesn't count a WebSocket to the same host as 'self'. A host that could break out of the policy is left out.
    private static string OwnSocket(HttpRequest request)
    {
        if (Uri.CheckHostName(request.Host.Host) is UriHostNameType.Unknown) return "";
        var scheme = request.IsHttps ? "wss" : "ws";
        return $" {scheme}://{request.Host.ToUriComponent()}";
    }

    // The browser's own word for where it connects to: what it says is this machine crosses no network.
    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync(
            "The desk opens over https only. Behind a proxy that ends https, set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true.", http.RequestAborted);
    }
}
