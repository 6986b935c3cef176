using System.Buffers;
using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Crisis;

/// <summary>Finds every place where a pattern fits, in one pass over the words.</summary>
internal static class PatternSearch
{
    public static IReadOnlyList<PatternMatch> Find(IReadOnlyList<DangerWord> words, DangerLexicon lexicon)
    {
        var matches = new List<PatternMatch>();
        var fitting = new List<int>();

        // For each place in a pattern: the last word at which the pattern fitted up to there, and where it began. The nearest leaves most room for the gap.
        var reached = ArrayPool<(int Last, int First)>.Shared.Rent(lexicon.Slots.Count);
        Array.Fill(reached, (-1, -1));
        for (var at = 0; at < words.Count; at++)
        {
            fitting.Clear();
            lexicon.Find(words[at].Token, fitting);

            // Later places first, so that one word does not fill two.
            fitting.Sort();
            for (var index = fitting.Count - 1; index >= 0; index--)
            {
                var slot = lexicon.Slots[fitting[index]];
                var before = slot.IsFirst ? (Last: at, First: at) : reached[fitting[index] - 1];
                if (!slot.IsFirst && !Reaches(words, before.Last, at, slot.Gap))
                    continue;
                reached[fitting[index]] = (at, before.First);
                if (slot.IsLast)
                    matches.Add(new PatternMatch(slot.Pattern, before.First, at));
            }
        }

        ArrayPool<(int Last, int First)>.Shared.Return(reached);
        return matches;
    }

    private static bool Reaches(IReadOnlyList<DangerWord> words, int from, int to, int gap) =>
        from >= 0 && from < to && to - from - 1 <= gap && words[from].Sentence == words[to].Sentence;
}

/// <summary>Where a pattern fits.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PatternMatch(DangerPattern Pattern, int First, int Last);
