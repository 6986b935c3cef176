namespace SamenHier.Recognizers.Faq;

/// <summary>The search over the entries of one language: what it learned of them, and what it makes of a text.</summary>
internal sealed class FaqSearch
{
    private const float BayesSharpness = 0.8f;
    private const float OwnSharpness = 1f;

    // How much the nearest phrases count beside the words, and the pieces of a message beside the whole.
    private const double NearestShare = 0.3;
    private const double PieceShare = 0.3;

    // An entry for the others may be meant, but seldom is.
    private const double OthersShare = 0.2;

    private readonly IReadOnlyList<FaqEntry> entries;
    private readonly FeatureReader reader;
    private readonly FeatureTable table;
    private readonly ComplementBayes bayes;
    private readonly NearestPhrases nearest;
    private readonly ComplementBayes ownBayes;
    private readonly Dictionary<string, int> verbatim = new(StringComparer.Ordinal);

    public FaqSearch(FaqLexicon lexicon, IReadOnlyList<FaqEntry> entries)
    {
        this.entries = entries;
        reader = new FeatureReader(lexicon);
        reader.LearnGroups();
        var texts = entries.SelectMany((entry, index) => entry.Phrases.Select(phrase => (AskedText.Read(phrase).Words, Class: index)))
            .Concat(lexicon.Elsewhere.Select(text => (AskedText.Read(text).Words, Class: entries.Count)))
            .ToList();
        var owns = lexicon.OwnCases.Select(text => AskedText.Read(text).Words).ToList();
        foreach (var words in texts.Select(each => each.Words).Concat(owns))
            reader.Learn(words);
        foreach (var (words, entry) in texts)
            verbatim.TryAdd(Line(words), entry);
        var read = texts.ConvertAll(each => reader.Read(each.Words));
        var readOwn = owns.ConvertAll(reader.Read);
        table = new FeatureTable([.. read, .. readOwn]);
        var examples = read.Select((features, index) => (Text: table.Vector(features), texts[index].Class)).ToList();
        bayes = new ComplementBayes(table.Count, entries.Count + 1, examples, BayesSharpness);
        nearest = new NearestPhrases(table.Count, entries.Count + 1, examples);
        ownBayes = new ComplementBayes(table.Count, 2, [.. examples.Select(example => (example.Text, 0)), .. readOwn.Select(features => (table.Vector(features), 1))], OwnSharpness);
    }

    /// <summary>Weighs a text; any string is accepted.</summary>
    public WeighedText Weigh(string text, FaqAudience role)
    {
        var asked = AskedText.Read(text);
        if (entries.Count == 0 || asked.Words.Count == 0 || DangerRecognizer.Recognize(AskedText.Bounded(text)) != Danger.None)
            return WeighedText.Nothing;
        var features = reader.Read(asked.Words);
        var vector = table.Vector(features);
        if (vector.Features.Length == 0)
            return WeighedText.Nothing;
        return new WeighedText(Rank(Shares(vector, asked), role), ownBayes.Shares(vector)[1], reader.TellsOfEvent(features), asked.Words.Count, verbatim.ContainsKey(Line(asked.Words)), IsReadable: true);
    }

    private static string Line(IReadOnlyList<string> words) => string.Join(' ', words);

    private double[] Shares(SparseVector whole, AskedText asked)
    {
        var byWords = Array.ConvertAll(bayes.Shares(whole), share => (double)share);
        var byPhrases = nearest.Shares(whole);
        for (var each = 0; each < byWords.Length; each++)
            byWords[each] = ((1 - NearestShare) * byWords[each]) + (NearestShare * byPhrases[each]);
        if (asked.Pieces.Count > 1)
            AddPieces(byWords, asked.Pieces);
        if (verbatim.TryGetValue(Line(asked.Words), out var entry))
            SetApart(byWords, entry);
        return byWords;
    }

    private void AddPieces(double[] shares, IReadOnlyList<IReadOnlyList<string>> pieces)
    {
        var ofPieces = new double[shares.Length];
        foreach (var piece in pieces.Select(words => bayes.Shares(table.Vector(reader.Read(words)))))
        {
            for (var each = 0; each < shares.Length; each++)
                ofPieces[each] += piece[each] / pieces.Count;
        }

        for (var each = 0; each < shares.Length; each++)
            shares[each] = ((1 - PieceShare) * shares[each]) + (PieceShare * ofPieces[each]);
    }

    // Asked in the very words of an entry, there is no doubt.
    private static void SetApart(double[] shares, int entry)
    {
        for (var each = 0; each < shares.Length; each++)
            shares[each] = each == entry ? 1 : shares[each] * OthersShare;
    }

    private List<RankedEntry> Rank(double[] shares, FaqAudience role)
    {
        var ranked = new List<RankedEntry>(entries.Count);
        for (var each = 0; each < entries.Count; each++)
        {
            var isForAsker = IsFor(entries[each], role);
            ranked.Add(new RankedEntry(entries[each], isForAsker ? shares[each] : shares[each] * OthersShare, isForAsker));
        }

        return [.. ranked.OrderByDescending(each => each.Score).ThenBy(each => each.Entry.Id, StringComparer.Ordinal)];
    }

    private static bool IsFor(FaqEntry entry, FaqAudience role) => entry.Audience is FaqAudience.Both || role is FaqAudience.Both || entry.Audience == role;
}
