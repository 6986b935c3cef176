using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Faq;

/// <summary>A pressed button that says whether an answer helped.</summary>
/// <param name="Entry">The entry that was answered.</param>
/// <param name="Helped">Whether it helped.</param>
public sealed record HelpedPress(string Entry, bool Helped)
{
    private const string EntryName = "entry";
    private const string HelpedName = "helped";

    /// <summary>What an activity says of an answer; null when it carries nothing of the kind.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static HelpedPress? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value) is { } value && value.GetValueOrDefault(EntryName) is string entry && value.GetValueOrDefault(HelpedName) is bool helped
            ? new HelpedPress(entry, helped)
            : null;

    /// <summary>The value that a button sends when it is pressed.</summary>
    public Dictionary<string, object> ToValue() => new(StringComparer.Ordinal) { [EntryName] = Entry, [HelpedName] = Helped };
}
