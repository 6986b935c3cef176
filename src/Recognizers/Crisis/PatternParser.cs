using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Crisis;

/// <summary>
/// Reads the patterns of one language: "wil * dood" with up to three words between, "**" up to seven, "a|b" one of these, "$name" one of the words listed under that key,
/// "a &amp; b" in either order with a gap between, "moord~" every word that begins so, "#" a number from 10, "!" in front where a "not" beside it changes nothing.
/// </summary>
internal sealed class PatternParser(WordTable table)
{
    private const int Near = 3;
    private const int Far = 7;

    private readonly HashSet<string> denials = [.. table["not-before"].Concat(table["not-after"])];

    public IEnumerable<DangerPattern> Read(string key, PatternUse use) => table[key].SelectMany(pattern => Parse(pattern, use));

    private IEnumerable<DangerPattern> Parse(string pattern, PatternUse use)
    {
        var firm = pattern.StartsWith('!');
        foreach (var order in Orders(pattern.TrimStart('!')))
        {
            var slots = Slots(order, pattern);
            yield return new DangerPattern(use, firm || slots.Exists(slot => slot.Words.Any(denials.Contains)), slots);
        }
    }

    private static IEnumerable<string> Orders(string pattern) => pattern.Split('&', StringSplitOptions.TrimEntries) switch
    {
        [var one] => [one],
        [var one, var other] => [$"{one} * {other}", $"{other} * {one}"],
        _ => throw new FormatException($"'{pattern}' has more than one '&'."),
    };

    private List<PatternSlot> Slots(string order, string pattern)
    {
        var (slots, gap) = (new List<PatternSlot>(), 0);
        foreach (var part in order.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "*" or "**")
            {
                gap = part.Length == 1 ? Near : Far;
                continue;
            }

            slots.Add(new PatternSlot(gap, [.. part.Split('|').SelectMany(Words)]));
            gap = 0;
        }

        return slots.Count > 0 && gap == 0 && slots.TrueForAll(slot => slot.Words.Count > 0)
            ? slots
            : throw new FormatException($"'{pattern}' ({table.Language}) is no pattern: a word list is missing, or it ends in a gap.");
    }

    private IReadOnlyList<string> Words(string part) => part[0] == '$' ? table[part] : [part];
}
