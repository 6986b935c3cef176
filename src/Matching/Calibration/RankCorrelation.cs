namespace SamenHier.Matching.Calibration;

/// <summary>Spearman's rank correlation (1904).</summary>
internal static class RankCorrelation
{
    private const int Fewest = 3;

    /// <summary>The correlation of the ranks; equal values share their mean rank. Null with fewer than three pairs, or when one side never differs.</summary>
    public static double? Of(IReadOnlyList<double> ones, IReadOnlyList<double> others)
    {
        if (ones.Count < Fewest) return null;

        var (x, y) = (Ranks(ones), Ranks(others));
        var (meanX, meanY) = (x.Average(), y.Average());
        var (spreadX, spreadY) = (x.Sum(rank => Square(rank - meanX)), y.Sum(rank => Square(rank - meanY)));
        if (spreadX == 0 || spreadY == 0) return null;

        return x.Zip(y, (one, other) => (one - meanX) * (other - meanY)).Sum() / Math.Sqrt(spreadX * spreadY);
    }

    private static List<double> Ranks(IReadOnlyList<double> values)
    {
        var rank = values.Order().Select((value, place) => (value, place)).GroupBy(each => each.value, each => each.place)
            .ToDictionary(alike => alike.Key, alike => alike.Average());
        return [.. values.Select(value => rank[value])];
    }

    private static double Square(double value) => value * value;
}
