using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>Reads the features of a text: its words and pairs of words, groups of meaning, pieces of words, and consonants.</summary>
internal sealed class FeatureReader(FaqLexicon lexicon)
{
    private const float WordWeight = 1f;
    private const float PairWeight = 0.6f;
    private const float GroupWeight = 2.4f;
    private const float GroupPairWeight = 0.56f;
    private const float PieceWeight = 0.25f;
    private const float SkeletonWeight = 0.9f;
    private const float CorrectedWeight = 0.5f;

    private readonly List<string> ownCaseFeatures = [.. lexicon.OwnCaseGroups.Select(group => "g:" + group)];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly NearWords near = new();

    /// <summary>Takes the words of a text as known, so that slips in them are mended.</summary>
    public void Learn(IReadOnlyList<string> words)
    {
        foreach (var word in words.Where(word => known.Add(word)))
            near.Add(word);
    }

    /// <summary>Takes the words of the groups as known.</summary>
    public void LearnGroups()
    {
        foreach (var word in lexicon.Groups.Words.Where(word => known.Add(word)))
            near.Add(word);
    }

    /// <summary>Whether the features of a text tell of something that happened to somebody.</summary>
    public bool TellsOfEvent(IReadOnlyDictionary<string, float> features) => ownCaseFeatures.Exists(features.ContainsKey);

    /// <summary>The features and their weights, before rare ones are made to count for more.</summary>
    public Dictionary<string, float> Read(IReadOnlyList<string> words)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        var forms = words.Select(lexicon.Affixes.Forms).ToList();
        AddWords(words, forms, features);
        AddGroups(words, forms, features);
        return features;
    }

    private void AddWords(IReadOnlyList<string> words, List<IReadOnlyList<string>> forms, Dictionary<string, float> features)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var stem = forms[at][^1];
            Put(features, "w:" + stem, WordWeight);
            if (at > 0)
                Put(features, $"p:{forms[at - 1][^1]} {stem}", PairWeight);
            AddPieces(stem, features);
            if (lexicon.WritesSkeletons)
                AddSkeleton(stem, features);
            if (!known.Contains(words[at]) && near.Find(words[at]) is { } meant)
            {
                forms[at] = [.. forms[at], .. lexicon.Affixes.Forms(meant)];
                Put(features, "w:" + forms[at][^1], CorrectedWeight);
                AddPieces(forms[at][^1], features);
            }
        }
    }

    private static void AddPieces(string word, Dictionary<string, float> features)
    {
        var (shortest, longest) = word[0] is >= 'ሀ' and <= 'ፚ' ? (2, 3) : (3, 4);
        var edged = $"<{word}>";
        for (var length = shortest; length <= longest; length++)
        {
            for (var at = 0; at + length <= edged.Length; at++)
                Put(features, string.Concat("c:", edged.AsSpan(at, length)), PieceWeight);
        }
    }

    private static void AddSkeleton(string word, Dictionary<string, float> features)
    {
        var skeleton = ConsonantSounds.Of(word);
        if (skeleton.Length < 2)
            return;
        Put(features, "k:" + skeleton, SkeletonWeight);
        for (var at = 0; at + 3 <= skeleton.Length; at++)
            Put(features, string.Concat("s:", skeleton.AsSpan(at, 3)), PieceWeight);
    }

    private void AddGroups(IReadOnlyList<string> words, List<IReadOnlyList<string>> forms, Dictionary<string, float> features)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < forms.Count; at++)
        {
            lexicon.Groups.Find(forms, at, found);
            if (!known.Contains(words[at]))
                AddGroupsOfOthers(forms, at, found);
        }

        var groups = found.ToArray();
        for (var first = 0; first < groups.Length; first++)
        {
            Put(features, "g:" + groups[first], GroupWeight);
            for (var second = first + 1; second < groups.Length; second++)
                Put(features, $"q:{groups[first]} {groups[second]}", GroupPairWeight);
        }
    }

    // A word of another language, or one of this language in Latin letters.
    private void AddGroupsOfOthers(List<IReadOnlyList<string>> forms, int at, SortedSet<string> found)
    {
        foreach (var other in lexicon.OtherGroups)
            other.Find(forms, at, found);
        if (lexicon.WritesSkeletons && forms[at][0][0] < '\u0250')
            found.UnionWith(lexicon.Groups.OfSound(ConsonantSounds.Of(forms[at][0])));
    }

    private static void Put(Dictionary<string, float> features, string feature, float weight) =>
        features[feature] = Math.Max(features.GetValueOrDefault(feature), weight);
}
