using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SamenHier.Bot.Mail;

/// <summary>Gives mail to the mail server, by the framework's own client.</summary>
/// <param name="options">The server.</param>
/// <param name="time">The clock.</param>
internal sealed class MailSender(IOptions<MailOptions> options, TimeProvider time)
{
    /// <summary>How long a server may take over one mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // 500 and more is for good (RFC 5321, section 4.2.1).
    private const int FirstFinal = 500;

    /// <summary>Sends a mail. What the server answers is a result; nothing of the mail is logged.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="cancellationToken">Gives up; the server may have taken it all the same.</param>
    public async Task<MailOutcome> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var client = Client();
            await client.SendMailAsync(message, either.Token);
            return MailOutcome.Sent;
        }
        catch (SmtpFailedRecipientException exception)
        {
            return (int)exception.StatusCode >= FirstFinal ? MailOutcome.Refused : MailOutcome.NotNow;
        }
        catch (SmtpException exception)
        {
            return IsAboutThisMail(exception.StatusCode) ? MailOutcome.NotNow : MailOutcome.NoServer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return MailOutcome.NoServer;
        }
    }

    // Some servers refuse an address, or what a mail says, only when they have read it.
    private static bool IsAboutThisMail(SmtpStatusCode status) => status is
        SmtpStatusCode.MailboxBusy or SmtpStatusCode.LocalErrorInProcessing or SmtpStatusCode.InsufficientStorage
        or SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.TransactionFailed;

    [SuppressMessage("Security", "S5332:Using clear-text protocols is security-sensitive", Justification = "Without encryption only to this machine; the settings are refused otherwise.")]
    private SmtpClient Client()
    {
        var mail = options.Value;
        SmtpClient client = new(mail.Host, mail.Port) { EnableSsl = mail.Security == MailOptions.StartTls };
        if (mail.UserName is { Length: > 0 } name)
        {
            client.Credentials = new NetworkCredential(name, mail.Password);
        }

        return client;
    }
}
