using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>A year or a month in a text, or a day of a month that is one name.</summary>
/// <param name="Value">Its number.</param>
/// <param name="End">Index of the item after it.</param>
/// <param name="IsExact">Whether the words leave no doubt.</param>
/// <param name="Calendar">The calendar that a month's name belongs to; null for a number.</param>
/// <param name="Day">The day of the month, where the name says that too.</param>
/// <param name="Or">The other month of the same name, if there is one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DatePart(int Value, int End, bool IsExact = true, CalendarName? Calendar = null, int? Day = null, int? Or = null);
