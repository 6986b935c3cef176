namespace SamenHier.Bot.Mail;

/// <summary>How mail is sent, from the configuration section <c>Mail</c>. With nothing set no mail goes out; what would go by mail waits, or goes another way.</summary>
public sealed class MailOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Mail";

    /// <summary>The port at which mail servers take mail from programs.</summary>
    public const int SubmissionPort = 587;

    /// <summary>The connection is encrypted by STARTTLS before anything else is said; without it nothing is sent.</summary>
    public const string StartTls = "starttls";

    /// <summary>The connection is encrypted from its first byte on. The framework's client cannot do that, so it is refused at the start.</summary>
    public const string Tls = "tls";

    /// <summary>Nothing is encrypted; for a mail server on the same machine.</summary>
    public const string None = "none";

    /// <summary>The mail server; null for no mail.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = SubmissionPort;

    /// <summary>The sender: an address, or a name and an address as <c>Samen Hier &lt;news@example.org&gt;</c>.</summary>
    public string? From { get; set; }

    /// <summary>The name with which the server is signed in to; null for none.</summary>
    public string? UserName { get; set; }

    /// <summary>The password that belongs to it.</summary>
    public string? Password { get; set; }

    /// <summary>How the connection is protected: <see cref="StartTls"/> or <see cref="None"/>.</summary>
    public string Security { get; set; } = StartTls;

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Host);
}
