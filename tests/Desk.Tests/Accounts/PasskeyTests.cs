using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class PasskeyTests
{
    [Fact]
    public async Task A_passkey_is_a_second_factor_and_signs_in_by_itself()
    {
        await using var desk = await DeskServer.StartAsync();
        using var device = new PasskeyDevice(desk.Address);
        using var browser = desk.Open();
        var added = await AddAsync(desk, browser, device);
        Assert.Equal(SecondFactors.RecoveryCodes, added.RecoveryCodes().Count);
        Assert.Contains("mijn &lt;telefoon&gt;", added.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);

        using var later = desk.Open();
        for (var i = 0; i < 2; i++) Assert.EndsWith("/desk/session", (await UseAsync(later, device)).Location, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await later.GetAsync("/desk/session")).Status);
    }

    [Fact]
    public async Task A_passkey_works_while_guessing_has_locked_the_account()
    {
        await using var desk = await DeskServer.StartAsync();
        using var device = new PasskeyDevice(desk.Address);
        using var browser = desk.Open();
        await AddAsync(desk, browser, device);
        using var other = desk.Open();
        for (var i = 0; i < SignInAttempts.Most; i++) await other.GivePasswordAsync("bouwer@example.org", "een andere olifant");

        Assert.Equal(HttpStatusCode.Redirect, (await UseAsync(other, device)).Status);
    }

    [Theory]
    [InlineData("without a finger or a code")]
    [InlineData("from another site")]
    [InlineData("answering an earlier question")]
    [InlineData("after ten minutes")]
    [InlineData("by nobody known")]
    [InlineData("by somebody who left")]
    [InlineData("with no JSON")]
    public async Task A_passkey_is_refused(string how)
    {
        await using var desk = await DeskServer.StartAsync();
        using var device = new PasskeyDevice(desk.Address);
        using var browser = desk.Open();
        await AddAsync(desk, browser, device);
        using var later = desk.Open();
        var page = await later.GetAsync("/desk/sign-in");
        var options = await AskAsync(later, page, "passkey", "/desk/passkey/request");
        if (how == "without a finger or a code") device.Verifies = false;
        if (how == "from another site") device.OtherOrigin = "https://elsewhere.example";
        if (how == "answering an earlier question") await AskAsync(later, page, "passkey", "/desk/passkey/request");
        if (how == "after ten minutes") desk.Time.Advance(TimeSpan.FromMinutes(10));
        if (how == "by nobody known") await desk.Services.GetRequiredService<DeskInvitations>().CloseAsync(People.Builder.Id, CancellationToken.None);
        if (how == "by somebody who left") await desk.Roster.PutAsync(People.Builder with { IsActive = false }, CancellationToken.None);

        var answer = await later.PostAsync(page, "passkey", ("credential", how == "with no JSON" ? "[1" : device.Use(options)));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.NotNull(answer.Alert);
        Assert.Equal(HttpStatusCode.Redirect, (await later.GetAsync("/desk/session")).Status);
    }

    [Fact]
    public async Task The_only_second_factor_stays()
    {
        await using var desk = await DeskServer.StartAsync();
        using var device = new PasskeyDevice(desk.Address);
        using var browser = desk.Open();
        await AddAsync(desk, browser, device);
        var page = await browser.GetAsync("/desk/me/security");
        var credential = page.Html.Split("name=\"passkey\" value=\"")[1].Split('"')[0];

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(page, "remove-passkey", ("passkey", credential))).Status);
        var setUp = await browser.PostAsync(page, "new-app");
        var confirmed = await browser.PostAsync(setUp, "confirm-app", ("code", desk.CodeFor(setUp.Key())));
        Assert.Empty(confirmed.RecoveryCodes());
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync(confirmed, "remove-passkey", ("passkey", credential))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);
        using var later = desk.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await UseAsync(later, device)).Status);
    }

    [Fact]
    public async Task A_stranger_makes_no_passkey()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        var page = await browser.GetAsync("/desk/sign-in");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/desk/passkey/creation", [page.Token("sign-in")])).Status);
    }

    private static async Task<DeskPage> AddAsync(DeskServer desk, DeskBrowser browser, PasskeyDevice device)
    {
        await browser.PostAsync(await browser.GetAsync(await desk.InviteAsync(People.Builder)), "join", ("password", People.Password), ("again", People.Password));
        var page = await browser.GetAsync("/desk/me/security");
        var options = await AskAsync(browser, page, "add-passkey", "/desk/passkey/creation");
        return await browser.PostAsync(page, "add-passkey", ("credential", device.Create(options)), ("passkeyName", "mijn <telefoon>"));
    }

    private static async Task<DeskPage> UseAsync(DeskBrowser browser, PasskeyDevice device)
    {
        var page = await browser.GetAsync("/desk/sign-in?returnUrl=/desk/session");
        return await browser.PostAsync(page, "passkey", ("credential", device.Use(await AskAsync(browser, page, "passkey", "/desk/passkey/request"))));
    }

    private static async Task<string> AskAsync(DeskBrowser browser, DeskPage page, string form, string path) =>
        (await browser.PostAsync(path, [page.Token(form)])).Html;
}
