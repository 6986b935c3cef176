using SamenHier.Recognizers.Dates;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads a date, a month or a year from what someone typed.</summary>
public static class DateRecognizer
{
    // In a longer text a date is seldom the answer to the question.
    private const int ShortText = 12;

    // More words, numbers and marks than a text of that length has, unless it is no text.
    private const int MaxTokens = Tokenizer.MaxLength / 4;

    // A text with more dates is a list of them.
    private const int MaxDates = 12;

    /// <summary>
    /// The one date in the text, as exactly as it is said: "12-3-2019", "March 2019", "2019", "last month". "Two years ago" is the month two years back and "two weeks ago" the day, both unsure. Numbers are read day first; where
    /// that leaves two dates possible the date is unsure and both are candidates, the value first. A date in the Islamic or the Ge'ez calendar is given as the European one, always unsure; a month
    /// of theirs as the European month that holds most of its days. Two dates are ambiguous; a list of them, an impossible date and one whose year is not said are not understood.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    /// <param name="today">The day of the conversation, from which "last month" counts.</param>
    public static Recognition<PartialDate> Recognize(string text, string language, DateOnly today)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<PartialDate>.Nothing;

        var lexicon = DateLexicon.For(language);
        var tokens = DateItems.Detach(Tokenizer.Tokenize(text), lexicon);
        if (tokens.Count > MaxTokens)
            return Recognition<PartialDate>.Nothing;

        var items = DateItems.ReadInContext(text, tokens, lexicon);
        var said = Read(items, today);
        var mentions = said.FindAll(mention => !IsDenied(items, mention));
        if (mentions.Count == 0 || mentions.Exists(mention => mention.Value is null))
            return Recognition<PartialDate>.Nothing;

        var distinct = mentions.SelectMany(Values).Distinct().ToList();
        if (distinct.Count > MaxDates)
            return Recognition<PartialDate>.Nothing;

        var values = MostExact(distinct);
        var (first, last) = (items[mentions.Min(mention => mention.First)], items[mentions.Max(mention => mention.End) - 1]);
        var span = Token.Span(tokens, first.First, last.First + last.Count - first.First);
        if (values.Count > 1)
            return new Recognition<PartialDate>(Certainty.Ambiguous, default, values, span);
        var sure = mentions.Count == said.Count && mentions.TrueForAll(mention => mention.IsExact) && !IsDoubtful(tokens, items, mentions);
        IReadOnlyList<PartialDate> candidates = mentions is [{ Other: { } other }] ? [values[0], other] : values;
        return new Recognition<PartialDate>(sure ? Certainty.Sure : Certainty.Unsure, values[0], candidates, span);
    }

    private static IEnumerable<PartialDate> Values(DateMention mention) => mention is { IsEither: true, Other: { } other } ? [mention.Value!.Value, other] : [mention.Value!.Value];

    private static List<DateMention> Read(List<DateItem> items, DateOnly today)
    {
        var (calendar, relative) = (new CalendarDates(items, today), new RelativeDates(items, today));
        var mentions = new List<DateMention>();
        for (var at = 0; at < items.Count;)
        {
            var mention = calendar.ReadAt(at) ?? relative.ReadAt(at);
            if (mention is { } found)
                mentions.Add(found);
            at = mention?.End ?? at + 1;
        }

        return new NeighbouringDates(items, calendar).Complete(mentions);
    }

    /// <summary>The dates without those that another says more exactly ("March 2019 (2019)") or in the European calendar ("Ramadan 1445 (March 2024)").</summary>
    private static List<PartialDate> MostExact(List<PartialDate> distinct) =>
        distinct.FindAll(value => !distinct.Exists(other => other != value && (SaysMore(other, value) || IsEuropeanFor(other, value))));

    private static bool SaysMore(PartialDate other, PartialDate value) => other.Year == value.Year && (value.Month, other.Month, value.Day, other.Day) switch
    {
        (null, not null, _, _) => true,
        (var month, var otherMonth, null, not null) => month == otherMonth,
        _ => false,
    };

    private static bool IsEuropeanFor(PartialDate other, PartialDate value) =>
        value.SaidIn != CalendarName.Gregorian && other.SaidIn == CalendarName.Gregorian && (other.Year, other.Month) == (value.Year, value.Month) && (other.Day is null) == (value.Day is null);

    private static bool IsDenied(List<DateItem> items, DateMention mention)
    {
        var before = mention.First - 1;
        while (before >= 0 && items[before].Role is DateRole.Filler or DateRole.AheadBefore or DateRole.Since)
            before--;
        return (before >= 0 && items[before].Role == DateRole.Not) || (mention.End < items.Count && items[mention.End].Role == DateRole.Not);
    }

    /// <summary>Whether the text itself says that the date is not exact, or holds a number or a month more than the date.</summary>
    private static bool IsDoubtful(IReadOnlyList<Token> tokens, List<DateItem> items, List<DateMention> mentions)
    {
        if (tokens.Count(token => token.Kind != TokenKind.Mark) > ShortText)
            return true;
        var rest = items.Where((_, index) => !mentions.Exists(mention => mention.Holds(index)));
        return rest.Any(item => item.Role is DateRole.About or DateRole.Not or DateRole.Bound or DateRole.AgoBefore or DateRole.Calendar || item.IsNamedMonth || item.IsNamedDay || item.Hundredths is not null
                || (item.IsNumeral && item.Role is DateRole.Number or DateRole.Unreadable) || item.Mark == '?');
    }
}
