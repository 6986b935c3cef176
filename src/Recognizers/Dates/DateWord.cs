using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>What a phrase means in a date.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">The month, the day, or how many units from today.</param>
/// <param name="Unit">The unit, where it has one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateWord(DateRole Role, int Value = 0, DateUnit Unit = DateUnit.Day);
