using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Groups;

/// <summary>An invitation link that was opened: the page sends its code.</summary>
public static class JoinPress
{
    private const string JoinName = "join";

    /// <summary>The code that a message brings, as 8 digits; null when it brings none.</summary>
    /// <param name="activity">A message; its value may be anything.</param>
    public static string? In(IMessageActivity activity) =>
        BotJson.ReadMap(activity.Value)?.GetValueOrDefault(JoinName) is string code ? InvitationCode.Read(code) : null;
}
