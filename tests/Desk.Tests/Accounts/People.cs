using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Tests.Accounts;

/// <summary>Who tries to get in, in these tests, and what they do on the way.</summary>
internal static partial class People
{
    public const string Password = "een paarse lamp zingt soep";

    public static StaffMember Builder { get; } =
        new(new StaffId(Guid.Parse("01900000-0000-7000-8000-000000000001")), "Testpersoon Een", StaffRole.Builder, null, ["nl", "ti"]) { Email = "bouwer@example.org" };

    public static StaffMember Coordinator { get; } =
        new(new StaffId(Guid.Parse("01900000-0000-7000-8000-000000000002")), "Testpersoon Twee", StaffRole.Coordinator, null, ["nl"]) { Email = "coordinatie@example.org" };

    public static StaffMember Administrator { get; } =
        new(new StaffId(Guid.Parse("01900000-0000-7000-8000-000000000003")), "Testpersoon Drie", StaffRole.Administrator, null, ["nl"]) { Email = "beheer@example.org", DeskLanguage = "en" };

    /// <summary>Makes a link for somebody.</summary>
    public static async Task<string> InviteAsync(this DeskServer desk, StaffMember member)
    {
        await desk.Roster.PutAsync(member, CancellationToken.None);
        return await desk.Services.GetRequiredService<DeskInvitations>().CreateAsync(member.Id, CancellationToken.None);
    }

    /// <summary>The link that makes the first account.</summary>
    public static Task<string?> FirstLinkAsync(this DeskServer desk) => desk.Services.GetRequiredService<FirstLinks>().MakeAsync(CancellationToken.None);

    /// <summary>Makes an account with a password and an authenticator app; the app's next code is fresh.</summary>
    public static async Task<Joined> JoinAsync(this DeskServer desk, StaffMember member)
    {
        using var browser = desk.Open();
        await browser.PostAsync(await browser.GetAsync(await desk.InviteAsync(member)), "join", ("password", Password), ("again", Password));
        var setUp = await browser.GetAsync("/desk/me/security");
        var confirmed = await browser.PostAsync(setUp, "confirm-app", ("code", desk.CodeFor(setUp.Key())));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        return new(member, setUp.Key(), confirmed.RecoveryCodes());
    }

    /// <summary>Gives an e-mail address and a password.</summary>
    public static async Task<DeskPage> GivePasswordAsync(this DeskBrowser browser, string email, string password, string returnUrl = "/desk") => await browser.PostAsync(
        await browser.GetAsync($"/desk/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"), "sign-in", ("email", email), ("password", password));

    /// <summary>Gives the password and then a code.</summary>
    public static async Task<DeskPage> SignInAsync(this DeskBrowser browser, DeskServer desk, Joined somebody, string code)
    {
        Assert.NotNull(desk);
        await browser.GivePasswordAsync(somebody.Member.Email!, Password);
        return await browser.PostAsync(await browser.GetAsync("/desk/sign-in/factor"), "factor", ("code", code));
    }

    /// <summary>What an authenticator app with a key shows now.</summary>
    public static string CodeFor(this DeskServer desk, string key) => AuthenticatorCodes.Compute(key, AuthenticatorCodes.StepOf(desk.Time.GetUtcNow()));

    /// <summary>The key on the page where an app is set up.</summary>
    public static string Key(this DeskPage page) => Keys().Match(page.Html).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The recovery codes on a page.</summary>
    public static IReadOnlyList<string> RecoveryCodes(this DeskPage page) => [.. Codes().Matches(page.Html).Select(match => match.Groups["code"].Value)];

    /// <summary>Maps a route that says nothing about who may open it.</summary>
    public static void MapGetAt(this WebApplication app, string path) => app.MapGet(path, () => TypedResults.Text("open"));

    [GeneratedRegex("<code>(?<key>[A-Z2-7 ]{39})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keys();

    [GeneratedRegex("<li><code>(?<code>[0-9A-Z-]{11})</code></li>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();
}

/// <summary>Somebody with an account.</summary>
/// <param name="Member">Who.</param>
/// <param name="Key">The key of their authenticator app.</param>
/// <param name="RecoveryCodes">Their recovery codes.</param>
internal sealed record Joined(StaffMember Member, string Key, IReadOnlyList<string> RecoveryCodes);
