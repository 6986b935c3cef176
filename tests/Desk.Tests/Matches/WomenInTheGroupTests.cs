using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Groups;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Matches;

public sealed class WomenInTheGroupTests
{
    [Fact]
    public async Task A_builder_notes_whether_there_are_women_in_a_group_and_can_take_it_back()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Builder);
        var first = await browser.GetAsync($"/desk/groups/{desk.First.Value}");
        Assert.Contains("Sommige nieuwkomers willen een groep waar ook vrouwen in zitten", first.Html, StringComparison.Ordinal);

        foreach (var (sent, stored) in new (string, bool?)[] { ("yes", true), ("no", false), ("", null) })
        {
            await browser.PostAsync(await browser.GetAsync(first.Path), "women", ("women", sent));
            Assert.Equal(stored, await HasWomenAsync(desk));
        }
    }

    [Fact]
    public async Task What_was_read_too_long_ago_or_is_no_answer_is_not_stored()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Builder);
        var stale = await browser.GetAsync($"/desk/groups/{desk.First.Value}");
        await browser.PostAsync(stale, "women", ("women", "yes"));

        var late = await browser.PostAsync(stale, "women", ("women", "no"));
        Assert.Contains("Iemand anders was net eerder", late.Html, StringComparison.Ordinal);
        Assert.True(await HasWomenAsync(desk));

        await browser.PostAsync(await browser.GetAsync(stale.Path), "women", ("women", "perhaps"));
        Assert.True(await HasWomenAsync(desk));
    }

    [Fact]
    public async Task The_page_of_a_group_leads_to_its_proposal()
    {
        await using var desk = await MatchedDesk.StartAsync();
        using var browser = await desk.Server.SignInAsAsync(SeededDesk.Builder);

        var page = await browser.GetAsync($"/desk/groups/{(await desk.FindAsync()).Group.Value}");

        Assert.Contains($"href=\"desk/matches/{desk.Proposal.Value}\"", page.Html, StringComparison.Ordinal);
    }

    private static async Task<bool?> HasWomenAsync(MatchedDesk desk) =>
        (await desk.Server.Services.GetRequiredService<GroupDirectory>().FindAsync(desk.First, CancellationToken.None))!.Profile.HasWomen;
}
