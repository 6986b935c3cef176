using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>A date in a text.</summary>
/// <param name="Value">The date, or null when there is no such day, or no knowing which is meant.</param>
/// <param name="First">Index of its first item.</param>
/// <param name="Count">How many items it takes.</param>
/// <param name="IsExact">Whether the words leave no doubt.</param>
/// <param name="Other">The other date that the same words may mean, if there is one.</param>
/// <param name="OnlyYear">Whether only the year is said, so that the name of a month beside it is that year's.</param>
/// <param name="IsEither">Whether the other date is as likely as the value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateMention(PartialDate? Value, int First, int Count, bool IsExact = true, PartialDate? Other = null, bool OnlyYear = false, bool IsEither = false)
{
    public int End => First + Count;

    public bool Holds(int item) => item >= First && item < End;
}
