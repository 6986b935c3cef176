using System.Buffers;

namespace SamenHier.Recognizers.Faq;

/// <summary>How near a text is to the phrases of each class: the cosine with its three nearest, the first counting most.</summary>
internal sealed class NearestPhrases
{
    private const float Sharpness = 8f;

    // What so many phrases share tells none of them apart, and would cost the most.
    private const int MostPhrases = 2000;

    private readonly int classes;
    private readonly int[] classOf;
    private readonly List<(int Phrase, float Weight)>[] byFeature;

    /// <summary>Takes the phrases.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="phrases">The phrases, each of a class.</param>
    public NearestPhrases(int features, int classes, IReadOnlyList<(SparseVector Text, int Class)> phrases)
    {
        this.classes = classes;
        classOf = [.. phrases.Select(phrase => phrase.Class)];
        byFeature = new List<(int, float)>[features];
        for (var feature = 0; feature < features; feature++)
            byFeature[feature] = [];
        for (var phrase = 0; phrase < phrases.Count; phrase++)
        {
            var text = phrases[phrase].Text;
            for (var at = 0; at < text.Features.Length; at++)
                byFeature[text.Features[at]].Add((phrase, text.Weights[at]));
        }
    }

    /// <summary>The share of each class by its three nearest phrases.</summary>
    public float[] Shares(SparseVector text)
    {
        var likeness = ArrayPool<float>.Shared.Rent(classOf.Length);
        Array.Clear(likeness, 0, classOf.Length);
        for (var at = 0; at < text.Features.Length; at++)
        {
            var sharing = byFeature[text.Features[at]];
            if (sharing.Count > MostPhrases)
                continue;
            foreach (var (phrase, weight) in sharing)
                likeness[phrase] += weight * text.Weights[at];
        }

        var (first, second, third) = (new float[classes], new float[classes], new float[classes]);
        for (var phrase = 0; phrase < classOf.Length; phrase++)
            Insert(likeness[phrase], classOf[phrase], first, second, third);
        ArrayPool<float>.Shared.Return(likeness);
        var scores = new float[classes];
        for (var each = 0; each < classes; each++)
            scores[each] = first[each] + (second[each] / 2) + (third[each] / 4);
        return Softmax.Of(scores, Sharpness);
    }

    private static void Insert(float value, int each, float[] first, float[] second, float[] third)
    {
        if (value > first[each])
            (first[each], second[each], third[each]) = (value, first[each], second[each]);
        else if (value > second[each])
            (second[each], third[each]) = (value, second[each]);
        else if (value > third[each])
            third[each] = value;
    }
}
