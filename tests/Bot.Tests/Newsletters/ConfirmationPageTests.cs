using System.Net;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Newsletters;
using SamenHier.Dialogs.Texts;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Newsletters;

/// <summary>The page behind the link of a confirmation.</summary>
public sealed class ConfirmationPageTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly string NobodysToken = new('A', 43);

    private BotServer Server => shared.Server;

    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public async Task It_asks_in_the_language_of_the_link_and_thanks_in_it(string language)
    {
        var (path, address) = await AskedAsync(language);
        var asked = await GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (asked.Status, asked.ContentType));
        Assert.Contains($"<html lang=\"{language}\" dir=\"{(language == "ar" ? "rtl" : "ltr")}\">", asked.Body, StringComparison.Ordinal);
        Assert.Contains(Shown(language, "newsletter.page.ask"), asked.Body, StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\"><p><button", asked.Body, StringComparison.Ordinal);

        var thanked = await PostAsync(path);
        Assert.Equal(HttpStatusCode.OK, thanked.Status);
        Assert.Contains(Shown(language, "newsletter.page.done"), thanked.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"/?lang={language}\"", thanked.Body, StringComparison.Ordinal);
        Assert.Contains(address, await Server.ConfirmedAsync());
    }

    [Fact]
    public async Task Following_the_link_confirms_nothing_and_pressing_twice_is_the_same_as_once()
    {
        var (path, address) = await AskedAsync("nl");
        for (var time = 0; time < 3; time++) await GetAsync(path);
        using (HttpRequestMessage head = new(HttpMethod.Head, path)) await HttpAnswer.ReadAsync(await Server.Http.SendAsync(head));
        Assert.DoesNotContain(address, await Server.ConfirmedAsync());

        var (first, second) = (await PostAsync(path), await PostAsync(path));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Single(await Server.ConfirmedAsync(), address);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3CA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%2E")]
    public async Task What_is_no_token_is_answered_with_a_page_that_says_so(string token)
    {
        foreach (var answer in new[] { await GetAsync($"/newsletter/confirm/{token}?lang=en"), await PostAsync($"/newsletter/confirm/{token}?lang=en") })
        {
            Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.Status, answer.ContentType));
            Assert.Contains(Shown("en", "newsletter.page.unknown"), answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobodys_token_confirms_nothing()
    {
        var answer = await PostAsync($"/newsletter/confirm/{NobodysToken}?lang=ti");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains(Shown("ti", "newsletter.page.unknown"), answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lang=xx")]
    [InlineData("?lang=%3Cscript%3E")]
    public async Task Without_a_language_that_it_knows_it_speaks_that_of_the_browser(string query)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/newsletter/confirm/{NobodysToken}{query}");
        request.Headers.AcceptLanguage.ParseAdd("ar-SY, en;q=0.5");
        var answer = await HttpAnswer.ReadAsync(await Server.Http.SendAsync(request));
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("script", answer.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_stranger_gets_into_it_and_nobody_keeps_it()
    {
        using var response = await Server.Http.GetAsync($"/newsletter/confirm/{NobodysToken}");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.EndsWith("base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_else_can_be_done_with_it(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), $"/newsletter/confirm/{NobodysToken}");
        using var response = await Server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_store_out_of_reach_is_said_to_be_and_confirms_later()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path, new AlarmClock());
        await server.AskAsync("later@example.nl");
        var token = (await server.Get<NewsletterStore>().PendingAsync(1, CancellationToken.None)).Single().Token;
        await using var file = StoredFile.In(data.Path);

        await file.ScalarAsync("ALTER TABLE newsletter_requests RENAME TO lost");
        var refused = await HttpAnswer.ReadAsync(await server.Http.PostAsync($"/newsletter/confirm/{token}?lang=nl", content: null));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (refused.Status, refused.ContentType));
        Assert.Contains(server.Get<TextCatalog>().Get("nl", "newsletter.page.later"), refused.Body, StringComparison.Ordinal);

        await file.ScalarAsync("ALTER TABLE lost RENAME TO newsletter_requests");
        Assert.Equal(HttpStatusCode.OK, (await HttpAnswer.ReadAsync(await server.Http.PostAsync($"/newsletter/confirm/{token}", content: null))).Status);
    }

    private async Task<(string Path, string Address)> AskedAsync(string language)
    {
        var address = $"{Guid.NewGuid():N}@example.nl";
        await Server.AskAsync(address, language);
        var token = (await Server.Get<NewsletterStore>().PendingAsync(1000, CancellationToken.None)).Single(pending => pending.Address == address).Token;
        return ($"/newsletter/confirm/{token}?lang={language}", address);
    }

    private string Shown(string language, string key) => Server.Get<TextCatalog>().Get(language, key);

    private async Task<HttpAnswer> GetAsync(string path) => await HttpAnswer.ReadAsync(await Server.Http.GetAsync(path));

    private async Task<HttpAnswer> PostAsync(string path) => await HttpAnswer.ReadAsync(await Server.Http.PostAsync(path, content: null));
}
