using System.Globalization;
using Microsoft.AspNetCore.Http;
using SamenHier.Dialogs.Contents;
using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Desk.Contents;

/// <summary>An entry in one language as somebody types it; nothing of it is checked yet.</summary>
public sealed record FaqEntryForm
{
    private const int MostSources = 10;
    private const int MostQuestion = 200;
    private const int MostAsked = 100;
    private const int MostLine = 500;

    /// <summary>The topic's code.</summary>
    public string Topic { get; init; } = string.Empty;

    /// <summary>For whom: the name of a <see cref="FaqAudience"/>.</summary>
    public string Audience { get; init; } = nameof(FaqAudience.Both);

    /// <summary>The name of an <see cref="OwnCaseField"/>; empty for none.</summary>
    public string OwnCase { get; init; } = string.Empty;

    /// <summary>Where the facts come from, one a row.</summary>
    public IReadOnlyList<FaqSourceRow> Sources { get; init; } = [];

    /// <summary>The question, as a button shows it.</summary>
    public string Question { get; init; } = string.Empty;

    /// <summary>Ways of asking it, one a line.</summary>
    public string Asked { get; init; } = string.Empty;

    /// <summary>The answer.</summary>
    public string Answer { get; init; } = string.Empty;

    /// <summary>Whether who types says that no personal details are in it.</summary>
    public bool HasNoDetails { get; init; }

    /// <summary>Reads what was typed.</summary>
    /// <param name="form">The form.</param>
    public static FaqEntryForm Of(IFormCollection form) => new()
    {
        Topic = form["topic"].ToString(),
        Audience = form["audience"].ToString(),
        OwnCase = form["ownCase"].ToString(),
        Sources = [.. Enumerable.Range(0, Math.Min(MostSources, form["sourceTitle"].Count)).Select(row => FaqSourceRow.Of(form, row)).Where(row => !row.IsEmpty)],
        Question = form["question"].ToString().Trim(),
        Asked = form["asked"].ToString(),
        Answer = form["answer"].ToString().ReplaceLineEndings("\n").Trim(),
        HasNoDetails = form["noDetails"] == "yes",
    };

    /// <summary>What was stored or ships, to be typed over.</summary>
    /// <param name="frame">What the entry has in common in every language; null for a new one.</param>
    /// <param name="words">Its words; null where there are none yet.</param>
    public static FaqEntryForm Of(FaqFrame? frame, FaqWords? words) => new()
    {
        Topic = frame?.Topic ?? string.Empty,
        Audience = (frame?.Audience ?? FaqAudience.Both).ToString(),
        OwnCase = frame?.OwnCase?.ToString() ?? string.Empty,
        Sources = [.. (frame?.Sources ?? []).Select(FaqSourceRow.Of)],
        Question = words?.Question ?? string.Empty,
        Asked = string.Join('\n', words?.Asked ?? []),
        Answer = words?.Answer ?? string.Empty,
    };

    /// <summary>What is wrong with it, as names of the desk's texts; nothing when all is well.</summary>
    /// <param name="topics">The topics that there are.</param>
    public IReadOnlyList<string> Faults(IReadOnlyCollection<string> topics)
    {
        (bool IsWrong, string Fault)[] rules =
        [
            (!topics.Contains(Topic), "contents.fault.topic"),
            (Question.Length is 0 or > MostQuestion, "contents.fault.question"),
            (Answer.Length is 0 or > TextRules.MaxLength, "contents.fault.answer"),
            (Ways.Count > MostAsked || Ways.Any(way => way.Length > MostQuestion), "contents.fault.asked"),
            (Sources.Count == 0, "contents.fault.noSource"),
            (Sources.Any(source => source.ToSource() is null || source.Title.Length > MostLine || source.Url.Length > MostLine), "contents.fault.source"),
            ($"{Question}{Asked}{Answer}".Any(character => char.IsControl(character) && character is not ('\n' or '\r')), "contents.fault.ControlCharacter"),
            (!HasNoDetails && PersonalDetails.IsIn($"{Question}\n{Asked}\n{Answer}"), "contents.fault.details"),
        ];
        return [.. rules.Where(rule => rule.IsWrong).Select(rule => rule.Fault)];
    }

    /// <summary>What it has in common in every language.</summary>
    /// <exception cref="InvalidOperationException">It has faults.</exception>
    public FaqFrame ToFrame() => new(
        Topic,
        Enum.TryParse<FaqAudience>(Audience, out var audience) && Enum.IsDefined(audience) ? audience : FaqAudience.Both,
        Enum.TryParse<OwnCaseField>(OwnCase, out var field) && Enum.IsDefined(field) ? field : null,
        [.. Sources.Select(source => source.ToSource() ?? throw new InvalidOperationException("A source is none."))]);

    /// <summary>Its words.</summary>
    public FaqWords ToWords() => new(Question, Ways, Answer);

    private List<string> Ways =>
        [.. Asked.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

/// <summary>A source as somebody types it.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Url">Its address.</param>
/// <param name="Checked">When it was last read for this answer, yyyy-MM-dd.</param>
/// <param name="Copy">The age of what was read; empty when it shows none.</param>
public sealed record FaqSourceRow(string Title, string Url, string Checked, string Copy)
{
    private const string Undated = "undated";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title + Url);

    private string Age => Copy.Length == 0 ? Undated : Copy;

    /// <summary>Reads a row of the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="row">Which.</param>
    public static FaqSourceRow Of(IFormCollection form, int row) =>
        new(At(form, "sourceTitle", row), At(form, "sourceUrl", row), At(form, "sourceChecked", row), At(form, "sourceCopy", row));

    /// <summary>A source, to be typed over.</summary>
    /// <param name="source">The source.</param>
    public static FaqSourceRow Of(FaqSource source) =>
        new(source.Title, source.Url.ToString(), source.Checked.ToString(DayFormat, CultureInfo.InvariantCulture), source.Copy);

    /// <summary>The source; null when it has no title, no address of a page or no day.</summary>
    public FaqSource? ToSource() =>
        Title.Length > 0
        && Uri.TryCreate(Url, UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && DateOnly.TryParseExact(Checked, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FaqSource(Title, url, day, Age)
            : null;

    private static string At(IFormCollection form, string name, int row) => row < form[name].Count ? (form[name][row] ?? string.Empty).Trim() : string.Empty;
}
