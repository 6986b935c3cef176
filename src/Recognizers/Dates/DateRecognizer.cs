using SamenHier.Recognizers.Dates;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads a date, a month or a year from what someone typed.</summary>
public static class DateRecognizer
{
    // In a longer text a date is seldom the answer to the question.
    private const int ShortText = 12;

    /// <summary>
    /// The one date in the text, as exactly as it is said: "12-3-2019", "March 2019", "2019", "last month". Numbers are read day first; where that leaves two dates possible, and for
    /// "two years ago" and other round times, the date is unsure. Two dates are ambiguous; an impossible date, a date without a year and a year of another calendar are not understood.
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
        var items = DateItems.Read(tokens, lexicon);
        var mentions = Read(items, today);
        if (mentions.Count == 0 || mentions.Exists(mention => mention.Value is null || IsDenied(items, mention)) || items.Any(item => item.Role == DateRole.OtherCalendar))
            return Recognition<PartialDate>.Nothing;

        var values = MostExact([.. mentions.Select(mention => mention.Value!.Value).Distinct()]);
        var (first, last) = (items[mentions[0].First], items[mentions[^1].End - 1]);
        var span = Token.Span(tokens, first.First, last.First + last.Count - first.First);
        if (values.Count > 1)
            return new Recognition<PartialDate>(Certainty.Ambiguous, default, values, span);
        var sure = mentions.TrueForAll(mention => mention.IsExact) && !IsDoubtful(tokens, items, mentions);
        return new Recognition<PartialDate>(sure ? Certainty.Sure : Certainty.Unsure, values[0], values, span);
    }

    private static List<DateMention> Read(IReadOnlyList<DateItem> items, DateOnly today)
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

        return mentions;
    }

    /// <summary>A date that another one says more exactly ("March 2019 (2019)") counts no more.</summary>
    private static List<PartialDate> MostExact(List<PartialDate> values) =>
        values.FindAll(value => !values.Exists(other => other != value && other.Year == value.Year && (value.Month is null || (value.Day is null && other.Month == value.Month))));

    private static bool IsDenied(IReadOnlyList<DateItem> items, DateMention mention)
    {
        var before = mention.First - 1;
        while (before >= 0 && items[before].Role is DateRole.Filler or DateRole.AheadBefore)
            before--;
        return (before >= 0 && items[before].Role == DateRole.Not) || (mention.End < items.Count && items[mention.End].Role == DateRole.Not);
    }

    /// <summary>Whether the text itself says that the date is not exact, or holds a number more than the date.</summary>
    private static bool IsDoubtful(IReadOnlyList<Token> tokens, IReadOnlyList<DateItem> items, List<DateMention> mentions)
    {
        var rest = items.Where((_, index) => !mentions.Exists(mention => index >= mention.First && index < mention.End)).ToList();
        return tokens.Count(token => token.Kind != TokenKind.Mark) > ShortText
            || rest.Exists(item => item.Role is DateRole.About or DateRole.Not or DateRole.Bound or DateRole.AgoBefore || (item.IsNumeral && item.Role == DateRole.Number) || item.Mark == '?');
    }
}
