using Microsoft.Playwright;
using SamenHier.Browser.Tests.Devices;
using SamenHier.Browser.Tests.Looks;
using SamenHier.Browser.Tests.People;
using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Staff;
using SamenHier.Tests.Support;

namespace SamenHier.Browser.Tests.Desk;

/// <summary>
/// Every main page of the desk, on a phone and on a screen, in Dutch and English: the accessibility checker finds nothing serious, and nothing is wider than the screen.
/// <c>SAMENHIER_SCREENSHOTS=directory</c> keeps the pictures.
/// </summary>
public sealed class DeskLooksTests(Chromium chromium) : PhoneTest(chromium)
{
    private const string IsTooWide = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    // What does not fit and is cut off: a letter of it can be missing. Words for screen readers alone are small on purpose.
    private const string IsCutOff = """
        () => [...document.querySelectorAll('main *')]
          .filter(element => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && ['clip', 'hidden'].includes(getComputedStyle(element).overflowX))
          .map(element => `${element.tagName} ${element.className}`)
        """;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("SAMENHIER_SCREENSHOTS");

    private static readonly (string Name, int Width, int Height, ColorScheme Scheme)[] Screens =
        [("phone", 360, 740, ColorScheme.Light), ("desktop", 1280, 800, ColorScheme.Dark)];

    [ChromiumTheory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task No_main_page_has_a_grave_fault_or_is_wider_than_the_screen(string language)
    {
        using TemporaryDirectory data = new();
        await using var server = await ChatServer.StartAsync(data.Path);
        var administrator = DeskStaff.Administrator with { DeskLanguage = language };
        await DeskStaff.HireAsync(server, administrator, DeskStaff.Tigrinya with { DeskLanguage = language }, DeskStaff.Coordinator, DeskStaff.Arabic);
        var pages = await PagesAsync(server);

        List<string> faults = [];
        foreach (var (name, width, height, scheme) in Screens)
        {
            await using var screen = await DeskScreen.OpenAsync(
                Browser, server, administrator, options => (options.ViewportSize, options.ColorScheme) = (new() { Width = width, Height = height }, scheme));
            foreach (var page in pages)
            {
                await screen.Page.GotoAsync(new Uri(server.Address, page).ToString());
                await screen.Page.Locator("h1").First.WaitForAsync();
                faults.AddRange((await Axe.FindGraveFaultsAsync(screen.Page)).Select(fault => $"{name} {page}: {fault}"));
                if (await screen.Page.EvaluateAsync<bool>(IsTooWide)) faults.Add($"{name} {page}: wider than the screen");
                faults.AddRange((await screen.Page.EvaluateAsync<string[]>(IsCutOff)).Select(cut => $"{name} {page}: cut off {cut}"));
                await KeepAsync(screen.Page, $"desk-{page.Split('?')[0].Replace('/', '_')}-{name}-{language}");
            }

            faults.AddRange(screen.Watch.Faults.Select(fault => $"{name}: {fault}"));
        }

        Assert.Empty(faults);
    }

    [ChromiumFact]
    public async Task Signed_out_pages_have_no_grave_fault_either()
    {
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, Locale = "nl-NL" });
        await using var closing = context;
        var page = await context.NewPageAsync();
        foreach (var path in new[] { "desk", "desk/first?token=unknown", "desk/join?token=unknown", "desk/no-access", "desk/nothing-here" })
        {
            await page.GotoAsync(new Uri(Server.Address, path).ToString());
            await page.Locator("h1").First.WaitForAsync();
            Assert.Empty(await Axe.FindGraveFaultsAsync(page));
            Assert.False(await page.EvaluateAsync<bool>(IsTooWide), path);
            await KeepAsync(page, $"out-{path.Split('?')[0].Replace('/', '_')}");
        }
    }

    // Somebody who asks, in danger too, a group that forms, and the pages where they are to be seen.
    private async Task<IReadOnlyList<string>> PagesAsync(ChatServer server)
    {
        var phone = await OpenPhoneAsync(server.Address);
        Newcomer newcomer = new("ti", Manner.ByButton);
        await phone.ChooseLanguageAsync("ti");
        await newcomer.TalkAsync(phone, until: "newcomer.place");
        await phone.TypeAsync("Haarlem");
        await newcomer.TalkAsync(phone, until: "newcomer.languages");
        await phone.CommandAsync("person");
        await phone.NextAsync("person.words");
        await phone.TypeAsync(newcomer.WordsFor("person.words", "text"));
        await phone.NextAsync("newcomer.languages");
        await phone.TypeAsync("ክመውት እደሊ ኣለኹ");
        await phone.NextAsync("newcomer.languages");

        var volunteer = await OpenPhoneAsync(server.Address);
        Newcomer member = new("nl", Manner.ByButton);
        member.Corrects("start.role", "volunteer");
        await volunteer.ChooseLanguageAsync("nl");
        await member.TalkAsync(volunteer, until: "volunteer.name");

        var viewer = server.Get<RosterBoard>().Current.Find(DeskStaff.Administrator.Id)!;
        var open = (await server.Get<CaseDirectory>().ListAsync(viewer, new CaseFilter(CaseBox.Open), CancellationToken.None)).Cases[0].Record;
        var group = (await server.Get<GroupDirectory>().ListAsync(CancellationToken.None)).Select(found => $"{found.Id.Value}").FirstOrDefault();
        return
        [
            "desk", "desk?box=closed", $"desk/cases/{open.Id.Value}",
            "desk/people", $"desk/people/{open.Participant.Value}", "desk/groups", .. group is null ? Array.Empty<string>() : [$"desk/groups/{group}"],
            "desk/contents", "desk/contents/texts/greeting.whoAmI", "desk/contents/weegschaal", "desk/contents/faq", "desk/contents/faq/cost", "desk/contents/faq/new",
            "desk/contents/replies", "desk/contents/replies/new", "desk/questions",
            "desk/staff", "desk/staff/new", $"desk/staff/{DeskStaff.Tigrinya.Id.Value}", "desk/organisation", "desk/organisation/haarlem", "desk/organisation/new",
            "desk/me", "desk/me/security", .. await new StoredProposals(server).StoreAsync(),
        ];
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Folder is not null)
        {
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Directory.CreateDirectory(Folder).FullName, $"{name}.png") });
        }
    }
}
