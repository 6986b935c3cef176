using System.Net;
using System.Text;
using SamenHier.Bot.Plans;
using SamenHier.Bot.Tests.DirectLine;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Tests.Plans;

/// <summary>The calendar file of an action plan.</summary>
public sealed class PlanCalendarTests
{
    private static readonly string[] Words =
    [
        "Brood, melk; en kaas\\boter",
        "Eerste regel\nTweede regel, met komma",
        "የቐንየልና፣ ምስ ጎረባብቲ ቡን ምስታይ፤ ንሓደ ሰዓት ዝኣክል ብሓባር ኮፍ ምባልን ምዝርራብን ብዛዕባ ዓድን ስራሕን ቤት ትምህርትን",
        "شراء الخبز، والحليب؛ ثم زيارة الجيران معًا في المساء وتناول الشاي والحديث عن المدرسة والعمل والحياة هنا",
        "BEGIN:VEVENT",
        "🎉 feest 👨‍👩‍👧‍👦 met het hele gezin, en iedereen die mee wil doen uit de buurt of daarbuiten 🎉🎉🎉🎉🎉🎉",
        "\"aanhalingstekens\" : dubbele punt",
    ];

    [NodeTheory]
    [InlineData("nl")]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task A_calendar_library_reads_it_back(string language)
    {
        await using var server = await PlanServer.StartAsync([.. Words.Select((words, index) => PlanServer.Task(index + 1, index - 2, words, "member:1"))]);
        server.Group = server.Group! with { Profile = server.Group.Profile with { Name = "De Buren; van, hier" } };

        var answer = await server.GetAsync($"/plan/{server.Token(language: language)}.ics");
        var read = await CalendarLibrary.ReadAsync(answer.Body);

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.Status, answer.Headers["Content-Type"]));
        Assert.Equal(("2.0", "PUBLISH"), (read.Version, read.Method));
        Assert.Contains("De Buren; van, hier", read.Name, StringComparison.Ordinal);
        Assert.Equal(Words, read.Events.Select(each => each.Summary));
        Assert.Equal(["2027-03-10", "2027-03-11", "2027-03-12", "2027-03-13", "2027-03-14", "2027-03-15", "2027-03-16"], read.Events.Select(each => each.Start));
        Assert.Equal(["2027-03-11", "2027-03-12", "2027-03-13", "2027-03-14", "2027-03-15", "2027-03-16", "2027-03-17"], read.Events.Select(each => each.End));
        Assert.All(read.Events, each =>
        {
            Assert.True(each.IsWholeDay);
            Assert.Equal(("2026-01-31T12:00:00Z", language), (each.Stamp, each.Language));
            Assert.EndsWith(": Anna", each.Description, StringComparison.Ordinal);
        });
    }

    [NodeTheory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ti")]
    public async Task The_ready_made_tasks_are_read_back_in_every_language(string language)
    {
        var tasks = PlanEditor.Begin(ActionPlan.Empty, PlanSuggestions.Shipped.All, DateTimeOffset.UnixEpoch).Plan.Tasks;
        await using var server = await PlanServer.StartAsync([.. tasks]);
        TextCatalog texts = new();

        var read = await CalendarLibrary.ReadAsync((await server.GetAsync($"/plan/{server.Token(language: language)}.ics")).Body);

        // A calendar shows a text by itself, without the marks that set Latin words apart.
        Assert.Equal(
            tasks.Select(task => texts.Get(language, $"plan.task.{task.Suggestion}").Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)),
            read.Events.Select(each => each.Summary));
    }

    [NodeTheory]
    [InlineData("nl")]
    public async Task A_task_keeps_its_uid_when_the_plan_changes_in_any_language_and_for_anybody(string language)
    {
        await using var server = await PlanServer.StartAsync(PlanServer.Task(1, 1, "Een"), PlanServer.Task(2, 2, "Twee"));
        var before = await CalendarLibrary.ReadAsync((await server.GetAsync($"/plan/{server.Token(language: language)}.ics")).Body);

        server.Time.Advance(TimeSpan.FromHours(30));
        server.Group = server.Group! with { Plan = new ActionPlan([PlanServer.Task(3, 0, "Drie"), PlanServer.Task(2, 9, "Anders") with { DoneAt = DateTimeOffset.UnixEpoch }]) };
        var after = await CalendarLibrary.ReadAsync((await server.GetAsync($"/plan/{server.Token(PlanServer.Newcomer, "ti")}.ics")).Body);

        Assert.Equal(2, before.Events.Select(each => each.Uid).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(before.Events[1].Uid, after.Events.Single(each => each.Summary == "✓ Anders").Uid);
        Assert.DoesNotContain(after.Events.Single(each => each.Summary == "Drie").Uid, before.Events.Select(each => each.Uid));
    }

    [Theory]
    [MemberData(nameof(EveryLength))]
    public void No_line_is_longer_than_75_bytes_and_no_character_is_cut(string letter, int count)
    {
        var words = string.Concat(Enumerable.Repeat(letter, count));
        var file = Write(PlanServer.Task(1, 3, words));
        var lines = file.Split("\r\n");

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', file);
        Assert.Contains($":{words}\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public static TheoryData<string, int> EveryLength
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (var letter in new[] { "a", "é", "ሰ", "🎉" })
            {
                for (var count = 8; count <= 80; count += letter == "a" ? 1 : 3)
                    data.Add(letter, count);
            }

            return data;
        }
    }

    [Fact]
    public void Every_line_ends_as_the_format_wants_and_control_characters_are_left_out()
    {
        var file = Write(PlanServer.Task(1, 3, "a\r\nb\rc\u0007d\u2028e"));

        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.Equal(file.Count(character => character == '\n'), file.Split("\r\n").Length - 1);
        Assert.Contains("SUMMARY;LANGUAGE=nl:a\\nb\\ncd\\ne\r\n", file, StringComparison.Ordinal);
    }

    private static string Write(PlanTask task)
    {
        TextCatalog texts = new();
        var profile = new GroupProfile("sponsorgroep", "De Buren", "\"Haarlem\"", default, Arrival: new DateOnly(2027, 3, 12));
        var sheet = new PlanWords(texts).Sheet(profile, [PlanServer.Member(1, "Anna")], new ActionPlan([task]), new PlanReader(1, IsNewcomer: false), "nl");
        return new PlanCalendar(texts).Write(sheet, new PlanPass(new GroupId(new Guid(9, 0, 0, new byte[8])), PlanServer.Anna, "nl"), DateTimeOffset.UnixEpoch);
    }
}
