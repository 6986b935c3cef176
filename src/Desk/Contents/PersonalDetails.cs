using System.Text.RegularExpressions;

namespace SamenHier.Desk.Contents;

/// <summary>Looks for what may tell who somebody is in words that many will read. It finds addresses and numbers; names only a person finds. Pure.</summary>
public static partial class PersonalDetails
{
    /// <summary>Whether there is an e-mail address, a telephone number, a number of eight digits or more, or a Dutch postcode with its letters.</summary>
    /// <param name="text">The words.</param>
    public static bool IsIn(string text) => Email().IsMatch(text) || LongNumber().IsMatch(text) || Postcode().IsMatch(text);

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.\p{L}{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(\d[ .\-]?){8,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b[1-9]\d{3} ?[A-Z]{2}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Postcode();
}
