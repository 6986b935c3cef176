using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>Writes down everything that a page of ours may never do.</summary>
internal sealed partial class PageWatch
{
    private const string ReportViolation = """
        document.addEventListener('securitypolicyviolation', event => window.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
        """;

    private readonly ConcurrentQueue<string> faults = new();
    private readonly Uri server;
    private volatile bool isAway;

    private PageWatch(Uri server) => this.server = server;

    /// <summary>Errors, warnings, breaches of the Content-Security-Policy and requests to other hosts, in words.</summary>
    public IReadOnlyList<string> Faults => [.. faults];

    /// <summary>Watches a page from its first request on.</summary>
    /// <param name="page">A page that has loaded nothing yet.</param>
    /// <param name="server">The only host that it may speak to.</param>
    public static async Task<PageWatch> OfAsync(IPage page, Uri server)
    {
        PageWatch watch = new(server);
        page.Console += (_, message) => watch.Hear(message);
        page.PageError += (_, error) => watch.faults.Enqueue($"page error: {error}");
        page.Crash += (_, _) => watch.faults.Enqueue("the page crashed");
        page.Request += (_, request) => watch.CheckHost(request.Url);
        page.WebSocket += (_, socket) => watch.CheckHost(socket.Url);
        await page.ExposeFunctionAsync("reportViolation", (string violation) => watch.faults.Enqueue($"content security policy: {violation}"));
        await page.AddInitScriptAsync(ReportViolation);
        return watch;
    }

    /// <summary>From here on Chromium's own lines about requests that failed are to be expected.</summary>
    public void ExpectFailedRequests() => isAway = true;

    /// <summary>They are no longer.</summary>
    public void ExpectNoFailedRequests() => isAway = false;

    private void Hear(IConsoleMessage message)
    {
        var isChromiumsOwn = FailedRequest().IsMatch(message.Text);
        if (message.Type is "error" or "warning" && !(isAway && isChromiumsOwn))
            faults.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
    }

    private void CheckHost(string url)
    {
        Uri address = new(url);
        if (address.Scheme is not ("data" or "blob") && address.Authority != server.Authority)
            faults.Enqueue($"request to another host: {url}");
    }

    [GeneratedRegex("^(Failed to load resource: |WebSocket connection to 'ws://)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FailedRequest();
}
