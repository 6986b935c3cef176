namespace SamenHier.Dialogs.Plans;

/// <summary>The parts of the time that an action plan covers.</summary>
public static class PlanPhases
{
    /// <summary>Until the arrival.</summary>
    public const string Before = "before";

    /// <summary>The day of the arrival.</summary>
    public const string FirstDay = "firstDay";

    /// <summary>The seven days after it.</summary>
    public const string FirstWeek = "firstWeek";

    /// <summary>Up to four months after it.</summary>
    public const string FirstMonths = "firstMonths";

    /// <summary>The rest of the year.</summary>
    public const string Year = "year";

    private const int LastDayOfFirstWeek = 7;
    private const int LastDayOfFirstMonths = 120;

    /// <summary>Every phase, in the order of time.</summary>
    public static IReadOnlyList<string> All { get; } = [Before, FirstDay, FirstWeek, FirstMonths, Year];

    /// <summary>The phase in which a day lies.</summary>
    /// <param name="day">Days counted from the arrival, which is 0.</param>
    public static string Of(int day) => day switch
    {
        < 0 => Before,
        0 => FirstDay,
        <= LastDayOfFirstWeek => FirstWeek,
        <= LastDayOfFirstMonths => FirstMonths,
        _ => Year,
    };

    /// <summary>The day that is meant when only the phase is said.</summary>
    /// <param name="phase">One of <see cref="All"/>.</param>
    public static int UsualDay(string phase) => phase switch
    {
        Before => -7,
        FirstDay => 0,
        FirstWeek => 3,
        FirstMonths => 30,
        _ => 180,
    };
}
