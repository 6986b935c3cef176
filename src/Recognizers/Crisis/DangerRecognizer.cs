using SamenHier.Recognizers.Crisis;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Recognises danger to life and violence in a message, in all languages at once: people mix them.</summary>
public static class DangerRecognizer
{
    // How far from what it denies a "not" may stand.
    private const int Beside = 2;

    /// <summary>
    /// What danger the message speaks of: to life before medical before violence, when there is more than one. It works by lists of words: it misses what is said in other words, and may take
    /// a story for danger; whoever uses it must offer help in a way that harms nobody.
    /// </summary>
    /// <param name="text">As typed; any string is accepted.</param>
    public static Danger Recognize(string text)
    {
        var words = DangerWord.Read(Tokenizer.Tokenize(text));
        var matches = PatternSearch.Find(words, DangerLexicon.All);
        if (matches.Count == 0)
            return Danger.None;

        var message = new DangerMessage(words, matches);
        var found = matches.Where(message.IsMeant).Select(match => match.Pattern.Use).DefaultIfEmpty(PatternUse.Harmless).Min();
        return found switch
        {
            PatternUse.Life => Danger.Life,
            PatternUse.Medical => Danger.Medical,
            PatternUse.Violence => Danger.Violence,
            _ => Danger.None,
        };
    }

    /// <summary>The words of a message and which of them are harmless, deny, or tell of long ago.</summary>
    private sealed class DangerMessage
    {
        private readonly IReadOnlyList<DangerWord> words;
        private readonly bool[] harmless;
        private readonly HashSet<int> toldSentences;

        public DangerMessage(IReadOnlyList<DangerWord> words, IReadOnlyList<PatternMatch> matches)
        {
            this.words = words;
            harmless = new bool[words.Count];
            foreach (var match in matches.Where(match => match.Pattern.Use == PatternUse.Harmless))
                Array.Fill(harmless, value: true, match.First, match.Last - match.First + 1);
            toldSentences = [.. words.Where(word => DangerLexicon.IsYear(word.Token)).Select(word => word.Sentence)];
            toldSentences.UnionWith(matches.Where(match => match.Pattern.Use == PatternUse.Told).Select(match => words[match.First].Sentence));
        }

        public bool IsMeant(PatternMatch match)
        {
            if (match.Pattern.Use is PatternUse.Harmless or PatternUse.Told || harmless.AsSpan(match.First..(match.Last + 1)).Contains(value: true))
                return false;
            if (match.Pattern.Use == PatternUse.Violence && toldSentences.Contains(words[match.First].Sentence))
                return false;
            return match.Pattern.IsFirm || !IsDenied(match);
        }

        private bool IsDenied(PatternMatch match)
        {
            for (var at = Math.Max(0, match.First - Beside); at <= match.Last; at++)
            {
                if (IsInClauseOf(at, match.First, match.Last) && DangerLexicon.All.DeniesNext(words[at].Token.Folded))
                    return true;
            }

            for (var at = match.First; at <= Math.Min(words.Count - 1, match.Last + Beside); at++)
            {
                if (IsInClauseOf(at, match.First, match.Last) && DangerLexicon.All.DeniesLast(words[at].Token.Folded))
                    return true;
            }

            return false;
        }

        private bool IsInClauseOf(int at, int first, int last) => words[at].Clause >= words[first].Clause && words[at].Clause <= words[last].Clause;
    }
}
