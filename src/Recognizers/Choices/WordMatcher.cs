namespace SamenHier.Recognizers.Choices;

/// <summary>Finds the options whose labels hold what was typed: the ones that hold most of it, and of those the one that holds nothing else.</summary>
internal static class WordMatcher
{
    // Beside more strange words than this an option's word says little: for the words of labels themselves, for other words for them, and for misspelled ones.
    private const int MaxStrange = 6;
    private const int MaxStrangeRelated = 3;
    private const int MaxStrangeNear = 2;

    // Shorter words are found in any sentence.
    private const int MinTelling = 5;

    /// <summary>The options that the words mean, when none of the words denies.</summary>
    public static ChoiceMatch Find(IReadOnlyList<TypedWord> typed, OptionSet options)
    {
        // A single letter fits too much.
        if (typed.Count == 0 || typed.All(word => word.Text.Length == 1 && char.IsLetter(word.Text[0]) && typed.Count > 1))
            return ChoiceMatch.None;
        var (words, lessCertain) = WithoutDenied(typed, options);
        var asides = words.FindAll(word => word.IsAside);
        if (asides.Count < words.Count)
            words.RemoveAll(word => word.IsAside);
        if (options.HasOwnNumbers && words.Exists(word => word is { Number: not null, IsArticle: false, Fit: WordFit.None }))
            return ChoiceMatch.None;

        var near = words.FindAll(word => word.Fit == WordFit.Near);
        words = WithoutWeak(words);
        var fitting = words.FindAll(word => word.Fit > WordFit.None);
        var strange = words.Count(word => word.Fit == WordFit.None && !word.IsArticle);
        if (fitting.Count == 0 || strange > MaxBeside(fitting.Min(word => word.Fit)))
            return ChoiceMatch.None;
        var supports = Told(Supports(fitting, options, strange > 0), asides, options);
        var chosen = Best(supports, near.SelectMany(word => word.Spots).Select(spot => spot.Wording).ToHashSet());
        var joined = chosen.Select(support => support.Option).Distinct().Skip(1).Any() && !chosen.Exists(support => support.Typed.Count == fitting.Count);
        lessCertain |= supports.Exists(other => chosen.TrueForAll(support => support.Option != other.Option && support.Typed.IsSubsetOf(other.Typed)));
        return new ChoiceMatch([.. chosen.Select(support => support.Option).Distinct()], strange == 0 && !lessCertain && fitting.TrueForAll(word => word.IsPlain) && asides.TrueForAll(word => word.IsPlain && chosen.Exists(support => word.Spots.Any(spot => spot.Wording == support.Wording))), joined);
    }

    /// <summary>The options with a denial of their own that hold every word: "I don't agree".</summary>
    public static ChoiceMatch FindDenying(IReadOnlyList<TypedWord> typed, OptionSet options)
    {
        if (typed.Any(word => word.Fit == WordFit.None && !word.IsArticle))
            return ChoiceMatch.None;
        var fitting = typed.Where(word => word.Fit > WordFit.None).ToList();
        if (fitting.Count < 2)
            return ChoiceMatch.None;
        var whole = Supports(fitting, options, strangers: false).FindAll(support => support.Typed.Count == fitting.Count && (options.Wordings[support.Wording].HasDenial || options.Wordings[support.Wording].SaysYes == false));
        return new ChoiceMatch([.. Best(whole, []).Select(support => support.Option).Distinct()], fitting.TrueForAll(word => word.Fit >= WordFit.Begins));
    }

    /// <summary>Of the options that the words name, the ones that say of them too that they are looked for; without such, all.</summary>
    private static List<Support> Told(List<Support> supports, List<TypedWord> asides, OptionSet options)
    {
        var told = supports.FindAll(support => asides.Exists(word => word.Spots.Any(spot => options.Wordings[spot.Wording].Option == support.Option)));
        return supports.TrueForAll(support => told.Exists(other => support.Typed.IsSubsetOf(other.Typed))) ? told : supports;
    }

    private static int MaxBeside(WordFit fit) => fit switch { WordFit.Near => MaxStrangeNear, WordFit.Begins => 0, WordFit.Related => MaxStrangeRelated, _ => MaxStrange };

    /// <summary>A word that a label denies does not mean that label.</summary>
    private static (List<TypedWord> Words, bool LessCertain) WithoutDenied(IReadOnlyList<TypedWord> typed, OptionSet options)
    {
        var lessCertain = false;
        var words = new List<TypedWord>(typed.Count);
        foreach (var word in typed)
        {
            var meant = word.Spots.Where(spot => options.Wordings[spot.Wording].Words[spot.Word] is { IsDenied: false, Denies: false } || spot.InPhrase).ToList();
            lessCertain |= meant.Count < word.Spots.Count;
            words.Add(word with { Spots = meant, Fit = meant.Count == 0 ? WordFit.None : word.Fit });
        }

        return (words, lessCertain);
    }

    /// <summary>Beside words that fit well, a likeness to another word is chance, as is the beginning of one beside strange words.</summary>
    private static List<TypedWord> WithoutWeak(List<TypedWord> words)
    {
        var strong = words.Exists(word => word.Fit >= WordFit.Related);
        var strange = words.Exists(word => word.Fit == WordFit.None && !word.IsArticle);
        return words.ConvertAll(word => (word.Fit == WordFit.Near && strong) || (word.Fit == WordFit.Begins && strange && words.Count > 1) ? word with { Fit = WordFit.None, Spots = [] } : word);
    }

    private static List<Support> Supports(List<TypedWord> fitting, OptionSet options, bool strangers)
    {
        var supports = new Dictionary<int, Support>();
        for (var index = 0; index < fitting.Count; index++)
        {
            foreach (var spot in fitting[index].Spots)
            {
                if (!supports.TryGetValue(spot.Wording, out var support))
                    supports[spot.Wording] = support = new Support(spot.Wording, options.Wordings[spot.Wording].Option, options.Wordings[spot.Wording].ContentCount);
                var word = options.Wordings[spot.Wording].Words[spot.Word];
                support.Add(index, spot.Word, word.IsContent, isCompound: fitting[index].Fit == WordFit.Same && word.Text.Length > fitting[index].Text.Length, fitting[index]);
            }
        }

        // A short word of a long label is found in any sentence.
        return [.. supports.Values.Where(support => !strangers || support.IsTelling).OrderBy(support => support.Typed.Min())];
    }

    /// <summary>Without the options that hold less of the text than another does; of those that hold the same, the ones that a misspelled word points to and then the ones that hold nothing else go first.</summary>
    private static List<Support> Best(List<Support> supports, HashSet<int> near)
    {
        var best = supports.FindAll(support => !supports.Exists(other => support.Typed.IsProperSubsetOf(other.Typed)));
        best = best.FindAll(support => near.Contains(support.Wording) || !best.Exists(other => near.Contains(other.Wording) && support.Typed.IsSubsetOf(other.Typed)));
        return best.FindAll(support => support.IsWhole || !best.Exists(other => other.IsWhole && support.Typed.IsSubsetOf(other.Typed)));
    }

    private sealed class Support(int wording, int option, int contentCount)
    {
        private readonly HashSet<int> covered = [];
        private bool hasLong;

        public int Wording { get; } = wording;

        public int Option { get; } = option;

        public HashSet<int> Typed { get; } = [];

        public bool IsWhole => covered.Count >= contentCount;

        public bool IsTelling => hasLong || covered.Count * 2 >= contentCount;

        public void Add(int index, int word, bool isContent, bool isCompound, TypedWord typed)
        {
            Typed.Add(index);
            if (isContent && typed.Fit is not (WordFit.Begins or WordFit.Near) && !isCompound)
                covered.Add(word);
            hasLong |= typed.Text.Length >= MinTelling || typed.Text[0] > '\u0250';
        }
    }
}
