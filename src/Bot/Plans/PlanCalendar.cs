using System.Globalization;
using System.Text;
using SamenHier.Dialogs.Plans;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Plans;

/// <summary>Writes a plan as a calendar file (iCalendar, RFC 5545): an event of a whole day for each task, because phones show events and few show tasks.</summary>
/// <param name="texts">The words.</param>
public sealed class PlanCalendar(TextCatalog texts)
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string DoneMark = "✓ ";

    // A calendar shows a text by itself, and not every one knows these marks.
    private const int FirstStrongIsolate = 0x2068;
    private const int PopIsolate = 0x2069;

    // In bytes, without the line's end.
    private const int LongestLine = 75;

    /// <summary>The file.</summary>
    /// <param name="sheet">A plan whose arrival is known.</param>
    /// <param name="pass">Whose plan, in which language. A task has the same UID in every language and at every visit, so that it is updated rather than doubled.</param>
    /// <param name="now">When the file is made.</param>
    public string Write(PlanSheet sheet, PlanPass pass, DateTimeOffset now)
    {
        var file = new StringBuilder();
        Append(file, "BEGIN:VCALENDAR");
        Append(file, "VERSION:2.0");
        Append(file, "PRODID:-//Samen Hier//Actieplan//NL");
        Append(file, "CALSCALE:GREGORIAN");
        Append(file, "METHOD:PUBLISH");

        // The name by RFC 7986, and as most calendars know it.
        var name = Text(texts.Get(pass.Language, "plan.title", sheet.Group));
        Append(file, $"NAME:{name}");
        Append(file, $"X-WR-CALNAME:{name}");
        foreach (var task in sheet.Tasks.Where(task => task.Date is not null))
        {
            AppendTask(file, task, pass, now);
        }

        Append(file, "END:VCALENDAR");
        return file.ToString();
    }

    private void AppendTask(StringBuilder file, PlanSheetTask task, PlanPass pass, DateTimeOffset now)
    {
        var (date, language) = (task.Date!.Value, pass.Language);
        Append(file, "BEGIN:VEVENT");
        Append(file, $"UID:{pass.Group}-{task.Id}@samenhier");
        Append(file, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
        Append(file, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{date:yyyyMMdd}"));
        Append(file, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{date.AddDays(1):yyyyMMdd}"));
        Append(file, $"SUMMARY;LANGUAGE={language}:{(task.IsDone ? DoneMark : string.Empty)}{Text(task.Words)}");
        Append(file, $"DESCRIPTION;LANGUAGE={language}:{Text($"{texts.Get(language, "plan.page.who")}: {task.Who}")}");

        // Nobody is busy the whole day because of a task.
        Append(file, "TRANSP:TRANSPARENT");
        Append(file, "END:VEVENT");
    }

    // A text's own signs are escaped; other control characters have no place in it.
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            escaped.Append(character.Value switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ when Rune.IsControl(character) || character.Value is FirstStrongIsolate or PopIsolate => string.Empty,
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    // Long lines go on after a line's end and a space, which no character may be cut by.
    private static void Append(StringBuilder file, string line)
    {
        var used = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (used + character.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                used = 1;
            }

            file.Append(character.ToString());
            used += character.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
