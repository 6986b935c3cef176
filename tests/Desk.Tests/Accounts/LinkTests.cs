using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class LinkTests
{
    [Fact]
    public async Task The_first_link_makes_an_administrator_who_must_set_up_a_second_factor()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        var link = await desk.FirstLinkAsync();

        var page = await browser.GetAsync(link!);
        Assert.Equal(2, page.Html.Split(" checked").Length);

        var made = await browser.PostAsync(page, "first",
            ("name", "Testpersoon <b>"), ("email", "beheer@example.org"), ("languages", "nl"), ("languages", "ti"), ("languages", "xx"), ("password", People.Password), ("again", People.Password));

        Assert.EndsWith("/desk/me/security", made.Location, StringComparison.Ordinal);
        var member = Assert.Single(desk.Roster.Current.Staff);
        Assert.Equal(("Testpersoon <b>", StaffRole.Administrator, "beheer@example.org", true), (member.Name, member.Role, member.Email, member.IsActive));
        Assert.Null(member.Organisation);
        Assert.Equal(["nl", "ti"], member.Languages);
        Assert.EndsWith("/desk/me/security", (await browser.GetAsync("/desk/session")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", (await browser.GetAsync("/desk/me/security")).Html, StringComparison.Ordinal);
        Assert.Null(await desk.FirstLinkAsync());
    }

    [Fact]
    public async Task The_first_link_works_once_for_a_day_and_the_newest_counts()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        var old = await desk.FirstLinkAsync();
        var newest = await desk.FirstLinkAsync();
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(old!)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/desk/first?token=guessed")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/desk/first")).Status);
        var page = await browser.GetAsync(newest!);
        Assert.Equal(HttpStatusCode.OK, page.Status);

        desk.Time.Advance(FirstLinks.Lifetime);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(newest!)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.PostAsync(page, "first", ("name", "Testpersoon Een"), ("email", "a@example.org"), ("password", People.Password), ("again", People.Password))).Status);
        Assert.Empty(desk.Roster.Current.Staff);
    }

    [Fact]
    public async Task Two_who_use_the_first_link_at_once_make_one_administrator()
    {
        await using var desk = await DeskServer.StartAsync();
        var link = await desk.FirstLinkAsync();
        var browsers = Enumerable.Range(0, 3).Select(_ => desk.Open()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(link!)));

        await Task.WhenAll(browsers.Zip(pages, (browser, page) =>
            browser.PostAsync(page, "first", ("name", "Testpersoon Een"), ("email", "a@example.org"), ("password", People.Password), ("again", People.Password))));

        Assert.Single(desk.Roster.Current.Staff);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory]
    [InlineData("", "a@example.org", People.Password, People.Password)]
    [InlineData("Testpersoon Een", "geen adres", People.Password, People.Password)]
    [InlineData("Testpersoon Een", "a@example.org", "kort maar", "kort maar")]
    [InlineData("Testpersoon Een", "a@example.org", "testpersoon een!", "testpersoon een!")]
    [InlineData("Testpersoon Een", "a@example.org", People.Password, "iets anders dan dat")]
    public async Task What_is_wrong_is_said_and_the_first_link_stays(string name, string email, string password, string again)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        var link = await desk.FirstLinkAsync();

        var page = await browser.PostAsync(await browser.GetAsync(link!), "first", ("name", name), ("email", email), ("password", password), ("again", again));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Alert);
        Assert.DoesNotContain(password, page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link!)).Status);
    }

    [Fact]
    public async Task An_administrator_whom_nobody_let_in_yet_does_not_stop_the_first_link()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.InviteAsync(People.Administrator);
        Assert.NotNull(await desk.FirstLinkAsync());

        await desk.JoinAsync(People.Administrator);

        Assert.Null(await desk.FirstLinkAsync());
    }

    [Fact]
    public async Task An_invitation_works_once_and_for_a_week()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        var used = await desk.InviteAsync(People.Builder);
        var page = await browser.GetAsync(used);
        await browser.PostAsync(page, "join", ("password", People.Password), ("again", People.Password));
        using var other = desk.Open();
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync(used)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.PostAsync(page, "join", ("password", "een heel andere zin"), ("again", "een heel andere zin"))).Status);

        var late = await desk.InviteAsync(People.Coordinator);
        desk.Time.Advance(InvitationTokens.Lifetime);
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync(late)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=AAAA")]
    [InlineData("?token=%00%00")]
    [InlineData("?token=é")]
    public async Task What_is_no_invitation_opens_nothing(string query)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/desk/join" + query)).Status);
    }

    [Fact]
    public async Task A_link_for_a_forgotten_password_leaves_the_second_factor()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();

        var joined = await browser.PostAsync(await browser.GetAsync(await desk.InviteAsync(People.Builder)), "join", ("password", "nieuwe zin met maan"), ("again", "nieuwe zin met maan"));

        Assert.EndsWith("/desk/sign-in/factor", joined.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk/session")).Status);
        var code = await browser.PostAsync(await browser.GetAsync("/desk/sign-in/factor"), "factor", ("code", desk.CodeFor(somebody.Key)));
        Assert.EndsWith("/desk", code.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_takes_every_way_in_and_gives_a_link()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        await browser.GivePasswordAsync("bouwer@example.org", People.Password);
        var waiting = await browser.GetAsync("/desk/sign-in/factor");

        var link = await desk.Services.GetRequiredService<DeskInvitations>().ResetAsync(People.Builder.Id, CancellationToken.None);

        Assert.NotEqual(HttpStatusCode.OK, (await browser.PostAsync(waiting, "factor", ("code", desk.CodeFor(somebody.Key)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GivePasswordAsync("bouwer@example.org", People.Password)).Status);
        var joined = await browser.PostAsync(await browser.GetAsync(link), "join", ("password", People.Password), ("again", People.Password));
        Assert.EndsWith("/desk/me/security", joined.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_left_is_invited()
    {
        await using var desk = await DeskServer.StartAsync();
        var link = await desk.InviteAsync(People.Builder);
        await desk.Roster.PutAsync(People.Builder with { IsActive = false }, CancellationToken.None);
        using var browser = desk.Open();

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).Status);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Services.GetRequiredService<DeskInvitations>().CreateAsync(People.Builder.Id, CancellationToken.None));
    }
}
