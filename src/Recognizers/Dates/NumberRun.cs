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
        if (items[next].Mark is '-' or '/' or '.')
            return EndsSentence(items[at], items[next]) ? items.Count : next + 1;
        return onlyMarks ? items.Count : next;
    }

    /// <summary>"2019. 3 children": a point after a year and before a space ends a sentence.</summary>
    private static bool EndsSentence(DateItem number, DateItem mark) => mark is { Mark: '.', SpaceAfter: true } && number.IsYearLike;

    private static bool IsPart(IReadOnlyList<DateItem> items, int at, Func<int, bool> isCounted) =>
        at < items.Count && items[at].IsNumeral && items[at].Role == DateRole.Number && !isCounted(at);
}
