namespace SamenHier.Bot.Alerts;

/// <summary>What somebody of the desk may type to the bot instead of an answer.</summary>
internal enum StaffCommand
{
    /// <summary>Nothing of the sort: it is an answer.</summary>
    None,

    /// <summary>Asks how this works.</summary>
    Help,

    /// <summary>Gives the turn back to the bot.</summary>
    Back,

    /// <summary>Closes the case as answered.</summary>
    Close,

    /// <summary>In a channel: alerts come here from now on.</summary>
    Connect,

    /// <summary>In a channel: alerts come here no more.</summary>
    Disconnect,
}

/// <summary>Reads what somebody of the desk typed. A command is the whole message, so that an answer that begins with such a word is an answer. Pure.</summary>
internal static class StaffWords
{
    private const int CodeDigits = 8;
    private const int LongestCode = 30;

    /// <summary>The command that a message is.</summary>
    /// <param name="text">The message.</param>
    public static StaffCommand Read(string text) => text.Trim().TrimEnd('.', '!').ToUpperInvariant() switch
    {
        "HULP" or "HELP" or "?" => StaffCommand.Help,
        "TERUG" or "BACK" => StaffCommand.Back,
        "SLUIT" or "CLOSE" => StaffCommand.Close,
        "KOPPEL" or "CONNECT" => StaffCommand.Connect,
        "ONTKOPPEL" or "DISCONNECT" => StaffCommand.Disconnect,
        _ => StaffCommand.None,
    };

    /// <summary>Whether a message can be the code that the desk shows: eight digits, perhaps with spaces or hyphens.</summary>
    /// <param name="text">The message.</param>
    public static bool IsCode(string text) =>
        text.Length <= LongestCode && text.Count(char.IsAsciiDigit) == CodeDigits && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-');
}
