using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Commands;

/// <summary>A pressed button that stands for a command rather than for an answer.</summary>
/// <param name="Command">The command.</param>
/// <param name="Language">For the command language: the language to go on in; null to ask which.</param>
/// <param name="Entry">For the commands about frequently asked questions: the id of the entry; null for none.</param>
public sealed record CommandPress(Command Command, string? Language = null, string? Entry = null)
{
    private const string CommandName = "command";
    private const string LanguageName = "language";
    private const string EntryName = "entry";

    // Longer than any id; what a client sends may be anything.
    private const int LongestEntry = 60;

    /// <summary>The command that an activity carries, or null when it carries none that the bot knows.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static CommandPress? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value) is { } value
        && value.GetValueOrDefault(CommandName) is string name
        && name.All(char.IsAsciiLetter) && Enum.TryParse<Command>(name, ignoreCase: true, out var command)
            ? new CommandPress(command, LanguageIn(value), EntryIn(value))
            : null;

    private static string? LanguageIn(IReadOnlyDictionary<string, object?> value) =>
        value.GetValueOrDefault(LanguageName) is string language && Languages.All.Contains(language, StringComparer.Ordinal) ? language : null;

    private static string? EntryIn(IReadOnlyDictionary<string, object?> value) =>
        value.GetValueOrDefault(EntryName) is string { Length: > 0 and <= LongestEntry } entry ? entry : null;

    /// <summary>The value that a button sends when it is pressed.</summary>
    public Dictionary<string, object> ToValue()
    {
        var value = new Dictionary<string, object>(StringComparer.Ordinal) { [CommandName] = Command.ToString().ToLowerInvariant() };
        if (Language is not null)
        {
            value[LanguageName] = Language;
        }

        if (Entry is not null)
        {
            value[EntryName] = Entry;
        }

        return value;
    }
}
