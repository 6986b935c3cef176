using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Contents;
using SamenHier.Desk.Tests.People;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Faq;
using SamenHier.Dialogs.Texts;
using SamenHier.Recognizers;

namespace SamenHier.Desk.Tests.Contents;

public sealed class ContentPagesTests : IAsyncLifetime
{
    private const string Key = "statement.weegschaal.birthday.first";
    private const string Page = "/desk/contents/texts/" + Key;

    private static readonly (string Name, string Value)[] Entry =
    [
        ("language", "nl"), ("question", "Waar kan ik een fiets lenen?"), ("answer", "Vraag het aan je groep."), ("asked", "fiets lenen\r\nleenfiets\r\n"),
        ("topic", "programme"), ("audience", "Both"), ("ownCase", ""),
        ("sourceTitle", "Een bladzijde"), ("sourceUrl", "https://example.org/fiets"), ("sourceChecked", "2026-11-22"), ("sourceCopy", ""),
    ];

    private DeskServer server = null!;

    private TextCatalog Texts => server.Services.GetRequiredService<TextCatalog>();

    private FaqLibrary Faq => server.Services.GetRequiredService<FaqLibrary>();

    public async Task InitializeAsync() => server = await StaffedDesk.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task An_edited_text_is_what_the_bot_says_next_and_goes_back_when_it_is_withdrawn()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        var shipped = Texts.Get("nl", Key);
        Assert.Equal(HttpStatusCode.Found, (await EditAsync(browser, "nl", "Ik kom graag op verjaardagen.\r\nEcht.", "Publish")).Status);
        Assert.Equal("Ik kom graag op verjaardagen.\nEcht.", Texts.Get("nl", Key));
        Assert.Contains("nog niet nagekeken", (await browser.GetAsync(Page)).Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await EditAsync(browser, "nl", "Ik kom graag op verjaardagen.", "Review")).Status);
        Assert.Contains($"nagekeken door het programma: {Colleagues.Administrator.Name}", WebUtility.HtmlDecode((await browser.GetAsync(Page)).Html), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await EditAsync(browser, "nl", "", "Withdraw")).Status);
        Assert.Equal(shipped, Texts.Get("nl", Key));
        var history = await server.Services.GetRequiredService<ContentStore>().HistoryAsync(ContentKinds.Text, Key, "nl", CancellationToken.None);
        Assert.Equal([3, 2, 1], history.Select(edit => edit.Version));
        Assert.Equal(["content.published", "content.reviewed", "content.withdrawn"], await ActionsAsync($"text:{Key}/nl"));
    }

    [Fact]
    public async Task A_text_that_would_break_a_message_is_refused_with_what_was_typed()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        var page = await EditAsync(browser, "nl", "Dag {0}, <b>jij</b>", "Publish");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("precies dezelfde zijn", page.Html, StringComparison.Ordinal);
        Assert.Contains("Dag {0}, &lt;b&gt;jij&lt;/b&gt;", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>jij", page.Html, StringComparison.Ordinal);
        Assert.Empty(await server.Services.GetRequiredService<ContentStore>().NewestAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_preview_stores_nothing()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        var page = await EditAsync(browser, "ti", "ጽቡቕ <i>", "preview");
        Assert.Contains("ጽቡቕ <i>", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page.Html, StringComparison.Ordinal);
        Assert.Empty(await server.Services.GetRequiredService<ContentStore>().NewestAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_keeps_what_they_typed()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        var open = await browser.GetAsync(Page + "?edit=nl");
        Assert.Equal(HttpStatusCode.Found, (await browser.PostAsync(open, "text", ("value", "De eerste."), ("deed", "Publish"))).Status);
        var second = await browser.PostAsync(open, "text", ("value", "De tweede."), ("deed", "Publish"));
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Iemand anders was je net voor", second.Html, StringComparison.Ordinal);
        Assert.Contains("De tweede.", second.Html, StringComparison.Ordinal);
        Assert.Equal("De eerste.", Texts.Get("nl", Key));
    }

    [Fact]
    public async Task A_search_finds_a_text_by_its_words_and_by_its_name()
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator);
        Assert.Contains(Key, (await browser.GetAsync("/desk/contents?q=JARIG%20uitgenodigd")).Html, StringComparison.Ordinal);
        Assert.Contains(Key, (await browser.GetAsync("/desk/contents?q=weegschaal.birthday")).Html, StringComparison.Ordinal);
        Assert.Contains(Key, (await browser.GetAsync("/desk/contents/weegschaal")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, (await browser.GetAsync("/desk/contents?state=edited")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_builder_proposes_an_entry_and_it_is_shown_once_an_administrator_has_reviewed_it()
    {
        using var builder = await server.SignInAsAsync(Colleagues.Builder);
        var proposed = await builder.PostAsync(await builder.GetAsync("/desk/contents/faq/new"), "faq", [.. Entry, ("deed", "Propose")]);
        Assert.Equal(HttpStatusCode.Found, proposed.Status);
        var id = proposed.Location!.Split('/')[^1].Split('?')[0];
        await Faq.Settled;
        Assert.Null(Faq.Find(id, "nl"));

        using var administrator = await server.SignInAsAsync(Colleagues.Administrator);
        var page = await administrator.GetAsync($"/desk/contents/faq/{id}?language=nl");
        Assert.Contains("fiets lenen", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await administrator.PostAsync(page, "faq", [.. Entry, ("deed", "Review")])).Status);
        await Faq.Settled;
        Assert.Equal("Vraag het aan je groep.", Faq.Find(id, "nl")!.Texts["nl"].Answer);
        var reply = Faq.Index("nl").Ask("leenfiets");
        Assert.Equal((FaqOutcome.Answered, id), (reply.Outcome, reply.Matches[0].Id));

        // A later proposal leaves what was reviewed in use.
        await builder.PostAsync(await builder.GetAsync($"/desk/contents/faq/{id}?language=nl"), "faq", [.. Entry.Where(field => field.Name != "answer"), ("answer", "Iets anders."), ("deed", "Propose")]);
        await Faq.Settled;
        Assert.Equal("Vraag het aan je groep.", Faq.Find(id, "nl")!.Texts["nl"].Answer);

        Assert.Equal(HttpStatusCode.Found, (await administrator.PostAsync(await administrator.GetAsync($"/desk/contents/faq/{id}?language=nl"), "faq", ("deed", "Withdraw"))).Status);
        await Faq.Settled;
        Assert.Null(Faq.Find(id, "nl"));
    }

    [Theory]
    [InlineData("Review")]
    [InlineData("Withdraw")]
    [InlineData("Publish")]
    public async Task A_builder_who_tampers_with_the_form_reviews_nothing(string deed)
    {
        using var builder = await server.SignInAsAsync(Colleagues.Builder);
        var page = await builder.PostAsync(await builder.GetAsync("/desk/contents/faq/cost?language=nl"), "faq", [.. Entry, ("deed", deed)]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Dit mag jij niet bewaren", page.Html, StringComparison.Ordinal);
        Assert.Empty(await server.Services.GetRequiredService<ContentStore>().NewestAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("question", "", "Typ een vraag")]
    [InlineData("answer", "", "Typ een antwoord")]
    [InlineData("topic", "cooking", "Kies een onderwerp")]
    [InlineData("sourceTitle", "", "Een bron heeft")]
    [InlineData("sourceUrl", "javascript:alert(1)", "Een bron heeft")]
    [InlineData("sourceUrl", "example.org", "Een bron heeft")]
    [InlineData("sourceChecked", "gisteren", "Een bron heeft")]
    [InlineData("answer", "Bel 06 12345678 en vraag naar hem.", "telefoonnummer")]
    [InlineData("asked", "mail iemand@example.org", "e-mailadres")]
    public async Task What_is_wrong_with_an_entry_is_said(string field, string value, string said)
    {
        using var builder = await server.SignInAsAsync(Colleagues.Builder);
        var page = await builder.PostAsync(
            await builder.GetAsync("/desk/contents/faq/new"), "faq", [.. Entry.Select(each => each.Name == field ? (field, value) : each), ("deed", "Propose")]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(said, page.Html, StringComparison.Ordinal);
        Assert.Empty(await server.Services.GetRequiredService<ContentStore>().NewestAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_standard_reply_is_offered_once_a_coordinator_has_reviewed_it()
    {
        using var builder = await server.SignInAsAsync(Colleagues.Builder);
        (string, string)[] reply = [("language", "ti"), ("title", "<b>Dank</b>"), ("text", "የቐንየልና <script>")];
        var proposed = await builder.PostAsync(await builder.GetAsync("/desk/contents/replies/new"), "reply", [.. reply, ("deed", "Propose")]);
        Assert.Equal(HttpStatusCode.Found, proposed.Status);
        Assert.Empty(Replies());

        using var coordinator = await server.SignInAsAsync(Colleagues.Coordinator);
        var path = "/desk/contents/replies/" + proposed.Location!.Split('/')[^1];
        Assert.Equal(HttpStatusCode.Found, (await coordinator.PostAsync(await coordinator.GetAsync(path), "reply", [.. reply, ("deed", "Review")])).Status);
        Assert.Equal("የቐንየልና <script>", Assert.Single(Replies()).Text);
        var list = await builder.GetAsync("/desk/contents/replies");
        Assert.DoesNotContain("<b>Dank", list.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Dank", list.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_node_reads_the_edit_at_its_next_reading()
    {
        var store = server.Services.GetRequiredService<ContentStore>();
        Assert.True(await store.TryAddAsync([new(ContentKinds.Text, Key, "nl", 1, "Elders geschreven.", ReviewState.Unreviewed, Colleagues.Administrator.Id, server.Time.GetUtcNow())], CancellationToken.None));
        var overlay = new ContentOverlay();
        await overlay.LoadAsync(store, CancellationToken.None);
        Assert.Equal("Elders geschreven.", new TextCatalog(overlay).Get("nl", Key));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_page_has_its_words_in_both_languages(string language)
    {
        using var browser = await server.SignInAsAsync(Colleagues.Administrator with { DeskLanguage = language });
        foreach (var path in (string[])["/desk/contents", Page, Page + "?edit=ar", "/desk/contents/weegschaal", "/desk/contents/faq", "/desk/contents/faq/cost", "/desk/contents/faq/new", "/desk/contents/replies", "/desk/contents/replies/new", "/desk/questions", "/desk/staff", "/desk/staff/new", "/desk/organisation", "/desk/organisation/new", "/desk/organisation/haarlem", "/desk/me"])
        {
            var page = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, page.Status));
            Assert.Contains($"<html lang=\"{language}\"", page.Html, StringComparison.Ordinal);
            Assert.DoesNotMatch("(contents|people)\\.[a-z]+\\.", System.Text.RegularExpressions.Regex.Replace(page.Html, "<[^>]*>", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)));
        }
    }

    private static async Task<DeskPage> EditAsync(DeskBrowser browser, string language, string value, string deed) =>
        await browser.PostAsync(await browser.GetAsync($"{Page}?edit={language}"), "text", ("value", value), ("deed", deed));

    private IEnumerable<StandardReply> Replies() =>
        server.Services.GetRequiredService<ContentOverlay>().Current.Of(ContentKinds.Reply).Select(edit => StandardReply.Read(edit.Value)!);

    private async Task<IEnumerable<string>> ActionsAsync(string subject) =>
        (await server.Services.GetRequiredService<AuditLog>().ListAsync(subject, 10, CancellationToken.None)).Select(line => line.Action).Order(StringComparer.Ordinal);
}
