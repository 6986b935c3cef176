using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Plans;

/// <summary>Reads a day of the calendar from what somebody typed. Pure.</summary>
public static class PlanDates
{
    private const int MostYears = 3;

    /// <summary>The day; null when the text does not say exactly one near today. A day that may be another is not sure.</summary>
    /// <param name="words">As typed.</param>
    /// <param name="language">The language of the conversation.</param>
    /// <param name="today">The day of the turn.</param>
    public static (DateOnly Day, bool IsSure)? Read(string words, string language, DateOnly today)
    {
        var read = DateRecognizer.Recognize(words, language, today);
        return read.Certainty is Certainty.Sure or Certainty.Unsure && read.Value is { Month: { } month, Day: { } day } date
            && Math.Abs(date.Year - today.Year) < MostYears && day <= DateTime.DaysInMonth(date.Year, month)
            ? (new DateOnly(date.Year, month, day), read.IsSure)
            : null;
    }
}
