using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Alerts;

/// <summary>
/// The parts of an Adaptive Card 1.5 for people of the desk, as dictionaries and lists. Words stand in text runs, which show them as they
/// are: a text block would read what people typed as Markdown.
/// </summary>
internal static class CardParts
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A message that is a card.</summary>
    /// <param name="language">The language of its words.</param>
    /// <param name="summary">What notifications show, also on a locked screen.</param>
    /// <param name="body">Its parts, in order.</param>
    public static Activity Message(string language, string summary, IEnumerable<object> body) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Locale = language,
        TextFormat = TextFormatTypes.Plain,
        Attachments =
        [
            new Attachment
            {
                ContentType = ContentType,
                Content = Map(
                    ("type", "AdaptiveCard"),
                    ("version", "1.5"),
                    ("lang", language),
                    ("fallbackText", summary),
                    ("msteams", Map(("width", "Full"))),
                    ("body", body.ToList())),
            },
        ],
    };

    /// <summary>Words, a part for each line.</summary>
    /// <param name="words">The words.</param>
    public static IEnumerable<object> Words(string words) => words.Split('\n').Where(line => line.Trim().Length > 0).Select(line => (object)Line(line, isStrong: false, isSubtle: false));

    /// <summary>Words in bold.</summary>
    /// <param name="words">The words.</param>
    public static object Strong(string words) => Line(words, isStrong: true, isSubtle: false);

    /// <summary>Words that stand back.</summary>
    /// <param name="words">The words.</param>
    public static object Subtle(string words) => Line(words, isStrong: false, isSubtle: true);

    /// <summary>What somebody wrote, in a frame.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isRightToLeft">Whether their language is written from right to left.</param>
    public static object Quote(string words, bool isRightToLeft)
    {
        var frame = Map(("type", "Container"), ("style", "emphasis"), ("items", Words(words).ToList()));
        if (isRightToLeft)
        {
            frame["rtl"] = true;
        }

        return frame;
    }

    /// <summary>A box to type in.</summary>
    /// <param name="label">What it asks.</param>
    /// <param name="value">What stands in it already.</param>
    public static object Box(string label, string value = "") => Map(
        ("type", "Input.Text"), ("id", CaseButton.ReplyName), ("label", label), ("isMultiline", true), ("maxLength", CaseButton.LongestReply), ("value", value));

    /// <summary>A button that sends a value.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="button">What it sends.</param>
    /// <param name="takesBox">Whether it sends what is typed in the box, too.</param>
    public static object Submit(string title, CaseButton button, bool takesBox = false) => Actions(Map(
        ("type", "Action.Submit"), ("title", title), ("data", button.ToValue()), ("associatedInputs", takesBox ? "auto" : "none")));

    /// <summary>A button that opens a page.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="page">The page.</param>
    public static object Open(string title, Uri page) => Actions(Map(("type", "Action.OpenUrl"), ("title", title), ("url", page.ToString())));

    // A row for each button: clients cut off words that do not fit.
    private static Dictionary<string, object> Actions(object action) => Map(("type", "ActionSet"), ("actions", new List<object> { action }));

    private static Dictionary<string, object> Line(string words, bool isStrong, bool isSubtle)
    {
        var run = Map(("type", "TextRun"), ("text", words), ("isSubtle", isSubtle));
        if (isStrong)
        {
            run["weight"] = "Bolder";
        }

        return Map(("type", "RichTextBlock"), ("inlines", new List<object> { run }));
    }

    private static Dictionary<string, object> Map(params ReadOnlySpan<(string Name, object Value)> members)
    {
        Dictionary<string, object> map = new(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            map.Add(name, value);
        }

        return map;
    }
}
