namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog's method is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog begins.</summary>
    BeginCalled = 0,

    /// <summary>The dialog goes on with an activity.</summary>
    ContinueCalled = 1,

    /// <summary>The dialog ended itself.</summary>
    EndCalled = 2,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled = 3,

    /// <summary>The dialog was cancelled.</summary>
    CancelCalled = 4,

    /// <summary>A waterfall step went on to the next by itself.</summary>
    NextCalled = 5,
}
