using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Tests.Teams;

/// <summary>A message of Teams as its client draws it: the words on its card, and the buttons.</summary>
/// <param name="Message">The message.</param>
/// <param name="Card">Its card; null when it has none.</param>
internal sealed record ShownCard(Activity Message, IReadOnlyDictionary<string, object?>? Card)
{
    /// <summary>The words on the card, line by line.</summary>
    public IReadOnlyList<string> Lines => [.. Elements("TextRun").Select(run => (string)run["text"]!)];

    /// <summary>The words on the buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. Actions.Select(action => (string)action["title"]!)];

    /// <summary>Whether it can be answered.</summary>
    public bool IsOpen => Actions.Any();

    /// <summary>The list of which several can be ticked; null where there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Ticks => Elements("Input.ChoiceSet").SingleOrDefault();

    /// <summary>The words that stand in a frame of their own.</summary>
    public IReadOnlyList<string> Framed => [.. Elements("Container").Select(frame => (string)Inside(frame).First(element => element.GetValueOrDefault("type") as string == "TextRun")["text"]!)];

    private IEnumerable<IReadOnlyDictionary<string, object?>> Actions => Elements("Action.Submit").Concat(Elements("Action.OpenUrl"));

    public static ShownCard Of(Activity message) => new(
        message,
        message.Attachments is [{ ContentType: "application/vnd.microsoft.card.adaptive" } attachment] ? BotJson.ReadMap(attachment.Content) : null);

    /// <summary>What the button with this code sends.</summary>
    public IReadOnlyDictionary<string, object?> Data(string choice) => (IReadOnlyDictionary<string, object?>)Elements("Action.Submit")
        .First(action => ((IReadOnlyDictionary<string, object?>)action["data"]!).GetValueOrDefault("choice") as string == choice)["data"]!;

    private IEnumerable<IReadOnlyDictionary<string, object?>> Elements(string type) =>
        Inside(Card).Where(element => element.GetValueOrDefault("type") as string == type);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Inside(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => [map, .. map.Values.SelectMany(Inside)],
        IEnumerable<object?> list => list.SelectMany(Inside),
        _ => [],
    };
}
