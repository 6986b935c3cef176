using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Commands;

/// <summary>A pressed button that stands for a command rather than for an answer.</summary>
/// <param name="Command">The command.</param>
public sealed record CommandPress(Command Command)
{
    private const string CommandName = "command";

    /// <summary>The command that an activity carries, or null when it carries none that the bot knows.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static CommandPress? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value)?.GetValueOrDefault(CommandName) is string name
        && name.All(char.IsAsciiLetter) && Enum.TryParse<Command>(name, ignoreCase: true, out var command)
            ? new CommandPress(command)
            : null;
}
