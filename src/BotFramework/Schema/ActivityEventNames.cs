namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that the adapters themselves raise.</summary>
public static class ActivityEventNames
{
    /// <summary>A turn that the bot began by itself in a known conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>A turn in a conversation that the bot has just made.</summary>
    public const string CreateConversation = "CreateConversation";
}
