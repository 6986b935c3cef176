namespace SamenHier.Dialogs.Groups;

/// <summary>Where a group stands.</summary>
public enum GroupStage
{
    /// <summary>Members are missing, or have not answered yet.</summary>
    Forming,

    /// <summary>Enough members, and all have answered: its coordinator can send it in.</summary>
    Ready,

    /// <summary>Sent in for matching.</summary>
    Sent,

    /// <summary>Sent in, and since then too small or joined by somebody who has not answered yet: not matched until that is mended.</summary>
    Paused,
}
