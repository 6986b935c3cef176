using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>One language's number words and how they are put together.</summary>
internal sealed class NumberWords
{
    // No number below 10,000 takes more words or letters; longer runs are not one number.
    private const int MaxItems = 12;
    private const int MaxCompound = 60;
    private const int MinCompound = 5;

    private static readonly SearchValues<char> ArabiziLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz2357");

    private readonly Phrases<Word> words = new();
    private readonly HashSet<string> ands = new(StringComparer.Ordinal);
    private readonly HashSet<string> yearZeros = new(StringComparer.Ordinal);
    private readonly HashSet<string> proper = new(StringComparer.Ordinal);
    private readonly HashSet<char> firstLetters = [];
    private readonly List<string> bases;
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> byPart;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> andParts;
    private readonly int longestWord;
    private readonly IReadOnlyList<string> prefixes;
    private readonly IReadOnlyList<string> suffixes;
    private readonly bool compounds;
    private readonly NumberGrammar grammar;

    public NumberWords(WordTable table)
    {
        Language = table.Language;
        compounds = table.Says("compounds", "glued");
        prefixes = table["and-prefix"];
        suffixes = table["and-suffix"];
        grammar = new NumberGrammar(
            UnitsFirst: table.Says("order", "units-first"),
            TenTakesUnits: table.Says("ten", "takes-units"),
            AndInTens: table.Says("and-in", "tens"),
            YearPairs: table.Says("years", "pairs"));
        foreach (var and in table["and"])
            ands.Add(TextFolding.Fold(and));
        yearZeros.UnionWith(table["year-zero"].Select(TextFolding.Fold));

        var lines = table.PhrasesByKey.Where(line => char.IsAsciiDigit(line.Key[0])).ToList();
        foreach (var (key, phrases) in lines.Where(line => !line.Key.EndsWith('+')))
        {
            foreach (var phrase in phrases)
                AddJoined(phrase, Number(key));
        }

        proper.UnionWith(lines.Select(line => TextFolding.Fold(line.Value[0])));
        foreach (var (key, phrases) in lines)
        {
            foreach (var phrase in phrases)
                words.Add(phrase, new Word(Number(key), AndBefore: false, AndAfter: key.EndsWith('+')));
        }

        var single = words.Meanings.Where(word => !word.Key.Contains(' ', StringComparison.Ordinal) && (compounds || word.Key.Length > 2 || !Ascii.IsValid(word.Key)));
        byPart = new Dictionary<string, Word>(single, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        andParts = ands.GetAlternateLookup<ReadOnlySpan<char>>();
        longestWord = words.Meanings.Keys.Max(word => word.Length);
        firstLetters.UnionWith(words.Meanings.Keys.Select(word => word[0]));
        bases = [.. SingleWords.Where(single => single.Value is 100 or 1000 && single.Word.Length > 3 && Ascii.IsValid(single.Word)).Select(single => single.Word)];
    }

    public string Language { get; }

    /// <summary>Whether a word with digits in it is a number word of another language as it stands ("arba3a").</summary>
    public Func<string, bool> KnownElsewhere { get; set; } = _ => false;

    /// <summary>Its number words that a slip may be mended to; words in the letters of another script are spelled too freely for that.</summary>
    public IEnumerable<(string Word, int Value)> LongWords =>
        SingleWords.Where(single => compounds ? proper.Contains(single.Word) : !(Ascii.IsValid(single.Word) || words.Meanings[single.Word] is { AndBefore: true } or { AndAfter: true })).Concat(compounds ? Pairs : []);

    /// <summary>Its number words in the letters of another script, which everyone spells as they hear them.</summary>
    public IEnumerable<string> FreelySpelled => compounds ? [] : SingleWords.Select(single => single.Word).Where(word => Ascii.IsValid(word));

    private IEnumerable<(string Word, int Value)> SingleWords => words.Meanings
        .Where(phrase => !(compounds && phrase.Value.AndBefore) && !phrase.Key.Contains(' ', StringComparison.Ordinal))
        .Select(phrase => (phrase.Key, phrase.Value.Value));

    /// <summary>Tens and a unit in one word, as the language puts them.</summary>
    private IEnumerable<(string Word, int Value)> Pairs =>
        from tens in SingleWords
        where tens.Value is >= 20 and <= 90
        from unit in SingleWords
        where unit.Value is >= 1 and <= 9
        let pair = grammar.UnitsFirst ? unit.Word + ands.First() + tens.Word : tens.Word + unit.Word
        where Compound(pair)?.Value == tens.Value + unit.Value
        select (pair, tens.Value + unit.Value);

    /// <summary>The longest number in words at a token: how many tokens it takes (0 when none) and its value, which is null when it is 10,000 or more.</summary>
    public (int Count, int? Value) Read(IReadOnlyList<Token> tokens, int start, IReadOnlySet<string> blocked)
    {
        // Most words of a text begin no number.
        if (tokens[start] is { Kind: TokenKind.Word, Folded: var first } && !firstLetters.Contains(first[0]) && !char.IsAsciiDigit(first[0]))
            return (0, null);
        var items = new List<NumberItem>();
        var at = start;
        var and = false;
        while (at < tokens.Count && items.Count < MaxItems)
        {
            if (items.Count > 0 && tokens[at].IsMark('-'))
            {
                at++;
                continue;
            }

            var count = ReadWord(tokens, at, blocked, items, ref and);
            if (count == 0 && items.Count > 0 && !and && ands.Contains(tokens[at].Folded))
            {
                and = true;
                at++;
                continue;
            }

            if (count == 0)
                break;
            at += count;
        }

        var (taken, value) = grammar.Read(CollectionsMarshal.AsSpan(items));
        if (taken == 0)
            return (0, null);
        var end = items[taken - 1].End;

        // "thirty 2".
        if (compounds && !grammar.UnitsFirst && items[taken - 1].IsTens && end < tokens.Count && tokens[end] is { Kind: TokenKind.Digits, Folded: [not '0'] } unit && value is { } tens)
            return (end + 1 - start, tens + unit.Folded[0] - '0');
        return (end - start, value);
    }

    /// <summary>Whether a word is a number by itself.</summary>
    public bool IsWord(string word) => words.Meanings.ContainsKey(word);

    /// <summary>Whether a word is one of its numbers in the letters of another script.</summary>
    public bool IsFreelySpelled(string word) => !compounds && Ascii.IsValid(word) && IsWord(word);

    /// <summary>Whether a word ends in that for a hundred or a thousand, so that it may say how many.</summary>
    public bool IsHundredsLike(string word) => bases.Any(end => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether a word joins the parts of a number.</summary>
    public bool IsAnd(string word) => ands.Contains(word);

    /// <summary>Whether a number seems to go on in a word that is not known, because "and" is written onto it or onto the number.</summary>
    public bool GoesOn(string last, int value, string next)
    {
        var isOpen = value % 100 == 0 || (grammar.UnitsFirst ? value < 10 : value % 10 == 0);
        return isOpen && next.Length > 2 && (IsJoinedAhead(next) || (IsJoinedBehind(last) && IsJoinedBehind(next)));
    }

    private bool IsJoinedAhead(string word) => !compounds && prefixes.Any(prefix => !Ascii.IsValid(prefix) && word.StartsWith(prefix, StringComparison.Ordinal));

    private bool IsJoinedBehind(string word) => suffixes.Any(suffix => !Ascii.IsValid(suffix) && word.EndsWith(suffix, StringComparison.Ordinal));

    private static int Number(string key) => int.Parse(key.AsSpan().TrimEnd('+'), CultureInfo.InvariantCulture);

    private void AddJoined(string phrase, int value)
    {
        foreach (var prefix in prefixes)
            words.Add(prefix + phrase, new Word(value, AndBefore: true, AndAfter: false));
        foreach (var suffix in suffixes)
            words.Add(phrase + suffix, new Word(value, AndBefore: false, AndAfter: true));
    }

    private int ReadWord(IReadOnlyList<Token> tokens, int at, IReadOnlySet<string> blocked, List<NumberItem> items, ref bool and)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Digits && token.Folded.Length <= 2 && items.Count == 0)
        {
            items.Add(new NumberItem(int.Parse(token.Folded, CultureInfo.InvariantCulture), AndBefore: false, IsDigits: true, at + 1));
            return 1;
        }

        if (token.Kind != TokenKind.Word || blocked.Contains(token.Folded))
            return 0;
        // "nineteen oh five"; first in a number it is no zero.
        if (items.Count > 0 && yearZeros.Contains(token.Folded))
        {
            items.Add(new NumberItem(0, and, IsDigits: false, at + 1));
            and = false;
            return 1;
        }

        var count = words.Match(tokens, at, out var word);
        if (count == 0 && !compounds && !KnownElsewhere(token.Folded) && WithoutDigits(token.Folded) is { } plain && words.Meanings.TryGetValue(plain, out word))
            count = 1;
        if (count > 0)
        {
            items.Add(new NumberItem(word.Value, and || word.AndBefore, IsDigits: false, at + count));
            and = word.AndAfter;
            return count;
        }

        if (Compound(token.Folded) is not { } value)
            return 0;
        AddCompound(items, value.Value, and || value.AndBefore, at + 1);
        and = value.AndAfter;
        return 1;
    }

    /// <summary>Digits that stand for letters of another script ("3aserte", "7amushte") as they are written without; null when there are none, or one that stands for no letter.</summary>
    private static string? WithoutDigits(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('0', '9') || word.AsSpan().ContainsAnyExcept(ArabiziLetters))
            return null;
        return word.Replace("3", string.Empty, StringComparison.Ordinal).Replace("2", string.Empty, StringComparison.Ordinal).Replace('7', 'h').Replace("5", "kh", StringComparison.Ordinal);
    }

    /// <summary>A compound joins its neighbours as the words would that it is made of: 300 and 23 as hundreds and tens.</summary>
    private static void AddCompound(List<NumberItem> items, int value, bool and, int end)
    {
        foreach (var part in (int[])[value / 1000 * 1000, value / 100 % 10 * 100, value % 100])
        {
            if (part == 0)
                continue;
            items.Add(new NumberItem(part, and, IsDigits: false, end));
            and = false;
        }
    }

    /// <summary>A number written as one word ("drieëntwintig"), or null when the word is not wholly made of number words.</summary>
    private Word? Compound(string word)
    {
        if (word.Length is < MinCompound or > MaxCompound || !firstLetters.Contains(word[0]))
            return null;
        var items = new List<NumberItem>();
        var hopeless = new bool[(word.Length + 1) * 2];
        if (!Split(word, 0, and: false, items, hopeless, out var andAfter) || items.Count < 2)
            return null;
        var (count, value) = grammar.Read(CollectionsMarshal.AsSpan(items));
        return count == items.Count && value is { } read ? new Word(read, items[0].AndBefore, andAfter) : null;
    }

    private bool Split(string word, int at, bool and, List<NumberItem> items, bool[] hopeless, out bool andAfter)
    {
        // Where compounds are not the rule, only the last part may carry an "and" of its own.
        andAfter = and;
        if (at == word.Length)
            return !and || (!compounds && items[^1].End < 0);
        if (hopeless[(at * 2) + (and ? 1 : 0)] || items.Count >= MaxItems)
            return false;
        var lookup = byPart;
        for (var length = Math.Min(word.Length - at, longestWord); length > 1 || (length == 1 && !compounds); length--)
        {
            var part = word.AsSpan(at, length);
            if (length > 1 && lookup.TryGetValue(part, out var number))
            {
                items.Add(new NumberItem(number.Value, and || number.AndBefore, IsDigits: false, End: number.AndAfter ? -1 : 0));
                if (Split(word, at + length, number.AndAfter, items, hopeless, out andAfter))
                    return true;
                items.RemoveAt(items.Count - 1);
            }
            else if (at > 0 && !and && andParts.Contains(part) && Split(word, at + length, and: true, items, hopeless, out andAfter))
            {
                return true;
            }
        }

        hopeless[(at * 2) + (and ? 1 : 0)] = true;
        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(int Value, bool AndBefore, bool AndAfter);
}
