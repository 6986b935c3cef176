namespace SamenHier.Casework.Cases;

/// <summary>Where a case stands. Numbers are stored.</summary>
public enum CaseState
{
    /// <summary>Nobody has taken it yet.</summary>
    Waiting = 0,

    /// <summary>Somebody has taken it.</summary>
    Claimed = 1,

    /// <summary>It is closed.</summary>
    Closed = 2,
}

/// <summary>How much haste a case has. Numbers are stored; a higher one comes first.</summary>
public enum CaseUrgency
{
    /// <summary>Within the organisation's hours.</summary>
    Normal = 0,

    /// <summary>Somebody is in danger: at once, at any hour.</summary>
    Urgent = 1,
}
