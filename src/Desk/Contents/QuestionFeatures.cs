using SamenHier.Recognizers;

namespace SamenHier.Desk.Contents;

/// <summary>Reads what a question is made of: its words and pieces of words, rare ones counting more.</summary>
internal sealed class QuestionFeatures
{
    private const double PieceWeight = 0.9;
    private const int MostWords = 60;
    private const int ShortestWithArticle = 4;

    // The same nearest entry is, by itself, just not enough to be about the same.
    private const double EntryShare = 0.5;

    private readonly Dictionary<string, int> phrasesWith = new(StringComparer.Ordinal);
    private readonly int phrases;

    /// <summary>Learns which words are common.</summary>
    /// <param name="known">Ways in which people ask, in one language.</param>
    public QuestionFeatures(IEnumerable<string> known)
    {
        foreach (var features in known.Select(phrase => Of(TextFolding.Fold(phrase)).Keys))
        {
            phrases++;
            foreach (var feature in features)
            {
                phrasesWith[feature] = phrasesWith.GetValueOrDefault(feature) + 1;
            }
        }
    }

    /// <summary>For a language of which nothing is known.</summary>
    public static QuestionFeatures OfNoLanguage { get; } = new([]);

    /// <summary>The features of a folded question, as a vector of length 1; empty for one without words.</summary>
    /// <param name="folded">The question, folded.</param>
    /// <param name="entry">The entry that the search found nearest; null for none.</param>
    public Dictionary<string, double> Read(string folded, string? entry)
    {
        var features = Of(folded);
        foreach (var feature in features.Keys.ToList())
        {
            features[feature] *= Math.Log(1 + ((1.0 + phrases) / (1 + phrasesWith.GetValueOrDefault(feature))));
        }

        if (entry is not null)
        {
            features["e:" + entry] = EntryShare * Math.Sqrt(features.Values.Sum(weight => weight * weight));
        }

        var length = Math.Sqrt(features.Values.Sum(weight => weight * weight));
        foreach (var feature in features.Keys.ToList())
        {
            features[feature] /= length;
        }

        return features;
    }

    private static Dictionary<string, double> Of(string folded)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(WithoutArticle))
        {
            features["w:" + word] = 1;
            AddPieces(word, features);
        }

        return features;
    }

    // In Arabic the article is written onto its word.
    private static string WithoutArticle(string word) =>
        word.Length > ShortestWithArticle && word.StartsWith("\u0627\u0644", StringComparison.Ordinal) ? word[2..] : word;

    // A letter of the Ethiopic script is a syllable, so fewer of them say as much.
    private static void AddPieces(string word, Dictionary<string, double> features)
    {
        var length = word[0] is >= '\u1200' and <= '\u137F' ? 2 : 3;
        var edged = $"<{word}>";
        for (var at = 0; at + length <= edged.Length; at++)
        {
            features[string.Concat("p:", edged.AsSpan(at, length))] = PieceWeight;
        }
    }
}
