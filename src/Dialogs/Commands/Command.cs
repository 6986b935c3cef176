namespace SamenHier.Dialogs.Commands;

/// <summary>What a person can ask of the bot at every step.</summary>
public enum Command
{
    /// <summary>To the question before.</summary>
    Back,

    /// <summary>What can I do here?</summary>
    Help,

    /// <summary>Stop, and go on later.</summary>
    Stop,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>Change an earlier answer.</summary>
    Change,

    /// <summary>Begin (again).</summary>
    Start,
}
