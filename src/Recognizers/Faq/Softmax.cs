namespace SamenHier.Recognizers.Faq;

/// <summary>Makes shares of scores: the higher a score, the larger its share.</summary>
internal static class Softmax
{
    /// <summary>The share of each score; together they are 1.</summary>
    public static float[] Of(float[] scores, float sharpness)
    {
        if (scores.Length == 0)
            return [];
        var highest = scores.Max();
        var shares = Array.ConvertAll(scores, score => MathF.Exp(sharpness * (score - highest)));
        var sum = shares.Sum();
        for (var each = 0; each < shares.Length; each++)
            shares[each] /= sum;
        return shares;
    }
}
