using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SamenHier.Bot.Verbs;

/// <summary>How the verbs write JSON for an operator to read.</summary>
internal static class VerbJson
{
    /// <summary>Indented, every script as it is.</summary>
    public static JsonSerializerOptions Readable { get; } = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A moment in UTC, ISO 8601 with milliseconds.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day, ISO 8601.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
