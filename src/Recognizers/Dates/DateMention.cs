using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Dates;

/// <summary>A date in a text.</summary>
/// <param name="Value">The date, or null when there is no such day, or no knowing which is meant.</param>
/// <param name="First">Index of its first item.</param>
/// <param name="Count">How many items it takes.</param>
/// <param name="IsExact">Whether the words leave no doubt.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateMention(PartialDate? Value, int First, int Count, bool IsExact = true)
{
    public int End => First + Count;
}
