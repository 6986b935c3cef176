namespace SamenHier.Recognizers.Dates;

/// <summary>Numbers that stand together as in 12-3-2019: joined by one mark, or a space apart.</summary>
internal static class NumberRun
{
    // A date has three numbers; one more shows that a run is no date.
    private const int MaxLength = 4;

    /// <summary>Indexes of the numbers of the run that starts at an item; empty when none does.</summary>
    public static IReadOnlyList<int> Read(IReadOnlyList<DateItem> items, int start, Func<int, bool> isCounted)
    {
        if (!IsPart(items, start, isCounted))
            return [];
        var joined = Chain(items, start, isCounted, onlyMarks: true);
        return joined.Count == 3 ? joined : Chain(items, start, isCounted, onlyMarks: false);
    }

    private static List<int> Chain(IReadOnlyList<DateItem> items, int start, Func<int, bool> isCounted, bool onlyMarks)
    {
        var run = new List<int> { start };
        while (run.Count < MaxLength)
        {
            var next = After(items, run[^1], onlyMarks);
            if (!IsPart(items, next, isCounted))
                break;
            run.Add(next);
        }

        return run;
    }

    private static int After(IReadOnlyList<DateItem> items, int at, bool onlyMarks)
    {
        var next = at + 1;
        if (next >= items.Count)
            return next;
        var afterMark = items[next].Mark is '/' or '-' or '.' ? next + 1 : next;
        if (IsApostrophe(items, afterMark) && (afterMark > next || items[at].SpaceAfter))
            return afterMark + 1;
        if (items[next].Mark is '-' or '/' or '.' or '\\' or '_' || IsTightComma(items[at], items[next]))
            return EndsSentence(items[at], items[next]) ? items.Count : next + 1;
        return onlyMarks || items[next].Role == DateRole.Mark ? items.Count : next;
    }

    /// <summary>"'19".</summary>
    private static bool IsApostrophe(IReadOnlyList<DateItem> items, int at) => at + 1 < items.Count && items[at] is { Mark: '\'', SpaceAfter: false } && items[at + 1].IsShortYear;

    /// <summary>"12,3,2019", but not "12, 3".</summary>
    private static bool IsTightComma(DateItem number, DateItem mark) => mark is { Mark: ',', SpaceAfter: false } && !number.SpaceAfter;

    /// <summary>"2019. 3 children": a point after a year and before a space ends a sentence.</summary>
    private static bool EndsSentence(DateItem number, DateItem mark) => mark is { Mark: '.', SpaceAfter: true } && number.IsYearLike;

    private static bool IsPart(IReadOnlyList<DateItem> items, int at, Func<int, bool> isCounted) =>
        at < items.Count && items[at].IsNumeral && items[at].Role == DateRole.Number && !isCounted(at);
}
