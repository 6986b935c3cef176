using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class SignInTests
{
    [Theory]
    [InlineData("/desk/me/security")]
    [InlineData("/desk/session")]
    [InlineData("/desk")]
    [InlineData("/desk/unmarked")]
    public async Task A_stranger_is_led_to_the_sign_in(string path)
    {
        await using var desk = await DeskServer.StartAsync(map: app => app.MapGetAt("/desk/unmarked"));
        using var browser = desk.Open();

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.EndsWith($"/desk/sign-in?returnUrl={Uri.EscapeDataString(path)}", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_of_a_stranger_gets_no_page()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        browser.Http.DefaultRequestHeaders.Accept.Clear();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/desk/session")).Status);
    }

    [Fact]
    public async Task From_an_invitation_by_password_and_app_into_the_desk()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();

        var link = await desk.InviteAsync(People.Builder);
        var joined = await browser.PostAsync(await browser.GetAsync(link), "join", ("password", People.Password), ("again", People.Password));
        Assert.EndsWith("/desk/me/security", joined.Location, StringComparison.Ordinal);

        // Only that page opens until there is a second factor.
        Assert.EndsWith("/desk/me/security", (await browser.GetAsync("/desk/session")).Location, StringComparison.Ordinal);
        Assert.EndsWith("/desk/me/security", (await browser.GetAsync("/desk")).Location, StringComparison.Ordinal);
        var setUp = await browser.GetAsync("/desk/me/security");
        var confirmed = await browser.PostAsync(setUp, "confirm-app", ("code", desk.CodeFor(setUp.Key())));
        Assert.Equal(SecondFactors.RecoveryCodes, confirmed.RecoveryCodes().Count);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_and_the_code_leads_back_to_where_they_were_going()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();

        var password = await browser.GivePasswordAsync(" BOUWER@example.org", People.Password, "/desk/session");
        Assert.EndsWith("/desk/sign-in/factor", password.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk/session")).Status);

        var code = await browser.PostAsync(await browser.GetAsync("/desk/sign-in/factor"), "factor", ("code", desk.CodeFor(somebody.Key)));
        Assert.EndsWith("/desk/session", code.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example/desk")]
    [InlineData("//elsewhere.example/desk")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/deskelsewhere")]
    [InlineData("")]
    public async Task A_sign_in_leads_nowhere_else(string returnUrl)
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();

        await browser.GivePasswordAsync("bouwer@example.org", People.Password, returnUrl);
        var code = await browser.PostAsync(await browser.GetAsync("/desk/sign-in/factor"), "factor", ("code", desk.CodeFor(somebody.Key)));

        Assert.EndsWith($"{desk.Address}/desk", new Uri(new Uri(desk.Address), code.Location).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once_and_in_its_own_minute_only()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        var code = desk.CodeFor(somebody.Key);
        Assert.EndsWith("/desk", (await browser.SignInAsync(desk, somebody, code)).Location, StringComparison.Ordinal);

        using var thief = desk.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SignInAsync(desk, somebody, code)).Status);
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SignInAsync(desk, somebody, AuthenticatorCodes.Compute(somebody.Key, AuthenticatorCodes.StepOf(desk.Time.GetUtcNow()) - 2))).Status);
        Assert.EndsWith("/desk", (await thief.SignInAsync(desk, somebody, AuthenticatorCodes.Compute(somebody.Key, AuthenticatorCodes.StepOf(desk.Time.GetUtcNow()) - 1))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();

        var wrong = await browser.GivePasswordAsync("bouwer@example.org", "een andere olifant");
        var unknown = await browser.GivePasswordAsync("niemand@example.org", "een andere olifant");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.Status, unknown.Status));
        Assert.NotNull(wrong.Alert);
        Assert.Equal(wrong.Alert, unknown.Alert);
        Assert.Equal(wrong.Headers.Keys.Order(), unknown.Headers.Keys.Order());
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_a_quarter_of_an_hour()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        string? said = null;
        for (var i = 0; i < SignInAttempts.Most; i++) said = (await browser.GivePasswordAsync("bouwer@example.org", "een andere olifant")).Alert;

        desk.Time.Advance(SignInAttempts.Locked - TimeSpan.FromSeconds(1));
        var locked = await browser.GivePasswordAsync("bouwer@example.org", People.Password);
        Assert.Equal((HttpStatusCode.Unauthorized, said), (locked.Status, locked.Alert));

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.EndsWith("/desk/sign-in/factor", (await browser.GivePasswordAsync("bouwer@example.org", People.Password)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_codes_with_the_right_password_locks_too()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        for (var i = 0; i < SignInAttempts.Most; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(desk, somebody, "000000")).Status);

        var locked = await browser.GivePasswordAsync("bouwer@example.org", People.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, locked.Status);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_counted_each()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.JoinAsync(People.Builder);
        var attempts = desk.Services.GetRequiredService<SignInAttempts>();

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => attempts.TryTakeAsync(People.Builder.Id, CancellationToken.None)));

        Assert.Equal(SignInAttempts.Most, taken.Count(may => may));
    }

    [Fact]
    public async Task An_address_has_so_many_failures_and_right_ones_cost_nothing()
    {
        await using var desk = await DeskServer.StartAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Desk:AttemptsPerAddress"] = "3" });
        var somebody = await desk.JoinAsync(People.Builder);
        for (var i = 0; i < 4; i++)
        {
            using var browser = desk.Open();
            Assert.EndsWith("/desk", (await browser.SignInAsync(desk, somebody, desk.CodeFor(somebody.Key))).Location, StringComparison.Ordinal);
            desk.Time.Advance(TimeSpan.FromSeconds(30));
        }

        using var guesser = desk.Open();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.GivePasswordAsync($"wie{i}@example.org", "een andere olifant")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GivePasswordAsync("bouwer@example.org", People.Password)).Status);
        desk.Time.Advance(AddressLimits.Window);
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.GivePasswordAsync("bouwer@example.org", People.Password)).Status);
    }

    [Fact]
    public async Task A_recovery_code_opens_the_desk_once()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        await browser.GivePasswordAsync("bouwer@example.org", People.Password);

        var recovered = await browser.PostAsync(await browser.GetAsync("/desk/sign-in/recovery"), "factor", ("code", somebody.RecoveryCodes[0].ToLowerInvariant()));
        Assert.EndsWith("/desk/me/security", recovered.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync("/desk/session")).Status);

        using var thief = desk.Open();
        await thief.GivePasswordAsync("bouwer@example.org", People.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.PostAsync(await thief.GetAsync("/desk/sign-in/recovery"), "factor", ("code", somebody.RecoveryCodes[0]))).Status);
    }

    [Fact]
    public async Task The_step_after_the_password_waits_ten_minutes()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        await browser.GivePasswordAsync("bouwer@example.org", People.Password);

        desk.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.EndsWith("/desk/sign-in?reason=too-late", (await browser.GetAsync("/desk/sign-in/factor")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_left_cannot_sign_in()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.JoinAsync(People.Builder);
        await desk.Roster.PutAsync(People.Builder with { IsActive = false }, CancellationToken.None);
        using var browser = desk.Open();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GivePasswordAsync("bouwer@example.org", People.Password)).Status);
    }

    [Fact]
    public async Task An_address_that_two_people_have_is_nobodys()
    {
        await using var desk = await DeskServer.StartAsync();
        await desk.JoinAsync(People.Builder);
        await desk.Roster.PutAsync(People.Administrator with { Email = "Bouwer@Example.org" }, CancellationToken.None);
        using var browser = desk.Open();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GivePasswordAsync("bouwer@example.org", People.Password)).Status);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/sign-out")]
    [InlineData("/desk/passkey/request")]
    public async Task A_form_from_elsewhere_is_refused(string path)
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        await browser.GetAsync("/desk/sign-in");

        var page = await browser.PostAsync(path, [new("_handler", "sign-in"), new("email", "bouwer@example.org"), new("password", People.Password)]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task The_sign_in_speaks_the_browsers_language()
    {
        await using var desk = await DeskServer.StartAsync();
        using var browser = desk.Open();
        Assert.Contains("<h1 tabindex=\"-1\">Inloggen</h1>", (await browser.GetAsync("/desk/sign-in")).Html, StringComparison.Ordinal);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ti, en-GB;q=0.8, nl;q=0.5");
        Assert.Contains("<h1 tabindex=\"-1\">Sign in</h1>", (await browser.GetAsync("/desk/sign-in")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_line_holds_a_name_an_address_a_password_or_a_code()
    {
        await using var desk = await DeskServer.StartAsync();
        var somebody = await desk.JoinAsync(People.Builder);
        using var browser = desk.Open();
        await browser.GivePasswordAsync("bouwer@example.org", "een andere olifant");
        await browser.SignInAsync(desk, somebody, desk.CodeFor(somebody.Key));

        var all = string.Join('\n', desk.Logs.All);

        foreach (var secret in new[] { "olifant", "bouwer@", "Testpersoon", somebody.Key, somebody.RecoveryCodes[0] }) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }
}
