using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class OpenIdTests
{
    [Fact]
    public async Task The_invitation_links_an_account_once_and_from_then_on_it_signs_in()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        provider.Claims["tid"] = "tenant";
        provider.Claims["oid"] = "object";
        using var browser = desk.Open();
        var link = await desk.InviteAsync(People.Builder);

        Assert.EndsWith("/desk", (await browser.GetAsync(await AgreeAsync(provider, browser, link))).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);
        Assert.Equal("msteams:tenant:object", desk.Roster.Current.Find(People.Builder.Id)!.Identity);

        using var later = desk.Open();
        Assert.Equal(HttpStatusCode.Gone, (await later.GetAsync(link)).Status);
        Assert.EndsWith("/desk/session", (await later.GetAsync(await AgreeAsync(provider, later, "/desk/sign-in?returnUrl=/desk/session"))).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await later.GetAsync("/desk/session")).Status);
    }

    [Fact]
    public async Task Somebody_unknown_is_never_known_by_their_e_mail_address()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        await desk.InviteAsync(People.Builder);
        provider.Claims["email"] = People.Builder.Email;
        provider.Claims["email_verified"] = true;
        using var browser = desk.Open();

        var back = await browser.GetAsync(await AgreeAsync(provider, browser, "/desk/sign-in"));

        Assert.EndsWith("/desk/sign-in?reason=not-invited", back.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk/session")).Status);
    }

    [Theory]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("iss", null)]
    [InlineData("aud", "another program")]
    [InlineData("aud", null)]
    [InlineData("azp", "another program")]
    [InlineData("nonce", "of another sign-in")]
    [InlineData("nonce", null)]
    [InlineData("exp", null)]
    [InlineData("sub", null)]
    public async Task A_token_with_a_wrong_claim_is_refused(string claim, string? value)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await RefusesAsync(provider, () => provider.Claims[claim] = value);
    }

    [Theory]
    [InlineData("signed with an unknown key")]
    [InlineData("not signed")]
    [InlineData("too old")]
    [InlineData("from tomorrow")]
    public async Task A_token_is_refused_that_is(string how)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await RefusesAsync(provider, () =>
        {
            provider.SignsWrong = how == "signed with an unknown key";
            provider.SignsNot = how == "not signed";
            if (how == "too old") provider.Now -= TimeSpan.FromMinutes(13);
            if (how == "from tomorrow") provider.Now += TimeSpan.FromDays(1);
        });
    }

    [Fact]
    public async Task An_answer_counts_only_in_the_browser_that_asked_and_only_for_a_while()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        await LinkAsync(provider, desk);
        using var browser = desk.Open();
        var answer = await AgreeAsync(provider, browser, "/desk/sign-in");

        using var thief = desk.Open();
        Assert.EndsWith("reason=provider", (await thief.GetAsync(answer)).Location, StringComparison.Ordinal);
        Assert.EndsWith("reason=provider", (await browser.GetAsync(answer.Replace("state=", "state=x", StringComparison.Ordinal))).Location, StringComparison.Ordinal);
        desk.Time.Advance(TimeSpan.FromMinutes(15));
        provider.Now = desk.Time.GetUtcNow();
        Assert.EndsWith("reason=provider", (await browser.GetAsync(answer)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_may_take_another_key()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        await LinkAsync(provider, desk);
        provider.Roll();
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        using var browser = desk.Open();

        Assert.EndsWith("/desk", (await browser.GetAsync(await AgreeAsync(provider, browser, "/desk/sign-in"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_is_not_let_in()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        await LinkAsync(provider, desk);
        await desk.Roster.PutAsync(People.Builder with { IsActive = false }, CancellationToken.None);
        using var browser = desk.Open();

        Assert.EndsWith("reason=not-invited", (await browser.GetAsync(await AgreeAsync(provider, browser, "/desk/sign-in"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_local_accounts_only_the_provider_is_offered()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        var settings = provider.Settings;
        settings["Desk:LocalAccounts"] = "false";
        await using var desk = await DeskServer.StartAsync(settings);
        using var browser = desk.Open();

        var page = await browser.GetAsync("/desk/sign-in");
        Assert.Contains("Inloggen met Testprovider", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-passkey", page.Html, StringComparison.Ordinal);

        var made = await browser.PostAsync(await browser.GetAsync((await desk.FirstLinkAsync())!), "first", ("name", "Testpersoon Een"), ("email", "a@example.org"));
        Assert.StartsWith("/desk/join?token=", new Uri(new Uri(desk.Address), made.Location).PathAndQuery, StringComparison.Ordinal);
        Assert.EndsWith("/desk", (await browser.GetAsync(await AgreeAsync(provider, browser, made.Location!))).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);
        Assert.Null(await desk.FirstLinkAsync());
    }

    [Fact]
    public async Task A_provider_that_is_down_stops_no_start_and_is_said()
    {
        var settings = await SettingsOfOneThatIsGoneAsync();
        await using var desk = await DeskServer.StartAsync(settings);
        using var browser = desk.Open();
        var page = await browser.GetAsync("/desk/sign-in");

        var led = await browser.PostAsync("/desk/sign-in/openid", [page.Token("sign-in")]);

        Assert.EndsWith("/desk/sign-in?reason=provider-down", led.Location, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync("/desk/sign-in?reason=provider-down")).Alert);
    }

    [Fact]
    public async Task Forms_may_lead_to_the_provider_and_nowhere_else()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        using var browser = desk.Open();

        Assert.Contains($"form-action 'self' {provider.Address};", (await browser.GetAsync("/desk/sign-in")).Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Desk:OpenId:Authority", "", "Desk:OpenId:Authority")]
    [InlineData("Desk:OpenId:Authority", "http://login.example", "Desk:OpenId:Authority")]
    [InlineData("Desk:OpenId:Authority", "login.example", "Desk:OpenId:Authority")]
    [InlineData("Desk:OpenId:Authority", "https://login.example/common/v2.0", "Desk:OpenId:Authority")]
    [InlineData("Desk:OpenId:ClientId", " ", "Desk:OpenId:ClientId")]
    [InlineData("Desk:OpenId:ClientSecret", "", "Desk:OpenId:ClientSecret")]
    [InlineData("Desk:OpenId:Name", "", "Desk:OpenId:Name")]
    [InlineData("Desk:AttemptsPerAddress", "0", "Desk:AttemptsPerAddress")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Desk:LocalAccounts"] = "false",
            ["Desk:OpenId:Authority"] = "https://login.example/tenant/v2.0",
            ["Desk:OpenId:ClientId"] = "desk",
            ["Desk:OpenId:ClientSecret"] = "hidden-secret",
            [key] = value,
        };

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => DeskServer.StartAsync(settings));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-secret", fault.Message, StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(OpenIdProvider provider, Action spoil)
    {
        await using var desk = await DeskServer.StartAsync(provider.Settings);
        await LinkAsync(provider, desk);
        spoil();
        using var browser = desk.Open();

        var back = await browser.GetAsync(await AgreeAsync(provider, browser, "/desk/sign-in"));

        Assert.EndsWith("/desk/sign-in?reason=provider", back.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk/session")).Status);
    }

    private static async Task LinkAsync(OpenIdProvider provider, DeskServer desk)
    {
        using var browser = desk.Open();
        await browser.GetAsync(await AgreeAsync(provider, browser, await desk.InviteAsync(People.Builder)));
        Assert.True(await desk.Services.GetRequiredService<DeskAccounts>().CanSignInAsync(People.Builder.Id, CancellationToken.None), string.Join('\n', desk.Logs.All.TakeLast(8)));
    }

    // Presses the provider's button on a page, and agrees there.
    private static async Task<string> AgreeAsync(OpenIdProvider provider, DeskBrowser browser, string path)
    {
        var page = await browser.GetAsync(path);
        var asked = await browser.PostAsync("/desk/sign-in/openid", page.FieldsOfFormTo("/desk/sign-in/openid"));
        Assert.StartsWith(provider.Address + "/authorize?", asked.Location, StringComparison.Ordinal);
        return new Uri(provider.Agree(asked.Location!)).PathAndQuery;
    }

    private static async Task<Dictionary<string, string?>> SettingsOfOneThatIsGoneAsync()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        return provider.Settings;
    }
}
