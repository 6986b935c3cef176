using System.Net;
using System.Text.RegularExpressions;

namespace SamenHier.Desk.Tests.Accounts;

public sealed partial class HeaderTests
{
    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/session")]
    [InlineData("/desk")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/_content/SamenHier.Desk/passkey.js")]
    public async Task Everything_of_the_desk_has_strict_headers(string path)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();

        var headers = (await browser.GetAsync(path)).Headers;

        var policy = headers["Content-Security-Policy"].Split('\n')[0];
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var rule in new[] { "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'self'" })
            Assert.Contains(rule, policy.Split("; "));
        Assert.Equal(("nosniff", "no-referrer", "same-origin"), (headers["X-Content-Type-Options"], headers["Referrer-Policy"], headers["Cross-Origin-Opener-Policy"]));
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Logs.All, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("Cache-Control", StringComparison.Ordinal));
        if (path.StartsWith("/desk", StringComparison.Ordinal)) Assert.Contains("no-store", headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/me/security")]
    public async Task No_page_has_a_script_or_a_style_of_its_own(string path)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = await desk.SignInAsAsync(People.Builder);
        using var stranger = desk.Open();

        var html = (await (path == "/desk/sign-in" ? stranger : browser).GetAsync(path)).Html;

        Assert.Empty(Inline().Matches(html).Select(match => match.Value));
        Assert.Contains("passkey.js", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk.example", HttpStatusCode.Forbidden)]
    [InlineData("192.0.2.1", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Without_https_the_desk_opens_on_this_machine_only(string host, HttpStatusCode expected)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        browser.Http.DefaultRequestHeaders.Host = host;

        Assert.Equal(expected, (await browser.GetAsync("/desk/sign-in")).Status);
    }

    [GeneratedRegex("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*src=)[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inline();
}
