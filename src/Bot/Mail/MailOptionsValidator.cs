using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SamenHier.Bot.Mail;

/// <summary>Refuses settings with which no mail could go out, each by its key and none by a secret's value.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    private const int ImplicitTlsPort = 465;

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        List<string> faults = [.. options.IsSet ? WithServer(options) : WithoutServer(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> WithoutServer(MailOptions options)
    {
        if (IsSet(options.From) || IsSet(options.UserName) || IsSet(options.Password))
        {
            yield return "Mail:Host is missing, while Mail:From, Mail:UserName or Mail:Password is set.";
        }
    }

    private static IEnumerable<string> WithServer(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) is UriHostNameType.Unknown)
        {
            yield return "Mail:Host must be the name or the address of a mail server, without a port.";
        }

        if (options.Port is < 1 or > 65535)
        {
            yield return "Mail:Port must lie between 1 and 65535.";
        }

        if (!MailAddress.TryCreate(options.From, out _))
        {
            yield return "Mail:From must be an e-mail address, which Mail:Host needs.";
        }

        if (IsSet(options.UserName) != IsSet(options.Password))
        {
            yield return "Mail:UserName and Mail:Password must be set together, or neither.";
        }

        if (SecurityFault(options) is { } fault)
        {
            yield return fault;
        }
    }

    private static string? SecurityFault(MailOptions options) => options.Security switch
    {
        MailOptions.Tls => "Mail:Security=tls cannot be used: the framework's mail client encrypts by STARTTLS only. Use starttls, mostly at port 587.",
        MailOptions.StartTls when options.Port == ImplicitTlsPort =>
            "Mail:Port=465 cannot be used: servers encrypt there from the first byte on, and the framework's mail client only by STARTTLS. Most servers offer that at port 587.",
        MailOptions.StartTls => null,
        MailOptions.None => IsLoopback(options.Host!) ? null : "Mail:Security=none is for a server on this machine (loopback) only; use starttls.",
        _ => "Mail:Security must be starttls or none.",
    };

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
