namespace SamenHier.Bot.Mail;

/// <summary>How the sending of a mail ended.</summary>
internal enum MailOutcome
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server knows that this address takes no mail.</summary>
    Refused,

    /// <summary>The server did not take this mail; it may later.</summary>
    NotNow,

    /// <summary>The server is out of reach, or takes no mail of ours at all.</summary>
    NoServer,
}
