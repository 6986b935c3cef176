using Microsoft.Playwright;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>That the other tests find nothing means something only if the watch would have seen it.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PageWatchTests(Chromium chromium)
{
    private const string InlineScript = "() => { const script = document.createElement('script'); script.textContent = 'void 0'; document.head.append(script); }";

    [ChromiumTheory]
    [InlineData("console error: told", "() => console.error('told')")]
    [InlineData("console warning: told", "() => console.warn('told')")]
    [InlineData("page error: Error: thrown", "() => new Promise(resolve => setTimeout(() => { resolve(); throw new Error('thrown'); }))")]
    [InlineData("content security policy: script-src-elem inline", InlineScript)]
    [InlineData("content security policy: img-src", "() => new Promise(resolve => { const image = new Image(); image.onerror = resolve; image.src = 'http://127.0.0.1:9/'; })")]
    [InlineData("console error: Failed to load resource", "() => fetch('/nowhere')")]
    public async Task What_goes_wrong_on_a_page_is_seen(string fault, string misdeed)
    {
        await using var phone = await Phone.OpenAsync(chromium.Browser, chromium.Server.Address);

        await phone.Page.EvaluateAsync(misdeed);
        await LaterAsync(phone.Page);

        Assert.Contains(phone.Watch.Faults, seen => seen.StartsWith(fault, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task A_request_to_another_host_is_seen()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var watch = await PageWatch.OfAsync(page, new Uri("http://127.0.0.1:9"));

        await page.GotoAsync(chromium.Server.Address.ToString());

        Assert.Contains($"request to another host: {chromium.Server.Address}", watch.Faults);
    }

    // Events come in order: when this line has come, so has what was told before it.
    private static async Task LaterAsync(IPage page) =>
        await page.RunAndWaitForConsoleMessageAsync(() => page.EvaluateAsync("() => console.log('later')"), new() { Predicate = message => message.Text == "later" });
}
