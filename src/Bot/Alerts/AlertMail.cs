using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Mail;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Dialogs.Intake;

namespace SamenHier.Bot.Alerts;

/// <summary>Writes the mail that says that something waits at the desk: what kind of thing, how urgent, and where. It says nothing of the person.</summary>
/// <param name="texts">The words.</param>
/// <param name="organisation">Where the desk is.</param>
/// <param name="options">The sender.</param>
internal sealed class AlertMail(AlertTexts texts, OrganisationOptions organisation, IOptions<MailOptions> options)
{
    private const int IdBytes = 16;

    /// <summary>The mail.</summary>
    /// <param name="alert">What is told.</param>
    /// <param name="urgency">How urgent the case is.</param>
    /// <param name="way">To whom.</param>
    public MailMessage Write(Alert alert, CaseUrgency urgency, AlertWay.Mail way)
    {
        MailAddress from = new(options.Value.From!);
        MailMessage mail = new(from, new MailAddress(way.Address))
        {
            Subject = texts.Get(way.Language, $"mail.subject.{alert.Kind}"),
            SubjectEncoding = Encoding.UTF8,
            Body = string.Join(
                "\r\n\r\n",
                texts.Get(way.Language, $"alert.{alert.Kind}"),
                texts.Get(way.Language, $"mail.urgency.{(alert.Kind is AlertKind.Danger ? CaseUrgency.Urgent : urgency)}"),
                DeskLinks.ToCase(organisation, alert.Case).ToString(),
                texts.Get(way.Language, "mail.private")),
            BodyEncoding = Encoding.UTF8,
        };

        // The same mail sent once more, because the first answer was lost, is the same mail to the servers on its way.
        mail.Headers["Message-ID"] = $"<{IdOf(alert, way)}@{from.Host}>";
        mail.Headers["Auto-Submitted"] = "auto-generated";
        if (alert.Kind is AlertKind.Danger)
        {
            mail.Priority = MailPriority.High;
        }

        return mail;
    }

    private static string IdOf(Alert alert, AlertWay way) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{alert.Id:N}\n{way.Name}")).AsSpan(0, IdBytes));
}
