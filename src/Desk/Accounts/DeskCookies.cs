using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace SamenHier.Desk.Accounts;

/// <summary>Names cookies so that over https no other host of the domain can set them; without https, on this machine only, the plain name remains.</summary>
internal sealed class DeskCookies : ICookieManager
{
    private const string HostOnly = "__Host-";
    private readonly ChunkingCookieManager cookies = new();

    /// <summary>A cookie's name in an answer to this request.</summary>
    public static string NameFor(HttpContext context, string key) => context.Request.IsHttps ? HostOnly + key : key;

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, NameFor(context, key), options);
}
