using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Mail;
using SamenHier.Casework.Newsletters;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Bot.Newsletters;

/// <summary>Writes the mail that asks whether somebody really wants the newsletter, in their language.</summary>
/// <param name="texts">The words.</param>
/// <param name="organisation">Where the link leads, and who is behind it.</param>
/// <param name="options">The sender.</param>
internal sealed class ConfirmationMail(TextCatalog texts, OrganisationOptions organisation, IOptions<MailOptions> options)
{
    private const int IdBytes = 16;

    /// <summary>The mail.</summary>
    /// <param name="pending">To whom.</param>
    public MailMessage Write(PendingConfirmation pending)
    {
        MailAddress from = new(options.Value.From!);
        MailMessage mail = new(from, new MailAddress(pending.Address))
        {
            Subject = texts.Get(pending.Language, "newsletter.mail.subject"),
            SubjectEncoding = Encoding.UTF8,
            Body = string.Join(
                "\r\n\r\n",
                texts.Get(pending.Language, "newsletter.mail.hello"),
                LinkOf(pending),
                texts.Get(pending.Language, "newsletter.mail.ignore"),
                organisation.Contact),
            BodyEncoding = Encoding.UTF8,
        };

        // The same mail sent once more, because the first answer was lost, is the same mail to the servers on its way.
        mail.Headers["Message-ID"] = $"<{IdOf(pending.Token)}@{from.Host}>";
        mail.Headers["Auto-Submitted"] = "auto-generated";
        return mail;
    }

    private string LinkOf(PendingConfirmation pending) => $"{organisation.Url}{ConfirmationPage.Path}/{pending.Token}?lang={pending.Language}";

    // The token itself stands in no header, which servers on the way keep in their logs.
    private static string IdOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, IdBytes));
}
