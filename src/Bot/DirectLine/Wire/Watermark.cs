using System.Globalization;

namespace SamenHier.Bot.DirectLine.Wire;

/// <summary>How far a client has read: the sequence of the last message that it has, as a decimal string.</summary>
internal static class Watermark
{
    /// <summary>Reads a watermark; anything that is none means the beginning.</summary>
    public static long Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
