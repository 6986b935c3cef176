using System.Collections.Frozen;
using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace SamenHier.Dialogs.Newsletters;

/// <summary>Reads an e-mail address as people type it, on any keyboard. Generous, because the address is put back before it is used. Pure.</summary>
public static partial class EmailReader
{
    private const int Longest = 254;
    private const int LongestLocalPart = 64;

    // What other keyboards write where an address has a full stop or an at sign; compatibility forms go by themselves.
    private static readonly FrozenDictionary<char, char> Meant = new Dictionary<char, char>
    {
        ['。'] = '.',
        ['۔'] = '.',
        ['።'] = '.',
        ['·'] = '.',
        ['‐'] = '-',
        ['‑'] = '-',
        ['–'] = '-',
    }.ToFrozenDictionary();

    // What stands around an address in a sentence or a link.
    private static readonly char[] Around = ['.', ',', ';', ':', '!', '?', '<', '>', '(', ')', '[', ']', '"', '\'', '«', '»', '“', '”', '،', '؛', '؟', '፣', '፤', '፧'];

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>Reads an address.</summary>
    /// <param name="text">What was typed.</param>
    public static EmailReading Read(string text)
    {
        var words = AtSign().Replace(Plain(text), "@").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var candidates = words.Select(word => WithoutLink(word.Trim(Around))).Where(word => word.Contains('@', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        return candidates switch
        {
            [] => new EmailReading.Problem("newsletter.problem.noAddress"),
            [var only] => ReadOne(only),
            _ => new EmailReading.Problem("newsletter.problem.several"),
        };
    }

    private static EmailReading ReadOne(string word) => word.Split('@') switch
    {
        { Length: not 2 } => new EmailReading.Problem("newsletter.problem.noAddress"),
        [var local, _] when !local.All(char.IsAscii) => new EmailReading.Problem("newsletter.problem.letters"),
        [var local, _] when local.Length > LongestLocalPart || !LocalPart().IsMatch(local) => new EmailReading.Problem("newsletter.problem.noAddress"),
        [var local, var domain] => DomainOf(domain) is { } ascii && $"{local}@{ascii}" is { Length: <= Longest } address && MailAddress.TryCreate(address, out _)
            ? new EmailReading.Address(address)
            : new EmailReading.Problem("newsletter.problem.domain"),
        _ => new EmailReading.Problem("newsletter.problem.noAddress"),
    };

    // The domain in ASCII; null when no mail can go there.
    private static string? DomainOf(string domain)
    {
        try
        {
            var ascii = Domains.GetAscii(domain).ToLowerInvariant();
            return Domain().IsMatch(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in WholeCharacters(text).Normalize(NormalizationForm.FormKC))
        {
            var category = char.GetUnicodeCategory(character);
            var digit = category is UnicodeCategory.DecimalDigitNumber ? CharUnicodeInfo.GetDecimalDigitValue(character) : -1;
            if (category is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
            {
                plain.Append(digit >= 0 ? (char)('0' + digit) : Meant.GetValueOrDefault(character, character));
            }
        }

        return plain.ToString();
    }

    // Halves of characters cannot be normalized.
    private static string WholeCharacters(string text) => string.Concat(text.EnumerateRunes());

    private static string WithoutLink(string word) => word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? word["mailto:".Length..] : word;

    [GeneratedRegex(@"\s*@\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtSign();

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&*+/=?^_`{|}~'-]+(\.[A-Za-z0-9!#$%&*+/=?^_`{|}~'-]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalPart();

    // Mail goes to a name with a full stop in it, and no country or kind is a number.
    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();
}
