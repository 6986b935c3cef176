using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class SessionTests
{
    private const string Session = "/desk/session";

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = await desk.SignInAsAsync(People.Builder);
        for (var i = 0; i < 4; i++)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync(Session)).Status);
        }

        desk.Time.Advance(DeskSession.Idle + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Session)).Status);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_however_busy()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = await desk.SignInAsAsync(People.Builder);
        var end = desk.Time.GetUtcNow() + DeskSession.Longest;
        while (desk.Time.GetUtcNow() + TimeSpan.FromMinutes(20) < end)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync(Session)).Status);
        }

        desk.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Session)).Status);
    }

    [Fact]
    public async Task A_chat_that_polls_in_the_same_browser_keeps_no_session_alive()
    {
        await using var desk = await DeskServer.StartAsync(map: app => app.MapGetAt("/chat"));
        using var browser = await desk.SignInAsAsync(People.Builder);
        desk.Time.Advance(TimeSpan.FromMinutes(20));

        var poll = await browser.GetAsync("/chat");

        Assert.DoesNotContain("Set-Cookie", poll.Headers.Keys);
    }

    [Theory]
    [InlineData("leaves")]
    [InlineData("is reset")]
    [InlineData("is closed")]
    public async Task A_session_ends_at_once_when_its_owner(string what)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = await desk.SignInAsAsync(People.Builder);
        var invitations = desk.Services.GetRequiredService<DeskInvitations>();
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync(Session)).Status);

        if (what == "leaves") await desk.Roster.PutAsync(People.Builder with { IsActive = false }, CancellationToken.None);
        else if (what == "is reset") await invitations.ResetAsync(People.Builder.Id, CancellationToken.None);
        else await invitations.CloseAsync(People.Builder.Id, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Session)).Status);
    }

    [Fact]
    public async Task An_open_page_is_lost_when_its_owner_leaves()
    {
        await using var desk = await DeskServer.StartAsync();
        var sessions = desk.Services.GetRequiredService<DeskSessions>();
        using var browser = await desk.SignInAsAsync(People.Builder);
        var stamp = await desk.Services.GetRequiredService<DeskAccounts>().FindStampAsync(People.Builder.Id, CancellationToken.None);
        var principal = new DeskSession(People.Builder.Id, stamp!, Factor.Authenticator, desk.Time.GetUtcNow()).ToPrincipal();
        Assert.True(await sessions.IsGoodAsync(principal, CancellationToken.None));
        Assert.NotNull(CurrentStaff.Admit(principal, desk.Roster.Current));

        await desk.Roster.PutAsync(People.Builder with { IsActive = false }, CancellationToken.None);

        Assert.False(await sessions.IsGoodAsync(principal, CancellationToken.None));
        Assert.Null(CurrentStaff.Admit(principal, desk.Roster.Current));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = await desk.SignInAsAsync(People.Builder);
        var page = await browser.GetAsync("/desk/me/security");

        var signedOut = await browser.PostAsync("/desk/sign-out", [page.Token("confirm-app")]);

        Assert.EndsWith("/desk/sign-in?reason=signed-out", signedOut.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Session)).Status);
    }

    [Fact]
    public async Task The_cookie_is_the_servers_alone()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = await desk.SignInAsAsync(People.Builder);
        desk.Time.Advance(TimeSpan.FromMinutes(20));

        var cookie = (await browser.GetAsync(Session)).Headers["Set-Cookie"];

        Assert.StartsWith("samenhier-desk=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_https_no_other_host_can_set_the_cookie()
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = "https";

        new DeskCookies().AppendResponseCookie(http, "samenhier-desk", "value", new CookieOptions { Path = "/", Secure = true });

        Assert.StartsWith("__Host-samenhier-desk=value; path=/; secure", http.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, StaffRole?, bool, bool> Rights()
    {
        TheoryData<string, StaffRole?, bool, bool> rights = [];
        string[] policies = [DeskPolicies.SettingUp, DeskPolicies.Staff, DeskPolicies.Coordinator, DeskPolicies.Administrator];
        foreach (var policy in policies)
        {
            rights.Add(policy, null, true, false);
            foreach (var role in Enum.GetValues<StaffRole>())
            {
                rights.Add(policy, role, true, policy is DeskPolicies.SettingUp or DeskPolicies.Staff || role >= (policy == DeskPolicies.Coordinator ? StaffRole.Coordinator : StaffRole.Administrator));
                rights.Add(policy, role, false, policy is DeskPolicies.SettingUp);
            }
        }

        return rights;
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public void A_policy_asks_the_roster_for_role_and_factor(string policy, StaffRole? role, bool hasFactor, bool expected)
    {
        var roster = new Roster([], role is { } given ? [People.Builder with { Role = given }] : []);
        var principal = new DeskSession(People.Builder.Id, "stamp", hasFactor ? Factor.Passkey : Factor.None, DateTimeOffset.UnixEpoch).ToPrincipal();
        var requirement = policy switch
        {
            DeskPolicies.SettingUp => new StaffRequirement(StaffRole.Builder, NeedsFactor: false),
            DeskPolicies.Coordinator => new StaffRequirement(StaffRole.Coordinator),
            DeskPolicies.Administrator => new StaffRequirement(StaffRole.Administrator),
            _ => new StaffRequirement(StaffRole.Builder),
        };

        Assert.Equal(expected, requirement.Admits(principal, roster));
        Assert.False(requirement.Admits(new ClaimsPrincipal(), roster));
        Assert.False(requirement.Admits(principal, new Roster([], [.. roster.Staff.Select(member => member with { IsActive = false })])));
    }
}
