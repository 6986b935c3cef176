namespace SamenHier.Casework.Cases;

/// <summary>How long an answer may take before something is done about it, from the configuration section <c>Cases</c>.</summary>
public sealed record CaseTimes
{
    /// <summary>The section.</summary>
    public const string Section = "Cases";

    /// <summary>The longest that any of them may be.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>The shortest that any of them may be.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>What counts when nothing is configured.</summary>
    public static CaseTimes Default { get; } = new();

    /// <summary>After how much open time who was asked, or has taken the case, is reminded.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After how much open time the next builder is asked, or who has taken the case is reminded again.</summary>
    public TimeSpan NextAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>After how much open time the coordinators are alarmed, and again each time as much has passed.</summary>
    public TimeSpan AlarmAfter { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How long after danger everybody on call is told again, by the clock.</summary>
    public TimeSpan UrgentRemindAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after danger the coordinators and administrators are alarmed, by the clock.</summary>
    public TimeSpan UrgentAlarmAfter { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How long after an alarm of danger the next is raised, by the clock.</summary>
    public TimeSpan UrgentAlarmEvery { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long somebody may hold the turn without a word, by the clock. While somebody in danger waits it is <see cref="UrgentAlarmAfter"/> when that is shorter.</summary>
    public TimeSpan TurnLapsesAfter { get; init; } = TimeSpan.FromHours(2);

    /// <summary>What is wrong with them, each by its configuration key; empty when nothing is.</summary>
    public IEnumerable<string> Failures()
    {
        (string Key, TimeSpan Value)[] all =
        [
            (nameof(RemindAfter), RemindAfter),
            (nameof(NextAfter), NextAfter),
            (nameof(AlarmAfter), AlarmAfter),
            (nameof(UrgentRemindAfter), UrgentRemindAfter),
            (nameof(UrgentAlarmAfter), UrgentAlarmAfter),
            (nameof(UrgentAlarmEvery), UrgentAlarmEvery),
            (nameof(TurnLapsesAfter), TurnLapsesAfter),
        ];
        foreach (var (key, value) in all)
        {
            if (value < Shortest || value > Longest) yield return $"{Section}:{key} is {value:c}; it must lie between {Shortest:c} and {Longest:c}.";
        }

        if (RemindAfter >= NextAfter) yield return $"{Section}:{nameof(RemindAfter)} must be shorter than {Section}:{nameof(NextAfter)}.";
        if (NextAfter >= AlarmAfter) yield return $"{Section}:{nameof(NextAfter)} must be shorter than {Section}:{nameof(AlarmAfter)}.";
        if (UrgentRemindAfter >= UrgentAlarmAfter) yield return $"{Section}:{nameof(UrgentRemindAfter)} must be shorter than {Section}:{nameof(UrgentAlarmAfter)}.";
    }
}
