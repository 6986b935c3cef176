using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>One piece of a text, as the reader of dates sees it.</summary>
/// <param name="Word">What it means.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it takes.</param>
/// <param name="Digits">How many digits it is written in; 0 for words.</param>
/// <param name="IsNumeral">Written in digits or Ge'ez numerals.</param>
/// <param name="Mark">The mark, if it is one.</param>
/// <param name="SpaceAfter">Whether something invisible stands after it.</param>
/// <param name="IsMisspelt">Whether it is read as a word that it nearly is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateItem(DateWord Word, int First, int Count, int Digits = 0, bool IsNumeral = false, char Mark = '\0', bool SpaceAfter = false, bool IsMisspelt = false)
{
    // Written years run from the oldest person alive to plans for children.
    public const int MinYear = 1900;
    public const int MaxYear = 2100;

    public DateRole Role => Word.Role;

    public int Value => Word.Value;

    /// <summary>A fraction that can count time ("half", "2.5"), in hundredths.</summary>
    public int? Hundredths => Role == DateRole.Unreadable && Value > 0 && Digits == 0 ? Value : null;

    public bool IsNamedMonth => Role is DateRole.Month or DateRole.EitherMonth or DateRole.IslamicMonth or DateRole.GeezMonth;

    public bool IsNamedDay => Role is DateRole.NamedDay or DateRole.NamedTime or DateRole.IslamicDay;

    /// <summary>Stands where a year stands: four digits, or as much in words.</summary>
    public bool IsYearLike => Role == DateRole.Number && (Digits == 4 || (Digits == 0 && Value >= 1000));

    public bool IsYear => IsYearLike && Value is >= MinYear and <= MaxYear;

    /// <summary>Short enough for a day or a month.</summary>
    public bool IsSmall => Role == DateRole.Number && Value < 100 && Digits <= 2;

    public bool IsDayLike => IsSmall || Role == DateRole.Ordinal;

    /// <summary>A year in two digits.</summary>
    public bool IsShortYear => IsSmall && Digits is 0 or 2;
}
