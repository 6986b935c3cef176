namespace SamenHier.Matching.Scores;

/// <summary>A curve as exact fractions with one denominator.</summary>
internal readonly struct FallingCurve
{
    private readonly IReadOnlyList<CurvePoint> points;

    /// <summary>Takes a curve that <see cref="Fits"/>.</summary>
    /// <param name="points">Its points.</param>
    public FallingCurve(IReadOnlyList<CurvePoint> points)
    {
        this.points = points;
        Full = 1000 * (long)Denominator(points);
    }

    /// <summary>The parts in which full marks are counted.</summary>
    public long Full { get; }

    /// <summary>Whether the slopes have a denominator in common that is no more than this.</summary>
    /// <param name="points">Points in a sound order.</param>
    /// <param name="most">The most.</param>
    public static bool Fits(IReadOnlyList<CurvePoint> points, long most) => Denominator(points) <= most;

    /// <summary>What a distance is worth, in parts of <see cref="Full"/>; a distance that is not known is worth nothing.</summary>
    /// <param name="metres">The distance; null when not known.</param>
    public long Worth(int? metres)
    {
        if (metres is not { } there) return 0;

        var unit = Full / 1000;
        var next = 0;
        while (next < points.Count && points[next].Metres < there) next++;
        if (next == 0) return points[0].PerMille * unit;
        if (next == points.Count) return points[^1].PerMille * unit;

        var (from, to) = (points[next - 1], points[next]);
        Int128 fall = from.PerMille - to.PerMille;
        return (from.PerMille * unit) - (long)(fall * (there - from.Metres) * unit / (to.Metres - from.Metres));
    }

    private static Int128 Denominator(IReadOnlyList<CurvePoint> points)
    {
        Int128 common = 1;
        for (var i = 1; i < points.Count && common <= long.MaxValue; i++)
        {
            var (length, fall) = ((long)points[i].Metres - points[i - 1].Metres, points[i - 1].PerMille - points[i].PerMille);
            var under = length / Common(length, fall);
            common *= under / Common((long)(common % under), under);
        }

        return common;
    }

    private static long Common(long one, long other)
    {
        while (other != 0) (one, other) = (other, one % other);
        return one;
    }
}
