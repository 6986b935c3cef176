using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Matches;

/// <summary>Every page and route of the matching, for everybody.</summary>
public sealed class MatchDoorsTests(MatchDoorsTests.Desk desk) : IClassFixture<MatchDoorsTests.Desk>
{
    private const string Unknown = "00000000-0000-0000-0000-000000000001";
    private const HttpStatusCode Yes = HttpStatusCode.OK;
    private const HttpStatusCode No = HttpStatusCode.Redirect;
    private const HttpStatusCode None = HttpStatusCode.NotFound;

    private static readonly StaffMember NoFactor = SeededDesk.Builder with { Id = StaffId.New(), Name = "Bouwer Half" };

    public static TheoryData<string, string, HttpStatusCode> Doors()
    {
        (string Route, HttpStatusCode Builder, HttpStatusCode Elsewhere, HttpStatusCode Coordinator, HttpStatusCode CoordinatorElsewhere, HttpStatusCode Administrator)[] routes =
        [
            ("/desk/matches", Yes, Yes, Yes, Yes, Yes),
            ("/desk/matches?state=final", Yes, Yes, Yes, Yes, Yes),
            ("/desk/matches?state=over", Yes, Yes, Yes, Yes, Yes),
            ("/desk/matches?state=%3Cscript%3E&new=1&kept=2", Yes, Yes, Yes, Yes, Yes),
            ("/desk/matches/PROPOSAL", Yes, None, Yes, None, Yes),
            ("/desk/matches/PROPOSAL?flip=g2", Yes, None, Yes, None, Yes),
            ("/desk/matches/PROPOSAL?flip=nothing&done=nothing", Yes, None, Yes, None, Yes),
            ($"/desk/matches/{Unknown}", None, None, None, None, None),
            ("/desk/matches/rounds", Yes, Yes, Yes, Yes, Yes),
            ("/desk/matches/rounds/ROUND", Yes, None, Yes, None, Yes),
            ($"/desk/matches/rounds/{Unknown}", None, None, None, None, None),
            ("/desk/matches/rounds/ROUND/record", No, No, Yes, None, Yes),
            ($"/desk/matches/rounds/{Unknown}/record", No, No, None, None, None),
            ("/desk/matches/calibration", Yes, Yes, Yes, Yes, Yes),
        ];
        var doors = new TheoryData<string, string, HttpStatusCode>();
        foreach (var route in routes)
        {
            foreach (var outsider in new[] { "stranger", "left", "noFactor" }) doors.Add(route.Route, outsider, No);
            doors.Add(route.Route, "builder", route.Builder);
            doors.Add(route.Route, "elsewhere", route.Elsewhere);
            doors.Add(route.Route, "coordinator", route.Coordinator);
            doors.Add(route.Route, "coordinatorElsewhere", route.CoordinatorElsewhere);
            doors.Add(route.Route, "administrator", route.Administrator);
        }

        return doors;
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_page_opens_for_those_for_whom_it_is(string route, string who, HttpStatusCode status)
    {
        using var browser = await OpenAsync(who);

        var page = await browser.GetAsync(Fill(route));

        Assert.Equal(status, page.Status);
        Assert.DoesNotContain(SeededDesk.Script, page.Html, StringComparison.Ordinal);
        if (status is not Yes) Assert.DoesNotContain("alert(1)", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builder", true)]
    [InlineData("elsewhere", false)]
    [InlineData("coordinator", true)]
    [InlineData("coordinatorElsewhere", false)]
    [InlineData("administrator", true)]
    public async Task The_list_names_only_who_may_be_seen(string who, bool isNamed)
    {
        using var browser = await OpenAsync(who);

        var page = await browser.GetAsync("/desk/matches");

        Assert.Equal(isNamed, page.Html.Contains("&lt;script&gt;", StringComparison.Ordinal));
        Assert.Equal(isNamed, page.Html.Contains("Testpersoon Drie", StringComparison.Ordinal));
        Assert.Equal(who is not "builder" and not "elsewhere", page.Html.Contains("value=\"run\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_a_proposal_says_what_is_not_covered_and_what_else_was_possible()
    {
        using var browser = await OpenAsync("builder");

        var page = await browser.GetAsync(desk.Matched.Path);

        Assert.Contains("Hulp die deze groep niet kan geven", page.Html, StringComparison.Ordinal);
        Assert.Contains("Testgroep Twee", page.Html, StringComparison.Ordinal);
        Assert.Contains("Niet bekend", page.Html, StringComparison.Ordinal);
        Assert.Contains("0,6 tot 1,6 km", page.Html, StringComparison.Ordinal);
        Assert.Contains("Wat zou er moeten veranderen voor deze groep?", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wat zou er moeten veranderen?</strong>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_have_to_change_is_worked_out_when_asked_for()
    {
        using var browser = await OpenAsync("builder");

        var page = await browser.GetAsync($"{desk.Matched.Path}?flip=g2");

        Assert.Contains("Wat zou er moeten veranderen?</strong>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_round_says_that_it_was_worked_out_again_and_is_the_same()
    {
        using var browser = await OpenAsync("coordinator");

        var page = await browser.GetAsync(Fill("/desk/matches/rounds/ROUND"));

        Assert.Contains("teken voor teken hetzelfde", page.Html, StringComparison.Ordinal);
        Assert.Contains("Eerlijk verdelen kost", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_a_round_names_nobody_and_leaves_a_line()
    {
        using var browser = await OpenAsync("coordinator");

        var record = await browser.GetAsync(Fill("/desk/matches/rounds/ROUND/record"));

        Assert.StartsWith("application/json", record.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("attachment", record.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.DoesNotContain("Testpersoon", record.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Matched.Newcomers[0].Id.Value.ToString("N"), record.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await LinesAsync(), line => line.Action == "round.downloaded" && line.By == SeededDesk.Coordinator.Id);
    }

    [Fact]
    public async Task A_look_at_a_proposal_stands_among_the_looks_at_the_newcomers_record()
    {
        using var browser = await OpenAsync("builder");
        await browser.GetAsync(desk.Matched.Path);
        using var coordinator = await OpenAsync("coordinator");

        var person = await coordinator.GetAsync($"/desk/people/{desk.Matched.Newcomers[0].Id.Value}");

        Assert.Contains("bekeek een voorstel", person.Html, StringComparison.Ordinal);
        Assert.Contains($"desk/matches/{desk.Matched.Proposal.Value}", person.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_outcomes_are_called_too_few()
    {
        using var browser = await OpenAsync("administrator");

        var page = await browser.GetAsync("/desk/matches/calibration");

        Assert.Contains("Dat is te weinig", page.Html, StringComparison.Ordinal);
        Assert.Contains("De gewichten veranderen nooit vanzelf", page.Html, StringComparison.Ordinal);
    }

    private Task<DeskBrowser> OpenAsync(string who) => who switch
    {
        "stranger" => Task.FromResult(desk.Matched.Server.Open()),
        "left" => LeaveAsync(),
        "noFactor" => desk.Matched.Server.SignInAsAsync(NoFactor, Factor.None),
        "builder" => desk.Matched.Server.SignInAsAsync(SeededDesk.Builder),
        "elsewhere" => desk.Matched.Server.SignInAsAsync(SeededDesk.Elsewhere),
        "coordinator" => desk.Matched.Server.SignInAsAsync(SeededDesk.Coordinator),
        "coordinatorElsewhere" => desk.Matched.Server.SignInAsAsync(SeededDesk.CoordinatorElsewhere),
        _ => desk.Matched.Server.SignInAsAsync(SeededDesk.Administrator),
    };

    // Somebody who signed in, and has left since.
    private async Task<DeskBrowser> LeaveAsync()
    {
        var leaving = SeededDesk.Administrator with { Id = StaffId.New(), Name = "Beheerder Weg" };
        var browser = await desk.Matched.Server.SignInAsAsync(leaving);
        await desk.Matched.Server.Roster.PutAsync(leaving with { IsActive = false }, CancellationToken.None);
        return browser;
    }

    private string Fill(string route) => route
        .Replace("PROPOSAL", desk.Matched.Proposal.Value.ToString(), StringComparison.Ordinal)
        .Replace("ROUND", desk.Matched.Round.Value.ToString(), StringComparison.Ordinal);

    private Task<IReadOnlyList<AuditLine>> LinesAsync() => desk.Matched.Server.Services.GetRequiredService<AuditLog>().ListAsync(subject: null, 500, CancellationToken.None);

    /// <summary>A desk that no test changes.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        public MatchedDesk Matched { get; private set; } = null!;

        public async Task InitializeAsync() => Matched = await MatchedDesk.StartAsync();

        public async Task DisposeAsync() => await Matched.DisposeAsync();
    }
}
