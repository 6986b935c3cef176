namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot listens after a message.</summary>
public static class InputHints
{
    /// <summary>It can be answered.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>More is coming.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>An answer is expected.</summary>
    public const string ExpectingInput = "expectingInput";
}
