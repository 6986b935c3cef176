using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Desk.Contents;
using SamenHier.Desk.Tests.People;
using SamenHier.Desk.Tests.Records;

namespace SamenHier.Desk.Tests.Contents;

public sealed class EntryFromCaseTests : IAsyncLifetime
{
    private const string Entity = """{"type":"samenhier/builder","name":"Testbouwer Een","text":"ብሽክለታ <b>ኣብ ዕዳጋ</b>","original":"Een fiets koop je op de markt.","originalLanguage":"nl"}""";

    private readonly TurnsThatDoNothing turns = new();
    private DeskServer server = null!;
    private StoredPerson person = null!;

    public async Task InitializeAsync()
    {
        server = await StaffedDesk.StartAsync(turns);
        person = await StoredPerson.New("newcomer", "ti", "Haarlem")
            .Allowing("consent.keep").Saying("ብሽክለታ?").Hearing("...", Entity)
            .Asking(CaseReasons.Question, opened => opened with { State = CaseState.Claimed, AssignedTo = Colleagues.Builder.Id }, "ብሽክለታ <i>ኣበይ</i> ክገዝእ?")
            .StoreAsync(server.Services.GetRequiredService<TurnStore>());
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_new_entry_begins_with_what_was_asked_and_answered_and_the_look_is_written_down()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Builder);
        var page = await browser.GetAsync($"/desk/contents/faq/new?case={person.Case}");
        var read = WebUtility.HtmlDecode(page.Html);
        Assert.Contains("ብሽክለታ <i>ኣበይ</i> ክገዝእ?", read, StringComparison.Ordinal);
        Assert.Contains("ብሽክለታ <b>ኣብ ዕዳጋ</b>", read, StringComparison.Ordinal);
        Assert.Contains("Een fiets koop je op de markt.", read, StringComparison.Ordinal);
        Assert.Contains("Haal alles weg wat over die persoon gaat", read, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page.Html, StringComparison.Ordinal);
        var line = Assert.Single(await server.Services.GetRequiredService<AuditLog>().ListAsync($"case:{person.Case}", 10, CancellationToken.None));
        Assert.Equal(("case.viewed", Colleagues.Builder.Id), (line.Action, line.By));
    }

    [Fact]
    public async Task A_builder_of_another_town_gets_an_empty_form()
    {
        using var browser = await server.SignInAsAsync(Colleagues.BuilderElsewhere);
        var page = await browser.GetAsync($"/desk/contents/faq/new?case={person.Case}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("ብሽክለታ", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        Assert.Empty(await server.Services.GetRequiredService<AuditLog>().ListAsync($"case:{person.Case}", 10, CancellationToken.None));
    }

    [Fact]
    public async Task The_open_cases_of_somebody_who_leaves_are_put_back()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Coordinator);
        await browser.PostAsync(await browser.GetAsync($"/desk/staff/{Colleagues.Builder.Id}"), "leave", ("sure", "yes"));
        var (@case, by, action, _) = Assert.Single(turns.Asked);
        Assert.Equal((person.Case, Colleagues.Coordinator.Id), (@case, by));
        Assert.IsType<CaseAction.Release>(action);
    }

    [Fact]
    public void The_name_of_a_cluster_says_nothing_of_what_was_asked()
    {
        var asked = new UnansweredQuestion("Mijn naam is Testpersoon Vijf", "nl", "unknown", null, null, server.Time.GetUtcNow());
        Assert.Matches("^[0-9a-f]{16}$", UnansweredClusters.NameOf(new QuestionCluster("nl", [asked])));
    }
}
