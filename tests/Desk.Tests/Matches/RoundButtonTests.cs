using System.Net;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Matches;

/// <summary>Working out a round from the desk.</summary>
public sealed class RoundButtonTests
{
    [Fact]
    public async Task A_coordinator_works_out_a_round_and_reads_what_it_changed()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Coordinator);

        var done = await RunAsync(browser);

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var page = await browser.GetAsync(new Uri(new Uri(desk.Server.Address), done.Location).PathAndQuery);
        Assert.Contains("Klaar. Nieuw: 0, gebleven: 2, gestopt: 0.", page.Alert, StringComparison.Ordinal);
        Assert.Contains("Nieuwkomers zonder voorstel: 1.", page.Alert, StringComparison.Ordinal);
        Assert.Empty(await desk.MatchedAsync());
    }

    [Theory]
    [InlineData(ProposalState.Approved)]
    [InlineData(ProposalState.Accepted)]
    [InlineData(ProposalState.Final)]
    public async Task A_round_leaves_what_somebody_has_looked_at_as_it_is(ProposalState state)
    {
        await using var desk = await MatchedDesk.StartAsync();
        await desk.BringAsync(state);
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Coordinator);

        var done = await RunAsync(browser);

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(state, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task A_pair_that_was_excluded_is_not_proposed_again_and_who_has_no_proposal_is_told_why()
    {
        await using var desk = await MatchedDesk.StartAsync();
        await desk.BringAsync(ProposalState.Ended);
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Coordinator);
        var ended = await desk.FindAsync();

        await RunAsync(browser);

        Assert.DoesNotContain(await desk.ListAsync(), proposal => proposal.State is ProposalState.Proposed && (proposal.Newcomer, proposal.Group) == (ended.Newcomer, ended.Group));
        var page = await browser.GetAsync("/desk/matches");
        Assert.Contains("Nieuwkomers zonder voorstel", page.Html, StringComparison.Ordinal);
        Assert.Contains("Waar kun je naar zoeken?", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pins_that_contradict_each_other_are_told_by_name_and_nothing_is_stored()
    {
        await using var desk = await MatchedDesk.StartAsync();
        await desk.PinAsync(desk.Newcomers[0], desk.Second);
        await desk.PinAsync(desk.Newcomers[1], desk.Second);
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Coordinator);
        var before = await desk.ListAsync();

        var page = await RunAsync(browser);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Testpersoon Twee met Testgroep Twee:", page.Html, StringComparison.Ordinal);
        Assert.Contains("Er is niets gezocht", page.Html, StringComparison.Ordinal);
        Assert.Equal(before.Select(proposal => (proposal.Id, proposal.State)), (await desk.ListAsync()).Select(proposal => (proposal.Id, proposal.State)));
    }

    [Theory]
    [InlineData(StaffRole.Coordinator, true)]
    [InlineData(StaffRole.Administrator, true)]
    [InlineData(StaffRole.Builder, false)]
    public async Task Builders_are_offered_no_round(StaffRole role, bool isOffered)
    {
        await using var desk = await MatchedDesk.StartAsync();
        var member = role switch
        {
            StaffRole.Coordinator => SeededDesk.Coordinator,
            StaffRole.Administrator => SeededDesk.Administrator,
            _ => SeededDesk.Builder,
        };
        using var browser = await desk.Server.SignInAsAsync(member);

        var page = await browser.GetAsync("/desk/matches");

        Assert.Equal(isOffered, page.Html.Contains("Voorstellen zoeken", StringComparison.Ordinal));
    }

    private static async Task<DeskPage> RunAsync(DeskBrowser browser) => await browser.PostAsync(await browser.GetAsync("/desk/matches"), "run");
}
