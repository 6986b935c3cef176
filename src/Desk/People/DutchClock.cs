using System.Globalization;
using SamenHier.Casework.Hours;

namespace SamenHier.Desk.People;

/// <summary>Moments as a form has them, by the clock in the Netherlands. Pure.</summary>
public static class DutchClock
{
    private const string FieldFormat = "yyyy-MM-dd'T'HH:mm";
    private static readonly string[] Accepted = [FieldFormat, "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly TimeZoneInfo Here = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>A moment as a field of the kind datetime-local has it.</summary>
    /// <param name="moment">The moment.</param>
    public static string ToField(DateTimeOffset moment) => OfficeHours.Local(moment).ToString(FieldFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a field. An hour that the clock skips is the one after it; of one that it shows twice the later is meant.</summary>
    /// <param name="field">What the field has.</param>
    /// <returns>The moment; null for what is none.</returns>
    public static DateTimeOffset? FromField(string field)
    {
        if (!DateTime.TryParseExact(field, Accepted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 2200)
        {
            return null;
        }

        var shown = Here.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(shown, Here.IsAmbiguousTime(shown) ? Here.BaseUtcOffset : Here.GetUtcOffset(shown)).ToUniversalTime();
    }
}
