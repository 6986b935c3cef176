using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Replies;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering.Cards;

/// <summary>
/// The parts of an Adaptive Card 1.5, as dictionaries and lists. Words stand in text runs, which show them as they are: a text
/// block would read what people typed as Markdown.
/// </summary>
internal static class AdaptiveCard
{
    /// <summary>The media type of a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const string NextLine = "None";
    private const string NextParagraph = "Medium";

    /// <summary>The card.</summary>
    /// <param name="language">The language of its words.</param>
    /// <param name="words">The same words for a client that shows no cards.</param>
    /// <param name="body">Its parts, in order.</param>
    public static Attachment Make(string language, string words, IEnumerable<object> body)
    {
        var card = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = language,
            ["fallbackText"] = words,
            ["msteams"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["width"] = "Full" },
            ["body"] = body.ToList(),
        };
        if (Languages.IsRightToLeft(language))
        {
            card["rtl"] = true;
        }

        return new Attachment { ContentType = ContentType, Content = card };
    }

    /// <summary>Words of one or more paragraphs, a part for each line.</summary>
    /// <param name="words">The words.</param>
    public static IEnumerable<object> Words(string words) => words.Split("\n\n")
        .SelectMany(paragraph => paragraph.Split('\n').Select((line, place) => (object)Line(line, place == 0 ? NextParagraph : NextLine)));

    /// <summary>Words that stand apart from what is around them.</summary>
    /// <param name="words">The words.</param>
    public static object Apart(string words) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["type"] = "Container",
        ["style"] = "emphasis",
        ["items"] = Words(words).ToList(),
    };

    /// <summary>Words in bold.</summary>
    /// <param name="words">The words.</param>
    public static object Strong(string words)
    {
        var run = Run(words);
        run["weight"] = "Bolder";
        return Line(run, NextParagraph);
    }

    /// <summary>Buttons beside each other.</summary>
    /// <param name="actions">At most six; clients hide what is more.</param>
    public static object Row(IEnumerable<object> actions) =>
        new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "ActionSet", ["actions"] = actions.ToList() };

    /// <summary>A button that sends a value. What is ticked on the card goes with it only when it says so.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="value">What it sends.</param>
    /// <param name="takesTicks">Whether it sends what is ticked, too.</param>
    public static object Submit(string title, IReadOnlyDictionary<string, object> value, bool takesTicks = false) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "Action.Submit",
            ["title"] = title,
            ["data"] = value.ToDictionary(StringComparer.Ordinal),
            ["associatedInputs"] = takesTicks ? "auto" : "none",
        };

    /// <summary>A button that opens a page.</summary>
    /// <param name="title">Its words.</param>
    /// <param name="page">The page.</param>
    public static object Open(string title, Uri page) =>
        new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = page.ToString() };

    /// <summary>A list of which several can be ticked.</summary>
    /// <param name="name">The name under which the ticked codes are sent.</param>
    /// <param name="label">What it asks.</param>
    /// <param name="choices">The choices.</param>
    public static object Ticks(string name, string label, IEnumerable<ShownChoice> choices) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = name,
        ["label"] = label,
        ["isMultiSelect"] = true,
        ["style"] = "expanded",
        ["wrap"] = true,
        ["choices"] = choices.Select(choice => (object)new Dictionary<string, object>(StringComparer.Ordinal) { ["title"] = choice.Label, ["value"] = choice.Code }).ToList(),
    };

    private static Dictionary<string, object> Line(string words, string spacing) => Line(Run(words), spacing);

    private static Dictionary<string, object> Line(Dictionary<string, object> run, string spacing) => new(StringComparer.Ordinal)
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = spacing,
        ["inlines"] = new List<object> { run },
    };

    private static Dictionary<string, object> Run(string words) => new(StringComparer.Ordinal) { ["type"] = "TextRun", ["text"] = words };
}
