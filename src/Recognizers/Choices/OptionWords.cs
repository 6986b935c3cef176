using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>The words of all labels of a question, for finding the ones that a typed word fits best.</summary>
internal sealed class OptionWords
{
    private const int MinPrefix = 3;
    private const int MinHeld = 4;
    private const int MinShared = 5;
    private const int MaxTail = 4;
    private const int MinOther = 6;
    private const int MaxEnding = 2;

    private static readonly IReadOnlyList<Spot> Nowhere = [];

    private readonly ChoiceLexicon lexicon;
    private readonly Dictionary<string, List<Spot>> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Spot>> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Spot>> byMeaning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Script, Spot Spot)>> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Spot>> byOtherWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Spot>> bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Spot>> byNumber = [];
    private readonly List<Spot> denials = [];
    private readonly List<Spot> seeking = [];
    private readonly IReadOnlyList<OptionWording> wordings;

    public OptionWords(IReadOnlyList<(OptionWording Wording, IReadOnlyList<Token> Tokens)> wordings, ChoiceLexicon lexicon)
    {
        this.lexicon = lexicon;
        this.wordings = [.. wordings.Select(wording => wording.Wording)];
        for (var index = 0; index < wordings.Count; index++)
        {
            var words = wordings[index].Wording.Words;
            for (var at = 0; at < words.Count; at++)
                Add(words[at], new Spot(index, at));
            AddMeanings(wordings[index].Tokens, words, index);
        }

        foreach (var (meaning, spots) in byMeaning)
        {
            foreach (var spot in spots)
            {
                foreach (var word in lexicon.WordsFor(meaning).Where(word => word.Length >= MinOther && !byText.ContainsKey(word)))
                    Put(byOtherWord, word, spot);
            }
        }
    }

    public bool Knows(string word) => byText.ContainsKey(word);

    /// <summary>Where the labels deny something.</summary>
    public IReadOnlyList<Spot> Denials => denials;

    /// <summary>Where the labels say that something is looked for.</summary>
    public IReadOnlyList<Spot> Seeking => seeking;

    /// <summary>The words of labels that mean one of these.</summary>
    public IReadOnlyList<Spot> Meaning(IReadOnlyList<string> meanings) => meanings.Count == 0 ? Nowhere : [.. meanings.SelectMany(meaning => byMeaning.GetValueOrDefault(meaning) ?? []).Distinct()];

    /// <summary>The words of labels that a typed word fits best, and how well.</summary>
    public (WordFit Fit, IReadOnlyList<Spot> Spots) Find(string typed, int? number)
    {
        if (byText.TryGetValue(typed, out var same))
            return (WordFit.Same, same is [var only] ? [only, .. Compounds(typed, only)] : same);
        if (number is { } value && byNumber.TryGetValue(value, out var numbers))
            return (WordFit.Inflected, numbers);
        if (number is not null || typed.Length < 2)
            return (WordFit.None, Nowhere);

        var forms = lexicon.Inflection.Forms(typed, isLabel: false);
        IReadOnlyList<Spot> found = [.. forms.SelectMany(form => byForm.GetValueOrDefault(form) ?? []).Distinct()];
        if (found.Count > 0)
            return (found.Any(spot => IsInside(typed, spot)) ? WordFit.Inflected : WordFit.Alike, found);
        found = Meaning([.. forms.Append(typed).SelectMany(form => lexicon.Meanings(form, isLabel: false)).Distinct(StringComparer.Ordinal)]);
        if (found.Count > 0)
            return (WordFit.Related, found);
        found = char.IsAsciiLetter(typed[0]) ? Apart(typed) : Nowhere;
        if (found.Count > 0)
            return (WordFit.Inflected, found);
        found = Where(word => Holds(typed, word) || SharesStem(typed, word));
        if (found.Count > 0)
            return (WordFit.Related, found);
        if (lexicon.IsKnown(typed))
            return (WordFit.None, Nowhere);
        found = typed.Length >= MinPrefix && !char.IsDigit(typed[0]) ? Where(word => word.StartsWith(typed, StringComparison.Ordinal)) : Nowhere;
        return found.Count > 0 ? (WordFit.Begins, found) : (WordFit.Near, Nearest(typed));
    }

    /// <summary>Whether a word that is not quite the label's own still leaves no doubt: it is its beginning, another form of a word as long, or a long word with one slip and no other near.</summary>
    public bool IsPlain(string typed, WordFit fit, IReadOnlyList<Spot> spots)
    {
        if (fit is WordFit.Begins or WordFit.Same)
            return true;
        var words = spots.Select(spot => wordings[spot.Wording].Words[spot.Word].Text).ToList();
        return fit switch
        {
            WordFit.Inflected => !words.TrueForAll(word => typed.StartsWith(word, StringComparison.Ordinal) && lexicon.Inflection.IsDerivedEnding(typed.AsSpan(word.Length))),
            WordFit.Alike => typed[0] is not (>= 'ሀ' and <= 'ፚ') && words.TrueForAll(word => Math.Min(word.Length, typed.Length) is >= MinHeld and var shorter && shorter - typed.AsSpan().CommonPrefixLength(word) <= 1 && Math.Abs(word.Length - typed.Length) <= MaxEnding),
            WordFit.Related => typed.Length >= MinPrefix && words.TrueForAll(word => word.StartsWith(typed, StringComparison.Ordinal)),
            WordFit.Near => typed.Length >= MinOther && words.TrueForAll(word => EditDistance.Small(typed, word) == 1) && byText.Keys.Count(word => EditDistance.IsNear(typed, word)) == 1,
            _ => false,
        };
    }

    private static void Put<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var values))
            index[key] = values = [];
        values.Add(value);
    }

    private void Add(OptionWord word, Spot spot)
    {
        if (word.Denies)
            denials.Add(spot);
        if (word.IsSeek)
            seeking.Add(spot);
        Put(byText, word.Text, spot);
        if (word.Number is { } number)
            Put(byNumber, number, spot);
        if (!word.IsContent)
            return;
        foreach (var form in lexicon.Inflection.Forms(word.Text, isLabel: true))
            Put(byForm, form, spot);
        if (word.Text.Length >= MinHeld && char.IsAsciiLetter(word.Text[0]))
            Put(bySpelling, lexicon.Spelling.Of(word.Text), spot);
        if (Sounds.Of(word.Text) is { } sounds)
            Put(bySound, sounds, (Sounds.Script(word.Text), spot));
    }

    private void AddMeanings(IReadOnlyList<Token> tokens, IReadOnlyList<OptionWord> words, int wording)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.MatchMeaning(tokens, at, isLabel: true, out var meanings);
            var spots = words.Select((word, index) => (word, index)).Where(word => word.word.At >= at && word.word.At < at + Math.Max(1, count)).Select(word => new Spot(wording, word.index, count > 1)).ToList();
            if (count == 0 && tokens[at].Kind == TokenKind.Word)
                meanings = [.. lexicon.Inflection.Forms(tokens[at].Folded, isLabel: true).SelectMany(form => lexicon.Meanings(form, isLabel: true)).Distinct(StringComparer.Ordinal)];
            foreach (var meaning in meanings)
            {
                foreach (var spot in spots.Where(spot => count > 1 || words[spot.Word].IsContent))
                    Put(byMeaning, meaning, spot);
            }

            at += Math.Max(1, count);
        }
    }

    private bool IsInside(string typed, Spot spot)
    {
        var word = wordings[spot.Wording].Words[spot.Word].Text;
        return typed.Contains(word, StringComparison.Ordinal) || word.Contains(typed, StringComparison.Ordinal);
    }

    /// <summary>Where a label says no more of a thing than that it is a middle one, a compound of another label is a thing of the same kind: "middelbare school", "basisschool".</summary>
    private IEnumerable<Spot> Compounds(string typed, Spot own) => typed.Length < MinHeld || !char.IsAsciiLetter(typed[0]) || wordings[own.Wording].ContentCount == 1
        ? []
        : byText.Where(word => word.Key.Length > typed.Length && word.Key.EndsWith(typed, StringComparison.Ordinal) && lexicon.Meanings(word.Key, isLabel: false).Intersect(lexicon.Meanings(typed, isLabel: false), StringComparer.Ordinal).Any()).SelectMany(word => word.Value);

    private List<Spot> Where(Func<string, bool> fits) => [.. byText.Where(word => fits(word.Key)).SelectMany(word => word.Value)];

    /// <summary>A verb that the label writes apart: "uitnodigen", where it says "wij nodigen graag uit".</summary>
    private List<Spot> Apart(string typed) => [.. lexicon.Particles
        .Where(particle => typed.Length >= particle.Length + MinHeld && typed.StartsWith(particle, StringComparison.Ordinal) && byText.ContainsKey(particle))
        .SelectMany(particle => lexicon.Inflection.Forms(typed[particle.Length..], isLabel: false).SelectMany(form => byForm.GetValueOrDefault(form) ?? []).Where(spot => byText[particle].Exists(apart => apart.Wording == spot.Wording)))
        .Distinct()];

    /// <summary>A compound with a label's word in front: "sportclub". Only words of which it is known what they mean: names of places begin other names.</summary>
    private bool Holds(string typed, string word) => word.Length >= MinHeld && typed.Length >= word.Length + MinPrefix && char.IsAsciiLetter(word[0]) && !char.IsDigit(typed[^1])
        && typed.StartsWith(word, StringComparison.Ordinal) && lexicon.Meanings(word, isLabel: false).Count > 0 && !lexicon.IsKnown(typed) && !typed.EndsWith("loos", StringComparison.Ordinal) && !typed.EndsWith("less", StringComparison.Ordinal);

    /// <summary>"vrienden" and "vriendschap": the same beginning, one with an ending and the other with little more.</summary>
    private bool SharesStem(string typed, string word)
    {
        if (typed.Length < MinShared || word.Length < MinShared || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(typed[0]))
            return false;
        var shared = typed.AsSpan().CommonPrefixLength(word);
        var rest = typed.AsSpan(shared);
        var other = word.AsSpan(shared);
        return shared >= MinShared && rest.Length <= MaxTail && other.Length <= MaxTail && lexicon.Inflection.IsEnding(rest) && lexicon.Inflection.IsEnding(other);
    }

    private IReadOnlyList<Spot> Nearest(string typed)
    {
        var near = byText.Where(word => !lexicon.Is(new Token(TokenKind.Word, word.Key, 0, 0), ChoiceRole.Filler))
            .Concat(byOtherWord)
            .Select(word => (Spots: word.Value, Distance: EditDistance.Small(typed, word.Key)))
            .Where(word => word.Distance is not null)
            .ToList();
        if (near.Count > 0)
            return [.. near.Where(word => word.Distance == near.Min(other => other.Distance)).SelectMany(word => word.Spots).Distinct()];
        if (typed.Length >= MinShared && char.IsAsciiLetter(typed[0]) && Heard(lexicon.Spelling.Of(typed)) is { Count: > 0 } heard)
            return heard;
        if (Sounds.Of(typed) is not { } sounds)
            return Nowhere;
        var script = Sounds.Script(typed);
        return [.. SoundsWithoutArticle(sounds, script).SelectMany(sound => bySound.GetValueOrDefault(sound) ?? []).Where(found => found.Script != script).Select(found => found.Spot).Distinct()];
    }

    private List<Spot> Heard(string spoken) => bySpelling.GetValueOrDefault(spoken) ?? [.. bySpelling.Where(word => word.Key.Length >= MinOther && spoken.Length >= MinOther && EditDistance.Small(spoken, word.Key) == 1).SelectMany(word => word.Value)];

    /// <summary>The Arabic article is part of the word in Latin letters: "alsadaqa", and before some sounds its l is not heard.</summary>
    private static IEnumerable<string> SoundsWithoutArticle(string sounds, int script) =>
        script == 0 && sounds[0] == 'l' && sounds.Length > MinPrefix ? [sounds, sounds[1..]] : [sounds];
}
