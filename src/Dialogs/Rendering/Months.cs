using System.Globalization;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.Rendering;

/// <summary>A month of a year as people write it: "March 2025".</summary>
public static class Months
{
    /// <summary>The words.</summary>
    /// <param name="texts">The names of the months.</param>
    /// <param name="language">The language of the moment.</param>
    /// <param name="month">yyyy-MM; anything else is shown as it is.</param>
    public static string Of(TextCatalog texts, string language, string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? $"{texts.Get(language, $"month.{first.Month}")} {first.Year}"
            : month;
}
