namespace SamenHier.Casework.Newsletters;

/// <summary>Where a person's newsletter stands.</summary>
public enum NewsletterState
{
    /// <summary>Not asked for.</summary>
    None = 0,

    /// <summary>Asked for; the confirmation was not sent yet.</summary>
    Pending = 1,

    /// <summary>The confirmation was sent and not answered yet.</summary>
    Sent = 2,

    /// <summary>Confirmed from the address.</summary>
    Confirmed = 3,
}
