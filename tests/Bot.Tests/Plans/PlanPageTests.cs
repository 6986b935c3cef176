using System.Net;
using SamenHier.Casework;

namespace SamenHier.Bot.Tests.Plans;

/// <summary>The page of an action plan.</summary>
public sealed class PlanPageTests
{
    [Fact]
    public async Task It_shows_the_plan_with_dates_owners_and_what_is_done()
    {
        await using var server = await PlanServer.StartAsync(
            PlanServer.Task(1, -7, "Verven", "member:1") with { DoneAt = DateTimeOffset.UnixEpoch }, PlanServer.Task(2, 3, "Fietsen", "municipality"));

        var page = await server.GetAsync($"/plan/{server.Token()}");

        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (page.Status, page.Headers["Content-Type"]));
        foreach (var words in new[] { "Actieplan van De Buren", "12 maart 2027", "Voor de aankomst", "Verven", "5 maart 2027", "Anna", "Fietsen", "15 maart 2027", "de gemeente", "De eerste week" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains("<li class=\"done\">", page.Body, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\" dir=\"ltr\">", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl", "الأسبوع الأول")]
    [InlineData("ti", "ltr", "ቀዳማይ ሰሙን")]
    [InlineData("en", "ltr", "The first week")]
    public async Task The_newcomer_reads_it_in_their_language_and_own_words_as_they_were_written(string language, string direction, string week)
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen leren", "member:1"));

        var page = await server.GetAsync($"/plan/{server.Token(PlanServer.Newcomer, language)}");

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page.Body, StringComparison.Ordinal);
        Assert.Contains(week, page.Body, StringComparison.Ordinal);
        Assert.Contains("<bdi>Fietsen leren</bdi>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<bdi>Anna</bdi>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_the_arrival_is_known_it_says_days_and_has_no_calendar()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"), PlanServer.Task(2, -7, "Verven"));
        server.Group = server.Group! with { Profile = server.Group.Profile with { Arrival = null } };
        var token = server.Token();

        var page = await server.GetAsync($"/plan/{token}");
        var calendar = await server.GetAsync($"/plan/{token}.ics");

        Assert.Contains("dag 3", page.Body, StringComparison.Ordinal);
        Assert.Contains("dagen vooraf: 7", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(".ics", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, calendar.Status);
        Assert.Contains("als de dag van aankomst is ingevuld", calendar.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_plan_says_so()
    {
        await using var server = await PlanServer.StartAsync();
        Assert.Contains("Er staat nog niets in dit plan.", (await server.GetAsync($"/plan/{server.Token()}")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</bdi></li></ul><h1>x</h1>")]
    public async Task What_people_wrote_is_text_and_never_markup(string words)
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, words, "member:1"));
        server.Group = server.Group! with { Profile = server.Group.Profile with { Name = words }, Members = [PlanServer.Member(1, words)] };

        var page = await server.GetAsync($"/plan/{server.Token()}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(words, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Body, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(words[..8]), page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Vraag in de chat om een nieuwe link")]
    [InlineData("ti", "ሓድሽ ሊንክ ሕተቱ")]
    [InlineData("ar", "طلب رابط جديد")]
    public async Task A_wrong_token_leads_to_a_page_in_the_browsers_language(string language, string words)
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        foreach (var path in new[] { "/plan/x", "/plan/x.ics", $"/plan/{server.Token()}x", "/plan/" + new string('A', 4000) })
        {
            var page = await server.GetAsync(path, language);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
        }
    }

    [Fact]
    public async Task A_token_works_for_24_hours_and_then_says_so_in_its_own_language()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        var token = server.Token(language: "ti");
        server.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync($"/plan/{token}")).Status);

        server.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var path in new[] { $"/plan/{token}", $"/plan/{token}.ics" })
        {
            var page = await server.GetAsync(path, "nl");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains("<html lang=\"ti\"", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Fietsen", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_left_the_group_or_was_erased_or_went_to_another_sees_nothing_more()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        var (group, anna, newcomer) = (server.Group!, server.Token(), server.Token(PlanServer.Newcomer));
        GroupAfter[] changes =
        [
            new(group with { Members = [PlanServer.Member(2, "Bo")] }, anna),
            new(group with { Newcomer = null }, newcomer),
            new(null, anna),
            new(group with { Id = new GroupId(new Guid(10, 0, 0, new byte[8])) }, anna),
        ];

        foreach (var change in changes)
        {
            server.Group = change.Group;
            var (page, calendar) = (await server.GetAsync($"/plan/{change.Token}"), await server.GetAsync($"/plan/{change.Token}.ics"));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.Status, calendar.Status));
            Assert.DoesNotContain("Fietsen", page.Body + calendar.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_said_in_plain_words()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        server.IsStoreBroken = true;

        var page = await server.GetAsync($"/plan/{server.Token()}", "en");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Please try again in a few minutes", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("disk", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_and_calendar_are_told_to_no_one_and_run_nothing()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        foreach (var ending in new[] { "", ".ics" })
        {
            var answer = await server.GetAsync($"/plan/{server.Token()}{ending}");
            Assert.Equal(("no-store", "no-referrer", "nosniff", "noindex, nofollow"),
                (answer.Headers["Cache-Control"], answer.Headers["Referrer-Policy"], answer.Headers["X-Content-Type-Options"], answer.Headers["X-Robots-Tag"]));
            var policy = answer.Headers["Content-Security-Policy"];
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_pages_styles_carry_the_nonce_of_this_very_answer()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        var (one, other) = (await server.GetAsync($"/plan/{server.Token()}"), await server.GetAsync($"/plan/{server.Token()}"));
        var nonce = one.Headers["Content-Security-Policy"].Split("'nonce-")[1].Split('\'')[0];

        Assert.Contains($"<style nonce=\"{nonce}\">", one.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, other.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", one.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_holds_a_token_or_anything_of_the_plan()
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 3, "Fietsen"));
        var token = server.Token();
        await server.GetAsync($"/plan/{token}");
        await server.GetAsync($"/plan/{token}.ics");
        server.IsStoreBroken = true;
        await server.GetAsync($"/plan/{token}");

        Assert.All(server.Logs.Lines.Where(line => !line.Contains(" scope ", StringComparison.Ordinal)), line =>
        {
            Assert.DoesNotContain(token, line, StringComparison.Ordinal);
            Assert.DoesNotContain("Fietsen", line, StringComparison.Ordinal);
        });
    }

    private sealed record GroupAfter(Casework.Groups.GroupRecord? Group, string Token);
}
