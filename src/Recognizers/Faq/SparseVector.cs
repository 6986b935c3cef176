namespace SamenHier.Recognizers.Faq;

/// <summary>The features of a text that have a weight; the others are zero.</summary>
/// <param name="Features">The features, by their place in the vocabulary.</param>
/// <param name="Weights">The weight of each.</param>
internal sealed record SparseVector(int[] Features, float[] Weights);
