using System.Globalization;

namespace SamenHier.Matching.Input;

/// <summary>How a fault names a place in the input.</summary>
internal static class Places
{
    /// <summary>An item of a list: <c>pins[0]</c>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Which one.</param>
    public static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>A record with its id: <c>newcomers[3] "n4"</c>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Which one.</param>
    /// <param name="id">Its id.</param>
    public static string Record(string list, int index, string id) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}] {FaultList.Quote(id)}");
}
