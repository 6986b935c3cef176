using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Tests.People;

public sealed class StaffPagesTests : IAsyncLifetime
{
    private DeskServer server = null!;

    public async Task InitializeAsync() => server = await StaffedDesk.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Somebody_new_is_stored_and_their_link_stands_on_the_page_once()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        var page = await PostAsync(browser, "/desk/staff/new", "staff", ("name", "Testpersoon Drie"), ("email", "drie@example.org"), ("languages", "nl"), ("languages", "ar"), ("role", "Builder"), ("organisation", "haarlem"));
        var stored = server.Roster.Current.Staff.Single(member => member.Email == "drie@example.org");
        Assert.Equal(("Testpersoon Drie", StaffRole.Builder, "haarlem", true), (stored.Name, stored.Role, stored.Organisation, stored.IsActive));
        Assert.Equal(["nl", "ar"], stored.Languages);
        Assert.Contains("/desk/join?token=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/join?token=", (await browser.GetAsync($"/desk/staff/{stored.Id}")).Html, StringComparison.Ordinal);
        Assert.Equal(["staff.added", "staff.invited"], await ActionsAsync($"staff:{stored.Id}"));
    }

    [Theory]
    [InlineData("Administrator", "")]
    [InlineData("Coordinator", "haarlem")]
    [InlineData("Builder", "almere")]
    public async Task A_form_that_was_tampered_with_gives_a_coordinator_nothing_more(string role, string organisation)
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        var page = await PostAsync(browser, "/desk/staff/new", "staff", ("name", "Testpersoon Vier"), ("email", "vier@example.org"), ("languages", "nl"), ("role", role), ("organisation", organisation));
        Assert.DoesNotContain(server.Roster.Current.Staff, member => member.Email == "vier@example.org");
        Assert.Contains("role=\"alert\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Testpersoon Vier", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_shown_as_it_was_typed_and_never_as_a_page()
    {
        await server.Roster.PutAsync(Colleagues.Builder with { Name = "<script>alert(1)</script>" }, CancellationToken.None);
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        foreach (var path in (string[])["/desk/staff", $"/desk/staff/{Colleagues.Builder.Id}"])
        {
            var page = await browser.GetAsync(path);
            Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_who_leaves_is_out_and_may_be_let_back_in()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        using var theirs = await server.SignInAsAsync(Colleagues.Builder);
        var path = $"/desk/staff/{Colleagues.Builder.Id}";
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(browser, path, "leave", ("sure", "yes"))).Status);
        Assert.False(server.Roster.Current.Find(Colleagues.Builder.Id)!.IsActive);
        Assert.NotEqual(HttpStatusCode.OK, (await theirs.GetAsync("/desk/me")).Status);
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(browser, path, "return")).Status);
        Assert.True(server.Roster.Current.Find(Colleagues.Builder.Id)!.IsActive);
        Assert.Equal(["staff.activated", "staff.deactivated"], await ActionsAsync($"staff:{Colleagues.Builder.Id}"));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        var page = await PostAsync(browser, $"/desk/staff/{Colleagues.Administrator.Id}", "leave", ("sure", "yes"));
        Assert.Contains("laatste beheerder", page.Html, StringComparison.Ordinal);
        Assert.True(server.Roster.Current.Find(Colleagues.Administrator.Id)!.IsActive);
    }

    [Fact]
    public async Task A_reset_gives_a_link_and_ends_what_was_open()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        using var theirs = await server.SignInAsAsync(Colleagues.Builder);
        var page = await PostAsync(browser, $"/desk/staff/{Colleagues.Builder.Id}", "reset");
        Assert.Contains("/desk/join?token=", page.Html, StringComparison.Ordinal);
        server.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(HttpStatusCode.OK, (await theirs.GetAsync("/desk/me")).Status);
    }

    [Fact]
    public async Task An_organisation_is_stored_with_its_towns_hours_and_closed_days()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        var page = await PostAsync(
            browser, "/desk/organisation/haarlem", "organisation",
            ("name", "Samen Haarlem"), ("towns", "haarlem\nZandvoort"), ("email", "info@example.org"), ("closedOn", "2026-12-24"),
            ("hours-*-Monday", "9-12:30, 13:30-17:00"), ("own-ti", "yes"), ("hours-ti-Tuesday", "10:00-11:00"));
        Assert.Equal(HttpStatusCode.Found, page.Status);
        var stored = server.Roster.Current.FindOrganisation("haarlem")!;
        Assert.Equal(("Samen Haarlem", true, "info@example.org"), (stored.Name, stored.TakesTheRest, stored.Email));
        Assert.Equal(["Haarlem", "Zandvoort"], stored.Towns.Order(StringComparer.Ordinal));
        Assert.Equal([new DateOnly(2026, 12, 24)], stored.ClosedOn);
        Assert.Equal(2, stored.Hours["*"].Count);
        Assert.Equal([new(DayOfWeek.Tuesday, new TimeOnly(10, 0), new TimeOnly(11, 0))], stored.Hours["ti"]);
        Assert.Equal(["organisation.changed"], await ActionsAsync("organisation:haarlem"));
    }

    [Fact]
    public async Task What_is_wrong_with_an_organisation_is_said_and_what_was_typed_stays()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        var page = await PostAsync(browser, "/desk/organisation/haarlem", "organisation", ("name", "Samen Haarlem"), ("towns", "Haarlem\nAlmere\nPannenkoekstad"), ("hours-*-Monday", "17-9"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Pannenkoekstad", page.Alert, StringComparison.Ordinal);
        Assert.Contains("Almere hoort bij een andere organisatie", page.Alert, StringComparison.Ordinal);
        Assert.Contains("17-9", page.Alert, StringComparison.Ordinal);
        Assert.Equal(["Almere"], server.Roster.Current.FindOrganisation("almere")!.Towns);
    }

    [Fact]
    public async Task Somebody_changes_their_own_details_and_goes_out_of_office_by_the_Dutch_clock()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Builder);
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(browser, "/desk/me", "me", ("name", "Testbouwer Anders"), ("email", "bouwer@example.org"), ("languages", "nl"), ("wantsEmail", "yes"), ("deskLanguage", "en"), ("role", "Administrator"), ("organisation", ""))).Status);
        var until = server.Time.GetUtcNow().AddDays(3);
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(browser, "/desk/me", "away", ("until", SamenHier.Desk.People.DutchClock.ToField(until)), ("deed", "away"))).Status);
        var stored = server.Roster.Current.Find(Colleagues.Builder.Id)!;
        Assert.Equal(("Testbouwer Anders", StaffRole.Builder, "haarlem", "en", true), (stored.Name, stored.Role, stored.Organisation, stored.DeskLanguage, stored.WantsEmail));
        Assert.InRange((until - stored.AwayUntil!.Value).TotalSeconds, 0, 60);
        Assert.Contains("Out of office until", (await browser.GetAsync("/desk/me")).Html, StringComparison.Ordinal);
        await PostAsync(browser, "/desk/me", "away", ("deed", "back"));
        Assert.Null(server.Roster.Current.Find(Colleagues.Builder.Id)!.AwayUntil);
    }

    [Fact]
    public async Task A_code_for_Teams_stands_on_the_page_and_names_who_asked_for_it()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Builder);
        var page = await PostAsync(browser, "/desk/me", "teams");
        var code = System.Text.RegularExpressions.Regex.Match(page.Html, "(?<=<output>)[0-9 ]+(?=</output>)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Equal(Colleagues.Builder.Id, server.Services.GetRequiredService<SamenHier.Desk.People.TeamsCodes>().Redeem(code, "msteams:a:b"));
    }

    private static async Task<DeskPage> PostAsync(DeskBrowser browser, string path, string form, params (string Name, string Value)[] fields) =>
        await browser.PostAsync(await browser.GetAsync(path), form, fields);

    private async Task<IEnumerable<string>> ActionsAsync(string subject) =>
        (await server.Services.GetRequiredService<AuditLog>().ListAsync(subject, 10, CancellationToken.None)).Select(line => line.Action).Order(StringComparer.Ordinal);
}
