using SamenHier.Casework.Hours;

namespace SamenHier.Dialogs.Candidates;

/// <summary>Days by the clock in the Netherlands. Pure.</summary>
public static class DutchDays
{
    /// <summary>The day that it is in the Netherlands at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(OfficeHours.Local(moment).DateTime);
}
