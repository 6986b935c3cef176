using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Tests.Records;

/// <summary>Every route of the frame, the cases and the records, for everybody.</summary>
public sealed class WhoSeesWhatTests(SeededDesk desk) : IClassFixture<SeededDesk>
{
    private const string Stranger = "stranger";
    private const string Encoded = "&lt;script&gt;alert(1)&lt;/script&gt;";

    private static readonly Dictionary<string, StaffMember> Staff = new(StringComparer.Ordinal)
    {
        ["builder"] = SeededDesk.Builder,
        ["elsewhere"] = SeededDesk.Elsewhere,
        ["otherTongue"] = SeededDesk.OtherTongue,
        ["coordinator"] = SeededDesk.Coordinator,
        ["coordinatorElsewhere"] = SeededDesk.CoordinatorElsewhere,
        ["administrator"] = SeededDesk.Administrator,
    };

    public static TheoryData<string, string, HttpStatusCode> Doors()
    {
        (string Route, string[] Open)[] routes =
        [
            ("/desk", [.. Staff.Keys]),
            ("/desk?box=closed&page=3", [.. Staff.Keys]),
            ("/desk/cases/CASE", ["builder", "coordinator", "administrator"]),
            ("/desk/cases/00000000-0000-0000-0000-000000000001", []),
            ("/desk/people", [.. Staff.Keys]),
            ("/desk/people?role=volunteer&page=-1", [.. Staff.Keys]),
            ("/desk/people/PERSON", ["builder", "otherTongue", "coordinator", "administrator"]),
            ("/desk/people/00000000-0000-0000-0000-000000000001", []),
            ("/desk/groups", [.. Staff.Keys]),
            ("/desk/groups/GROUP", ["builder", "otherTongue", "coordinator", "administrator"]),
            ("/desk/groups/00000000-0000-0000-0000-000000000001", []),
            ("/desk/language", [.. Staff.Keys]),
            ("/desk/nowhere/at/all", []),
        ];
        var doors = new TheoryData<string, string, HttpStatusCode>();
        foreach (var (route, open) in routes)
        {
            doors.Add(route, Stranger, HttpStatusCode.Redirect);
            foreach (var who in Staff.Keys) doors.Add(route, who, open.Contains(who, StringComparer.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }

        return doors;
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_page_opens_for_those_for_whom_it_is(string route, string who, HttpStatusCode status)
    {
        using var browser = who == Stranger ? desk.Server.Open() : await desk.Server.SignInAsAsync(Staff[who]);

        var page = await browser.GetAsync(Fill(route));

        Assert.Equal(status, page.Status);
        Assert.DoesNotContain(SeededDesk.Script, page.Html, StringComparison.Ordinal);
        if (who == Stranger) Assert.Contains("/desk/sign-in", page.Location, StringComparison.Ordinal);
        if (status is HttpStatusCode.NotFound) Assert.DoesNotContain(Encoded, page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk", "builder", true)]
    [InlineData("/desk", "otherTongue", false)]
    [InlineData("/desk", "elsewhere", false)]
    [InlineData("/desk", "coordinator", true)]
    [InlineData("/desk", "coordinatorElsewhere", false)]
    [InlineData("/desk", "administrator", true)]
    [InlineData("/desk/people", "otherTongue", true)]
    [InlineData("/desk/people", "elsewhere", false)]
    [InlineData("/desk/groups", "builder", true)]
    [InlineData("/desk/groups", "elsewhere", false)]
    public async Task A_list_names_only_who_may_be_seen_and_writes_the_name_as_text(string route, string who, bool isNamed)
    {
        using var browser = await desk.Server.SignInAsAsync(Staff[who]);

        var page = await browser.GetAsync(route);

        Assert.Equal(isNamed, page.Html.Contains(Encoded, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_shows_what_was_asked_and_said_as_text_and_the_step()
    {
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Builder);

        var page = await browser.GetAsync(Fill("/desk/cases/CASE"));

        Assert.Contains("Vraag &lt;i&gt;een&lt;/i&gt;", page.Html, StringComparison.Ordinal);
        Assert.Contains("Mag ik &lt;b&gt;dit&lt;/b&gt; vragen?", page.Html, StringComparison.Ordinal);
        Assert.Contains("Geboortejaar", page.Html, StringComparison.Ordinal);
        Assert.Contains("Ik neem deze vraag", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/cases/CASE", "case.viewed", "case:")]
    [InlineData("/desk/people/PERSON", "record.viewed", "participant:")]
    [InlineData("/desk/groups/GROUP", "group.viewed", "group:")]
    public async Task A_look_leaves_one_line_and_a_refused_one_leaves_none(string route, string action, string subject)
    {
        desk.Server.Time.Advance(TimeSpan.FromSeconds(1));
        var before = await LinesAsync();
        using var outsider = await desk.Server.SignInAsAsync(SeededDesk.Elsewhere);
        await outsider.GetAsync(Fill(route));
        Assert.Equal(before.Count, (await LinesAsync()).Count);

        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Builder);
        await browser.GetAsync(Fill(route));

        var line = Assert.Single(await LinesAsync(), line => !before.Contains(line));
        Assert.Equal((SeededDesk.Builder.Id, action), (line.By, line.Action));
        Assert.StartsWith(subject, line.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_data_is_shown_only_when_asked_for_and_that_leaves_a_line_of_its_own()
    {
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Coordinator);
        var page = await browser.GetAsync(Fill("/desk/people/PERSON"));
        Assert.DoesNotContain("Slaapt slecht", page.Html, StringComparison.Ordinal);

        var shown = await browser.PostAsync(page, "support");

        Assert.Contains("Slaapt slecht", shown.Html, StringComparison.Ordinal);
        Assert.Single(await LinesAsync(), line => line.Action == "record.support.viewed");
    }

    [Fact]
    public async Task A_coordinator_gives_a_group_its_builder_and_a_builder_is_not_asked()
    {
        using var builder = await desk.Server.SignInAsAsync(SeededDesk.Builder);
        Assert.DoesNotContain("builder-choice", (await builder.GetAsync(Fill("/desk/groups/GROUP"))).Html, StringComparison.Ordinal);

        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Coordinator);
        var page = await browser.GetAsync(Fill("/desk/groups/GROUP"));
        await browser.PostAsync(page, "builder", ("builder", SeededDesk.Elsewhere.Id.ToString()));
        Assert.Null((await GroupAsync()).Profile.Builder);

        await browser.PostAsync(page, "builder", ("builder", SeededDesk.Builder.Id.ToString()));
        Assert.Equal(SeededDesk.Builder.Id.ToString(), (await GroupAsync()).Profile.Builder);

        var late = await browser.PostAsync(page, "builder", ("builder", ""));
        Assert.Contains("Iemand anders was net eerder", late.Html, StringComparison.Ordinal);
        Assert.Equal(SeededDesk.Builder.Id.ToString(), (await GroupAsync()).Profile.Builder);
    }

    [Fact]
    public async Task The_switch_in_the_header_is_remembered_and_leads_back()
    {
        var reader = SeededDesk.Builder with { Id = Casework.StaffId.New(), Name = "Bouwer Engels" };
        using var browser = await desk.Server.SignInAsAsync(reader);
        var page = await browser.GetAsync("/desk/people");
        Assert.Contains("<html lang=\"nl\">", page.Html, StringComparison.Ordinal);

        var switched = await browser.PostAsync("/desk/language", [.. page.HiddenFields("desk-language"), KeyValuePair.Create("language", "en")]);

        Assert.EndsWith("/desk/people", switched.Location, StringComparison.Ordinal);
        Assert.Equal("en", desk.Server.Roster.Current.Find(reader.Id)!.DeskLanguage);
        Assert.Contains("<html lang=\"en\">", (await browser.GetAsync("/desk/people")).Html, StringComparison.Ordinal);
    }

    private string Fill(string route) => route
        .Replace("CASE", desk.Newcomer.Case.Value.ToString(), StringComparison.Ordinal)
        .Replace("PERSON", desk.Newcomer.Id.Value.ToString(), StringComparison.Ordinal)
        .Replace("GROUP", desk.Group.Value.ToString(), StringComparison.Ordinal);

    private Task<IReadOnlyList<AuditLine>> LinesAsync() => desk.Server.Services.GetRequiredService<AuditLog>().ListAsync(subject: null, 500, CancellationToken.None);

    private async Task<GroupRecord> GroupAsync() => (await desk.Server.Services.GetRequiredService<GroupDirectory>().FindAsync(desk.Group, CancellationToken.None))!;
}
