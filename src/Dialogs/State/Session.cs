namespace SamenHier.Dialogs.State;

/// <summary>The little that a conversation remembers beside its dialogs and answers.</summary>
public sealed class Session
{
    /// <summary>Whether the bot has introduced itself.</summary>
    public bool Greeted { get; set; }

    /// <summary>Whether the person said stop; their next message only wakes the conversation.</summary>
    public bool Paused { get; set; }
}
