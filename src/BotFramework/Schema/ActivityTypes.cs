namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>Members came or left, or the topic changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation has ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event without text.</summary>
    public const string Event = "event";

    /// <summary>Waits, in Value milliseconds, before what follows is sent.</summary>
    public const string Delay = "delay";

    /// <summary>The user asks to be forgotten.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A call that wants an answer at once.</summary>
    public const string Invoke = "invoke";

    /// <summary>Words, cards or buttons.</summary>
    public const string Message = "message";

    /// <summary>An earlier message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction to a message was given or taken back.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>An earlier message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>For the developer's eyes only.</summary>
    public const string Trace = "trace";

    /// <summary>The other side is busy with an answer.</summary>
    public const string Typing = "typing";
}
