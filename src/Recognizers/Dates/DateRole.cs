namespace SamenHier.Recognizers.Dates;

/// <summary>What a word or sign does in a date.</summary>
internal enum DateRole
{
    /// <summary>Nothing: another word.</summary>
    Other,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that a date cannot hold: a time, too many digits, a fraction; of a fraction that can count time, the value is in hundredths.</summary>
    Unreadable,

    /// <summary>"third", "3rd": a day of the month.</summary>
    Ordinal,

    /// <summary>The name of a month.</summary>
    Month,

    /// <summary>A name that two months share; the value is the one month times a hundred and the other.</summary>
    EitherMonth,

    /// <summary>A day that has a name instead of a date, as New Year's Day; the value is its month times a hundred and its day.</summary>
    NamedDay,

    /// <summary>The same, where the name may mean a day beside it too.</summary>
    NamedTime,

    /// <summary>A named day of the Islamic calendar.</summary>
    IslamicDay,

    /// <summary>"years": after a number, what it counts; before one, which part of a date it is.</summary>
    Unit,

    /// <summary>"a year", in a language that may leave the number out.</summary>
    OneUnit,

    /// <summary>"two years" in one word.</summary>
    TwoUnits,

    /// <summary>"last year": a unit and how far it lies from today's.</summary>
    Relative,

    /// <summary>Puts the time before it into the past: "ago".</summary>
    AgoAfter,

    /// <summary>Puts the time after it into the past; before a date it means any time before that.</summary>
    AgoBefore,

    /// <summary>"since": before a time it puts that into the past, before a date it changes nothing.</summary>
    Since,

    /// <summary>Puts the time after it into the future; before a date it changes nothing.</summary>
    AheadBefore,

    /// <summary>Any time before or after the date beside it.</summary>
    Bound,

    /// <summary>The date is not exact.</summary>
    About,

    /// <summary>The date after it is not meant.</summary>
    Not,

    /// <summary>Joins two dates or times.</summary>
    And,

    /// <summary>Sets one date or time against another.</summary>
    Or,

    /// <summary>Leads from one date or time to another: "to".</summary>
    Range,

    /// <summary>Before an amount of time: "exactly".</summary>
    Exactly,

    /// <summary>Stands inside a date and adds nothing: "of".</summary>
    Filler,

    /// <summary>A mark that may stand inside a date.</summary>
    Mark,

    /// <summary>The name of a calendar.</summary>
    Calendar,

    /// <summary>The name of an Islamic month.</summary>
    IslamicMonth,

    /// <summary>The name of a month that only the Ge'ez calendar has.</summary>
    GeezMonth,

    /// <summary>A day of the week, Monday being 1.</summary>
    Weekday,

    /// <summary>Beside the name of a month or a day: the latest that has passed.</summary>
    Last,
}
