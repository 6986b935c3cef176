namespace SamenHier.Recognizers.Faq;

/// <summary>The features that occur in the entries, numbered, and how much each counts: what stands in few phrases tells more.</summary>
internal sealed class FeatureTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<float> rarity = [];
    private readonly float unknown;

    public FeatureTable(IReadOnlyList<IReadOnlyDictionary<string, float>> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in texts.SelectMany(text => text.Keys))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        foreach (var (feature, count) in counts.Where(each => each.Value > 1 || each.Key[0] is 'w' or 'g' or 'k').OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            numbers[feature] = rarity.Count;
            rarity.Add(Rarity(count, texts.Count));
        }

        unknown = Rarity(1, texts.Count);
    }

    public int Count => rarity.Count;

    /// <summary>The features of a text that are known, in a vector of length one or less: what nobody knows takes its share.</summary>
    public SparseVector Vector(IReadOnlyDictionary<string, float> features)
    {
        var (found, weights, squares) = (new List<int>(features.Count), new List<float>(features.Count), 0f);
        foreach (var (feature, weight) in features)
        {
            var isKnown = numbers.TryGetValue(feature, out var number);
            var value = weight * (isKnown ? rarity[number] : unknown);
            if (isKnown)
            {
                found.Add(number);
                weights.Add(value);
            }

            // Only a word as a whole can be unknown; its pieces would count it again.
            if (isKnown || feature[0] == 'w')
                squares += value * value;
        }

        var length = MathF.Sqrt(Math.Max(squares, 1e-9f));
        return new SparseVector([.. found], [.. weights.Select(weight => weight / length)]);
    }

    private static float Rarity(int count, int texts) => 0.5f + MathF.Log((texts + 1f) / (count + 1f));
}
