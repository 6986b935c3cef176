using System.Numerics;

namespace SamenHier.Recognizers.Faq;

/// <summary>Naive Bayes that compares a class with all the others (Rennie, Shih, Teevan and Karger 2003): steady where a class has few examples.</summary>
internal sealed class ComplementBayes
{
    private const float Smoothing = 0.05f;

    private readonly int classes;
    private readonly float sharpness;
    private readonly float[] weights;

    /// <summary>Learns from examples.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="examples">The examples, each of a class.</param>
    /// <param name="sharpness">How fast a lead becomes a certainty.</param>
    public ComplementBayes(int features, int classes, IReadOnlyList<(SparseVector Text, int Class)> examples, float sharpness)
    {
        this.classes = classes;
        this.sharpness = sharpness;
        weights = new float[features * classes];
        var (all, own) = (new double[features], new double[classes]);
        foreach (var (text, meant) in examples)
        {
            for (var at = 0; at < text.Features.Length; at++)
            {
                weights[(text.Features[at] * classes) + meant] += text.Weights[at];
                all[text.Features[at]] += text.Weights[at];
                own[meant] += text.Weights[at];
            }
        }

        ToLogarithms(features, all, own);
    }

    /// <summary>The share of each class; together they are 1.</summary>
    public float[] Shares(SparseVector text)
    {
        var scores = new float[classes];
        for (var at = 0; at < text.Features.Length; at++)
        {
            AddTimes(weights.AsSpan(text.Features[at] * classes, classes), text.Weights[at], scores);
        }

        return Softmax.Of(scores, sharpness);
    }

    // Several at a time: this is what a question costs.
    private static void AddTimes(ReadOnlySpan<float> row, float times, Span<float> scores)
    {
        var at = 0;
        for (; at <= row.Length - Vector<float>.Count; at += Vector<float>.Count)
            (new Vector<float>(scores[at..]) + (new Vector<float>(row[at..]) * times)).CopyTo(scores[at..]);
        for (; at < row.Length; at++)
            scores[at] += row[at] * times;
    }

    private void ToLogarithms(int features, double[] all, double[] own)
    {
        var sum = all.Sum();
        for (var feature = 0; feature < features; feature++)
        {
            for (var each = 0; each < classes; each++)
            {
                ref var weight = ref weights[(feature * classes) + each];
                var inside = (weight + Smoothing) / (own[each] + (Smoothing * features));
                var outside = (all[feature] - weight + Smoothing) / (sum - own[each] + (Smoothing * features));
                weight = (float)Math.Log(inside / outside);
            }
        }
    }
}
