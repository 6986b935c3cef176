using System.Runtime.InteropServices;
using SamenHier.Recognizers.Dates;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>The numbers of a list, such as ages: each by itself, months as 0 years, and how many people the text says there are.</summary>
internal sealed class NumberList
{
    private readonly string text;
    private readonly IReadOnlyList<Token> tokens;
    private readonly List<DateItem> items;
    private readonly NumberLexicon lexicon;
    private readonly List<Entry> entries = [];
    private int people;
    private int ageEnd = -1;

    public NumberList(string text, IReadOnlyList<Token> tokens, string language)
    {
        this.text = text;
        this.tokens = tokens;
        lexicon = NumberLexicon.For(language);
        items = DateItems.Read(tokens, DateLexicon.For(language));
        for (var at = 0; at < items.Count;)
            at += ReadAt(at);
    }

    /// <summary>The numbers in the order typed.</summary>
    public IReadOnlyList<int> Values => [.. entries.Select(entry => entry.Value)];

    /// <summary>The same without the months that may belong to the years before them ("3 years and 6 months"); null when there are none.</summary>
    public IReadOnlyList<int>? WithoutMonths =>
        entries.Exists(entry => entry.MayBelongToBefore) ? [.. entries.Where(entry => !entry.MayBelongToBefore).Select(entry => entry.Value)] : null;

    /// <summary>Whether something in the text fits no list, or the people counted are more or fewer than the numbers.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>Whether the numbers may not be exact.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Whether the text counts people and their number is not the number of entries.</summary>
    public bool Miscounts => people > 0 && people != entries.Count;

    /// <summary>Where the numbers stand.</summary>
    public TextSpan Span => Token.Span(tokens, entries[0].First, entries[^1].End - entries[0].First);

    private int ReadAt(int at)
    {
        var item = items[at];
        if (IsTight(at))
            return AddTight(at);
        IsUnclear |= item.Role is DateRole.Unreadable or DateRole.Or || (item.Role is DateRole.Range or DateRole.Not && IsBesideNumber(at)) || (item.Mark is '-' or '.' && IsBetweenNumbers(at)) || item.Mark == '%';
        IsDoubtful |= item.Role is DateRole.About or DateRole.Not || item.Mark == '?';
        return item.Role switch
        {
            DateRole.Number when UnitAt(AfterJoined(at)) is { } unit => Add(at, AfterJoined(at) + 1 - at, unit == DateUnit.Year ? item.Value : InYears(item.Value, unit), unit),
            DateRole.Number => ReadNumber(at),
            DateRole.OneUnit or DateRole.TwoUnits when !(at + 1 < items.Count && items[at + 1].IsYearLike) => Add(at, 1, item.Word.Unit == DateUnit.Year ? item.Value : 0, item.Word.Unit),
            DateRole.Other or DateRole.Filler => ReadPerson(at),
            _ => 1,
        };
    }

    private int ReadNumber(int at)
    {
        var next = at + 1;
        if (next < items.Count && lexicon.MatchPerson(tokens, items[next].First, out var role) > 0 && role == PersonRole.Person)
        {
            people += items[at].Value;
            return 1;
        }

        // "een" and "one" are numbers where nothing follows that they belong to: "one of 3" is a child of three.
        var stands = next >= items.Count || items[next].Role is DateRole.And or DateRole.Or or DateRole.Mark;
        return IsWordForOne(at) && !stands ? 1 : Add(at, 1, items[at].Value, unit: null);
    }

    private int ReadPerson(int at)
    {
        var count = lexicon.MatchPerson(tokens, items[at].First, out var role);
        if (count == 0)
            return 1;
        IsUnclear |= role == PersonRole.Twins;
        if (role != PersonRole.Infant || AgeFollows(at + 1))
            return 1;
        IsDoubtful = true;
        return Add(at, 1, 0, unit: null);
    }

    /// <summary>"a baby of 6 months".</summary>
    private bool AgeFollows(int at)
    {
        // Looked up once for all babies that stand before it.
        if (at > ageEnd)
        {
            ageEnd = at;
            while (ageEnd < items.Count && items[ageEnd].Role is not (DateRole.And or DateRole.Or or DateRole.Mark or DateRole.Number))
                ageEnd++;
        }

        return IsNumber(ageEnd);
    }

    private int Add(int at, int count, int value, DateUnit? unit)
    {
        var last = items[at + count - 1];
        var afterYears = entries is [.., { Unit: DateUnit.Year } before] && before.EndItem < at && items.Skip(before.EndItem).Take(at - before.EndItem).All(item => item.Role is DateRole.And or DateRole.Mark);
        entries.Add(new Entry(value, items[at].First, last.First + last.Count, at + count, unit, afterYears && unit is not (null or DateUnit.Year)));
        return count;
    }

    /// <summary>"3,7" is two ages rather than a decimal, unless years follow.</summary>
    private bool IsTight(int at) =>
        items[at] is { Role: DateRole.Unreadable, Count: 3 } pair && tokens[pair.First].Kind == TokenKind.Digits && tokens[pair.First + 1].IsMark(',') && UnitAt(at + 1) is null;

    private int AddTight(int at)
    {
        var first = items[at].First;
        foreach (var token in (int[])[first, first + 2])
            entries.Add(new Entry(DigitNumerals.Plain(tokens[token].Folded) ?? 0, token, token + 1, at + 1, Unit: null, MayBelongToBefore: false));

        // Only the Western comma is also a decimal sign: "3،7" and "3、7" are lists.
        IsDoubtful |= text[tokens[first + 1].Start] is ',' or '٬';
        return 1;
    }

    private static int InYears(int count, DateUnit unit) => unit switch
    {
        DateUnit.Month => count / 12,
        DateUnit.Week => count / 52,
        _ => count / 365,
    };

    /// <summary>The item after a number and an "and" that is written onto it ("7ን ዓመት").</summary>
    private int AfterJoined(int at) => at + 1 < items.Count && items[at + 1].Role == DateRole.And && items[at].IsNumeral && !items[at].SpaceAfter ? at + 2 : at + 1;

    private DateUnit? UnitAt(int at) => at < items.Count && items[at].Role is DateRole.Unit or DateRole.OneUnit ? items[at].Word.Unit : null;

    private bool IsWordForOne(int at) => !items[at].IsNumeral && items[at].Value == 1 && items[at].Count == 1;

    private bool IsNumber(int at) => at >= 0 && at < items.Count && items[at].Role == DateRole.Number;

    private bool IsBesideNumber(int at) => IsNumber(at - 1) || IsNumber(at + 1);

    /// <summary>"3-7", "3.7" and "-3", but not the end of a sentence or a list by lines.</summary>
    private bool IsBetweenNumbers(int at) => IsNumber(at + 1) && (IsNumber(at - 1) ? !(items[at].Mark == '.' && items[at].SpaceAfter) : items[at].Mark == '-' && !items[at].SpaceAfter);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Value, int First, int End, int EndItem, DateUnit? Unit, bool MayBelongToBefore);
}
