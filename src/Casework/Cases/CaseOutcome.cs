namespace SamenHier.Casework.Cases;

/// <summary>How an action on a case ended.</summary>
public enum CaseOutcome
{
    /// <summary>It was done, and is stored.</summary>
    Done,

    /// <summary>There is no such case, or none that this person may see: its participant may have erased their data.</summary>
    Gone,

    /// <summary>The case is closed.</summary>
    Closed,

    /// <summary>Somebody else has taken it.</summary>
    TakenByAnother,

    /// <summary>Only who has taken it can do this, and this person has not.</summary>
    NotTaken,

    /// <summary>This person may not take it, or it may not be handed to that person: they do not work for its town, or do not speak its language.</summary>
    NotAllowed,

    /// <summary>The words are empty or too long, or the reason is none of those that there are.</summary>
    Invalid,
}
