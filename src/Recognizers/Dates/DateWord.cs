using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>What a phrase means in a date.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">The month, the day, how many units from today, or hundredths of a unit.</param>
/// <param name="Unit">The unit, where it has one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateWord(DateRole Role, int Value = 0, DateUnit Unit = DateUnit.Day)
{
    /// <summary>The value of a word for "since" that also means "of", as in "the first of May".</summary>
    public const int AlsoOf = 1;
}
