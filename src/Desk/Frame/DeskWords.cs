using System.Globalization;
using SamenHier.Casework.Hours;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Frame;

/// <summary>The words of the desk in one language, and moments as people there read them.</summary>
/// <param name="texts">The words of every language.</param>
/// <param name="language">nl or en.</param>
public sealed class DeskWords(DeskTexts texts, string language)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");

    /// <summary>The language: nl or en.</summary>
    public string Language { get; } = language;

    /// <summary>A text.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such text: a fault in the program.</exception>
    public string this[string key] => texts.Get(Language, key);

    /// <summary>A text, its placeholders filled in.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="arguments">What {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">There is no such text: a fault in the program.</exception>
    public string Of(string key, params object[] arguments) => texts.Get(Language, key, arguments);

    /// <summary>A day and time by the clock in the Netherlands.</summary>
    /// <param name="at">The moment.</param>
    public string Moment(DateTimeOffset at) => OfficeHours.Local(at).ToString("d MMM yyyy, HH:mm", culture);

    /// <summary>A day in the Netherlands.</summary>
    /// <param name="at">The moment.</param>
    public string Day(DateTimeOffset at) => OfficeHours.Local(at).ToString("d MMM yyyy", culture);

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public string Day(DateOnly day) => day.ToString("d MMM yyyy", culture);

    /// <summary>A number with one decimal, as people there write it: "3,2".</summary>
    /// <param name="number">The number.</param>
    public string Number(decimal number) => number.ToString("0.0", culture);

    /// <summary>A number with two decimals and its sign: "+0,42".</summary>
    /// <param name="number">The number.</param>
    public string Fraction(double number) => number.ToString("+0.00;-0.00;0.00", culture);

    /// <summary>How long something lasts, in its largest unit: "12 min.".</summary>
    /// <param name="time">How long; less than nothing counts as nothing.</param>
    public string Lasting(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => texts.Get(Language, "frame.time.moment"),
        { TotalHours: < 1 } => texts.Get(Language, "frame.time.minutes", (int)time.TotalMinutes),
        { TotalDays: < 2 } => texts.Get(Language, "frame.time.hours", (int)time.TotalHours),
        _ => texts.Get(Language, "frame.time.days", (int)time.TotalDays),
    };
}
