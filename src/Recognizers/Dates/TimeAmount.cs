using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>An amount of time: "two years", "a year and a half".</summary>
/// <param name="Count">How many days, how many weeks, or how many months (also for years: 12 each).</param>
/// <param name="Unit">What it is said in; years and months together are months.</param>
/// <param name="End">Index of the item after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeAmount(int Count, DateUnit Unit, int End);
