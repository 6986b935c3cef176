namespace SamenHier.Recognizers.Places;

/// <summary>A postcode as it stands in a text.</summary>
/// <param name="Digits">Its four digits.</param>
/// <param name="HasLetters">Whether its two letters follow.</param>
/// <param name="Doubtful">Whether it may be something else, such as a year, for all that the digits say.</param>
internal sealed record Postcode(string Digits, bool HasLetters, bool Doubtful)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2030;

    /// <summary>Whether the digits may be a year.</summary>
    public bool IsYearLike => !HasLetters && int.Parse(Digits, System.Globalization.CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear;
}
