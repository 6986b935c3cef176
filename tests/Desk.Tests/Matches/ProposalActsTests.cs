using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using SamenHier.Casework.Matches;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Matches;

/// <summary>What people do with proposals at the desk, by the forms of the page.</summary>
public sealed class ProposalActsTests
{
    private static readonly (string Deed, (string Name, string Value)[] Fields)[] Everything =
    [
        ("approve", []),
        ("decline", [("reason", "far")]),
        ("stop", [("side", "group"), ("reason", "contact")]),
        ("begin", [("day", "2026-09-01")]),
        ("pin", [("group", "GROUP"), ("words", "Omdat")]),
        ("forbid", [("group", "GROUP"), ("words", "Omdat")]),
        ("lift", [("group", "GROUP")]),
        ("result", [("atHome", "5"), ("completed", "yes")]),
        ("accept", []),
        ("final", []),
        ("finish", [("state", "3"), ("day", "2026-09-01")]),
    ];

    private static readonly string[] Moving = ["approve", "decline", "stop"];

    public static TheoryData<ProposalState> States => [.. Enum.GetValues<ProposalState>()];

    public static TheoryData<string, bool> Actors => new()
    {
        { "builder", true },
        { "coordinator", true },
        { "administrator", true },
        { "elsewhere", false },
        { "coordinatorElsewhere", false },
        { "stranger", false },
    };

    [Theory]
    [MemberData(nameof(Actors))]
    public async Task Only_who_may_see_a_proposal_can_approve_it(string who, bool may)
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await OpenAsync(desk, who);

        var page = await ActAsync(desk, browser, "approve");

        Assert.Equal(may ? ProposalState.Approved : ProposalState.Proposed, (await desk.FindAsync()).State);
        if (may) Assert.EndsWith("?done=approve", page.Location, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task No_form_of_the_desk_makes_a_match_in_any_state(ProposalState state)
    {
        // What moves a proposal on gets a desk of its own; the rest leaves it where it is.
        (string Deed, (string Name, string Value)[] Fields)[][] desks =
            [[.. Everything.Where(each => !Moving.Contains(each.Deed, StringComparer.Ordinal))], .. Everything.Where(each => Moving.Contains(each.Deed, StringComparer.Ordinal)).Select(each => new[] { each })];
        foreach (var deeds in desks)
        {
            await using var desk = await MatchedDesk.StartAsync();
            await desk.BringAsync(state);
            var before = await desk.MatchedAsync();
            using var browser = await OpenAsync(desk, "administrator");
            foreach (var (deed, fields) in deeds)
            {
                var page = await ActAsync(desk, browser, deed, fields);

                Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{deed} in {state}: {page.Status}");
                Assert.Empty((await desk.MatchedAsync()).Except(before));
                Assert.All(await desk.ListAsync(), proposal => Assert.True(proposal.State is not ProposalState.Final || proposal.Acts.Count == 3));
            }
        }
    }

    [Fact]
    public void The_desk_never_answers_for_a_newcomer_or_a_group()
    {
        var source = Directory.EnumerateFiles(Folder(), "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal));

        Assert.DoesNotContain(source, file => File.ReadAllText(file).Contains("ProposalAnswer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_approval_is_told_that_something_changed()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await OpenAsync(desk, "builder");
        var stale = await browser.GetAsync(desk.Path);
        await desk.BringAsync(ProposalState.Approved);

        var page = await PostAsync(browser, stale, desk.Path, 1, "approve");

        Assert.Contains("Er veranderde net iets aan dit voorstel", page.Alert, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.FindAsync()).Version);
    }

    [Fact]
    public async Task A_group_without_a_builder_is_not_approved_and_the_way_to_set_one_is_shown()
    {
        await using var desk = await MatchedDesk.StartAsync(withBuilder: false);
        using var browser = await OpenAsync(desk, "coordinator");

        var page = await ActAsync(desk, browser, "approve");

        Assert.Contains("nog geen community builder", page.Alert, StringComparison.Ordinal);
        Assert.Contains($"desk/groups/{(await desk.FindAsync()).Group.Value}", page.Html, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Proposed, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task A_decline_needs_a_reason_keeps_what_was_typed_and_forbids_the_pair()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await OpenAsync(desk, "builder");

        var refused = await ActAsync(desk, browser, "decline", ("words", "Te <b>ver</b>"));
        Assert.Contains("Kies een reden", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("Te &lt;b&gt;ver&lt;/b&gt;</textarea>", refused.Html, StringComparison.Ordinal);

        await ActAsync(desk, browser, "decline", ("reason", "far"), ("words", "Te <b>ver</b>"));
        var ended = await desk.FindAsync();
        Assert.Equal((ProposalState.Ended, EndCodes.Builder, "far", "Te <b>ver</b>"), (ended.State, ended.End!.By, ended.End.Reason, ended.End.Words));
        Assert.False(Assert.Single(await desk.OverridesAsync()).IsPin);

        var page = await browser.GetAsync(desk.Path);
        Assert.Contains("Te ver weg", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"decline\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_is_fixed_with_a_reason_and_taken_back()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await OpenAsync(desk, "builder");
        var other = (await desk.FindAsync()).Group == desk.First ? desk.Second : desk.First;

        var refused = await ActAsync(desk, browser, "pin", ("group", $"{other.Value}"));
        Assert.Contains("Zeg waarom", refused.Alert, StringComparison.Ordinal);
        Assert.Empty(await desk.OverridesAsync());

        await ActAsync(desk, browser, "pin", ("group", $"{other.Value}"), ("words", "Zij kennen elkaar al"));
        var pinned = Assert.Single(await desk.OverridesAsync());
        Assert.Equal((other, true, SeededDesk.Builder.Id, "Zij kennen elkaar al"), (pinned.Group, pinned.IsPin, pinned.By!.Value, pinned.Reason));
        Assert.Contains("Zij kennen elkaar al", (await browser.GetAsync(desk.Path)).Html, StringComparison.Ordinal);

        await ActAsync(desk, browser, "lift", ("group", $"{other.Value}"));
        Assert.Empty(await desk.OverridesAsync());
    }

    [Fact]
    public async Task A_match_gets_its_day_and_its_outcome_and_can_be_stopped()
    {
        await using var desk = await MatchedDesk.StartAsync();
        await desk.BringAsync(ProposalState.Final);
        using var browser = await OpenAsync(desk, "builder");

        await ActAsync(desk, browser, "begin", ("day", "2026-10-01"));
        Assert.Equal(new DateOnly(2026, 10, 1), (await desk.FindAsync()).BeginsOn);

        await ActAsync(desk, browser, "result", ("atHome", "4"), ("contact", "2"));
        var page = await browser.GetAsync(desk.Path);
        Assert.Contains("Opgeschreven door Bouwer Een", page.Html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"4\" selected>", page.Html, StringComparison.Ordinal);

        await ActAsync(desk, browser, "stop", ("side", "newcomer"), ("reason", "moved"), ("words", ""));
        Assert.Equal((ProposalState.Stopped, "newcomer"), ((await desk.FindAsync()).State, (await desk.FindAsync()).End!.By));
        Assert.Empty(await desk.MatchedAsync());
        Assert.Contains("Verhuisd", (await browser.GetAsync(desk.Path)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop", ProposalState.Proposed)]
    [InlineData("begin", ProposalState.Accepted)]
    [InlineData("approve", ProposalState.Final)]
    [InlineData("decline", ProposalState.Stopped)]
    public async Task What_cannot_be_done_now_is_said_plainly(string deed, ProposalState state)
    {
        await using var desk = await MatchedDesk.StartAsync();
        await desk.BringAsync(state);
        using var browser = await OpenAsync(desk, "builder");

        var page = await ActAsync(desk, browser, deed, Everything.Single(each => each.Deed == deed).Fields);

        Assert.Contains("Dit kan nu niet meer", page.Alert, StringComparison.Ordinal);
        Assert.Equal(state, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task A_builder_cannot_start_a_round_by_a_form_of_their_own()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await OpenAsync(desk, "builder");
        var page = await browser.GetAsync("/desk/matches");

        var answer = await browser.PostAsync("/desk/matches", [page.Token("desk-language"), new("_handler", "run")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static async Task<DeskPage> ActAsync(MatchedDesk desk, DeskBrowser browser, string deed, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetAsync(desk.Path);
        if (page.Status is not HttpStatusCode.OK) page = await browser.GetAsync("/desk/sign-in");
        var proposal = await desk.FindAsync();
        return await PostAsync(browser, page, desk.Path, proposal.Version, deed, [.. fields.Select(field => (field.Name, field.Value == "GROUP" ? $"{proposal.Group.Value}" : field.Value))]);
    }

    private static Task<DeskPage> PostAsync(DeskBrowser browser, DeskPage page, string path, long version, string deed, params (string Name, string Value)[] fields) => browser.PostAsync(
        path,
        [
            .. page.Html.Contains("desk-language", StringComparison.Ordinal) ? new[] { page.Token("desk-language") } : [],
            new("_handler", "proposal"),
            new("deed", deed),
            new("version", version.ToString(CultureInfo.InvariantCulture)),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);

    private static async Task<DeskBrowser> OpenAsync(MatchedDesk desk, string who) => who switch
    {
        "builder" => await desk.Server.SignInAsAsync(SeededDesk.Builder),
        "elsewhere" => await desk.Server.SignInAsAsync(SeededDesk.Elsewhere),
        "coordinator" => await desk.Server.SignInAsAsync(SeededDesk.Coordinator),
        "coordinatorElsewhere" => await desk.Server.SignInAsAsync(SeededDesk.CoordinatorElsewhere),
        "administrator" => await desk.Server.SignInAsAsync(SeededDesk.Administrator),
        _ => desk.Server.Open(),
    };

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../src/Desk"));
}
