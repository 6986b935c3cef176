using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>The card of a message, as a client reads it.</summary>
/// <param name="Content">The card.</param>
internal sealed record ShownCard(IReadOnlyDictionary<string, object?> Content)
{
    /// <summary>Its buttons, in order.</summary>
    public IReadOnlyList<CardAction> Actions =>
    [
        .. Elements("Action.Submit").Select(action => new CardAction(title: (string)action["title"]!, value: action["data"])),
        .. Elements("Action.OpenUrl").Select(action => new CardAction(ActionTypes.OpenUrl, (string)action["title"]!, value: action["url"])),
    ];

    /// <summary>The words on the buttons beside each other.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => Elements("ActionSet")
        .Select(row => (IReadOnlyList<string>)[.. ((IEnumerable<object?>)row["actions"]!).Select(action => (string)((IReadOnlyDictionary<string, object?>)action!)["title"]!)]);

    /// <summary>The codes beside its boxes to tick.</summary>
    public IReadOnlyList<string> Ticks => [.. Elements("Input.ChoiceSet").SelectMany(list => Inside(list["choices"])).Select(choice => (string)choice["value"]!)];

    /// <summary>Its words, line by line.</summary>
    public IReadOnlyList<string> Lines => [.. Elements("TextRun").Select(run => (string)run["text"]!)];

    /// <summary>The card of a message; null when it has none.</summary>
    public static ShownCard? In(Activity message) =>
        message.Attachments is [{ ContentType: "application/vnd.microsoft.card.adaptive" } attachment] ? new ShownCard(BotJson.ReadMap(attachment.Content)!) : null;

    /// <summary>Its parts of a type, in order, wherever they stand.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Elements(string type) =>
        Inside(Content).Where(element => element.GetValueOrDefault("type") as string == type);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Inside(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => [map, .. map.Values.SelectMany(Inside)],
        IEnumerable<object?> list => list.SelectMany(Inside),
        _ => [],
    };
}
