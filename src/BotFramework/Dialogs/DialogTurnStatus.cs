namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where the dialogs stand after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is no dialog.</summary>
    Empty = 0,

    /// <summary>A dialog waits for the user.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended.</summary>
    Complete = 2,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled = 3,

    /// <summary>The dialog ended, but the turn is to end too.</summary>
    CompleteAndWait = 4,
}
