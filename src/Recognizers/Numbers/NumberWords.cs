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

    private readonly Phrases<Word> words = new();
    private readonly HashSet<string> ands = new(StringComparer.Ordinal);
    private readonly bool compounds;
    private readonly NumberGrammar grammar;

    public NumberWords(WordTable table)
    {
        Language = table.Language;
        compounds = table.Says("compounds", "glued");
        grammar = new NumberGrammar(
            UnitsFirst: table.Says("order", "units-first"),
            TenTakesUnits: table.Says("ten", "takes-units"),
            AndInTens: table.Says("and-in", "tens"),
            AndAlways: table.Says("and-in", "always"),
            YearPairs: table.Says("years", "pairs"));
        foreach (var and in table["and"])
            ands.Add(TextFolding.Fold(and));

        var lines = table.PhrasesByKey.Where(line => char.IsAsciiDigit(line.Key[0])).ToList();
        foreach (var (key, phrases) in lines.Where(line => !line.Key.EndsWith('+')))
        {
            foreach (var phrase in phrases)
                AddJoined(table, phrase, Number(key));
        }

        foreach (var (key, phrases) in lines)
        {
            foreach (var phrase in phrases)
                words.Add(phrase, new Word(Number(key), AndBefore: false, AndAfter: key.EndsWith('+')));
        }
    }

    public string Language { get; }

    /// <summary>The longest number in words at a token: how many tokens it takes (0 when none) and its value, which is null when it is 10,000 or more.</summary>
    public (int Count, int? Value) Read(IReadOnlyList<Token> tokens, int start, IReadOnlySet<string> blocked)
    {
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
        return taken == 0 ? (0, null) : (items[taken - 1].End - start, value);
    }

    private static int Number(string key) => int.Parse(key.AsSpan().TrimEnd('+'), CultureInfo.InvariantCulture);

    private void AddJoined(WordTable table, string phrase, int value)
    {
        foreach (var prefix in table["and-prefix"])
            words.Add(prefix + phrase, new Word(value, AndBefore: true, AndAfter: false));
        foreach (var suffix in table["and-suffix"])
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
        var count = words.Match(tokens, at, out var word);
        if (count > 0)
        {
            items.Add(new NumberItem(word.Value, and || word.AndBefore, IsDigits: false, at + count));
            and = word.AndAfter;
            return count;
        }

        if (!compounds || Compound(token.Folded) is not { } value)
            return 0;
        AddCompound(items, value, and, at + 1);
        and = false;
        return 1;
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
    private int? Compound(string word)
    {
        if (word.Length > MaxCompound || !Ascii.IsValid(word))
            return null;
        var items = new List<NumberItem>();
        var hopeless = new bool[word.Length + 1];
        if (!Split(word, 0, and: false, items, hopeless))
            return null;
        var (count, value) = grammar.Read(CollectionsMarshal.AsSpan(items));
        return count == items.Count ? value : null;
    }

    private bool Split(string word, int at, bool and, List<NumberItem> items, bool[] hopeless)
    {
        if (at == word.Length)
            return !and;
        if (hopeless[at] || items.Count >= MaxItems)
            return false;
        for (var length = word.Length - at; length > 1; length--)
        {
            var part = word.Substring(at, length);
            if (words.Meanings.TryGetValue(part, out var number))
            {
                items.Add(new NumberItem(number.Value, and, IsDigits: false, End: 0));
                if (Split(word, at + length, and: false, items, hopeless))
                    return true;
                items.RemoveAt(items.Count - 1);
            }
            else if (at > 0 && !and && ands.Contains(part) && Split(word, at + length, and: true, items, hopeless))
            {
                return true;
            }
        }

        hopeless[at] = true;
        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(int Value, bool AndBefore, bool AndAfter);
}
