using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Numbers;

/// <summary>One number word, or digits that may multiply one ("3 thousand"), as it stands in a text.</summary>
/// <param name="Value">What the word says by itself.</param>
/// <param name="AndBefore">Joined to the word before by "and".</param>
/// <param name="IsDigits">Written in digits.</param>
/// <param name="End">Index of the token after the word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberItem(int Value, bool AndBefore, bool IsDigits, int End)
{
    public bool IsUnit => Value is >= 1 and <= 9 && !IsDigits;

    public bool IsTens => Value is >= 20 and <= 90 && Value % 10 == 0 && !IsDigits;

    public bool IsHundred => Value == 100 && !IsDigits;

    public bool IsThousand => Value == 1000 && !IsDigits;

    /// <summary>A word for several hundreds at once, such as 300.</summary>
    public bool IsHundreds => Value is > 100 and < 1000 && Value % 100 == 0 && !IsDigits;

    /// <summary>A word for several thousands at once, such as 2000.</summary>
    public bool IsThousands => Value is > 1000 and < 10_000 && Value % 1000 == 0 && !IsDigits;
}
