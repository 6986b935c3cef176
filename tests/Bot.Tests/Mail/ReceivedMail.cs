using System.Text;
using System.Text.RegularExpressions;

namespace SamenHier.Bot.Tests.Mail;

/// <summary>A mail as a mail program reads it.</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="Address">To whom.</param>
/// <param name="Raw">What came over the line.</param>
internal sealed partial record ReceivedMail(string Sender, string Address, string Raw)
{
    public string Subject => Word().Replace(Header("Subject"), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["base64"].Value)));

    public string Body => Header("Content-Transfer-Encoding") == "base64"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(Content.ReplaceLineEndings("")))
        : throw new NotSupportedException($"The mail is written as {Header("Content-Transfer-Encoding")}.");

    /// <summary>The address behind the only link.</summary>
    public Uri Link => new(FirstLink().Match(Body).Value);

    private string Content => Raw[(Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    /// <summary>A header, its lines joined.</summary>
    public string Header(string name)
    {
        var headers = Folded().Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], "").Split("\r\n");
        return headers.Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
    }

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<base64>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex FirstLink();
}
