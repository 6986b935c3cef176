using System.Reflection;
using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>How much each criterion weighs, the curves, and the codes that there are: versioned data, changed by a person's hand only.</summary>
/// <param name="Version">Names the version, e.g. <c>1</c>.</param>
/// <param name="Criteria">The most millipoints of each criterion by its code (see <see cref="CriterionCodes"/>); together 100,000, which is 100 points.</param>
/// <param name="NearTieMillipoints">How far two scores may lie apart and still be a near-tie: scores are compared in steps of this width, 1 or more. 1 compares them exactly.</param>
/// <param name="ReachMetres">A group whose every member certainly lives farther than this from the newcomer is out of reach; null for no limit.</param>
/// <param name="DistanceCurve">What a distance to one member is worth; falls from the first point to the last, straight lines between.</param>
/// <param name="Vocabulary">The codes that there are.</param>
public sealed record MatchingWeights(
    string Version,
    IReadOnlyDictionary<string, int> Criteria,
    int NearTieMillipoints,
    int? ReachMetres,
    IReadOnlyList<CurvePoint> DistanceCurve,
    Vocabulary Vocabulary)
{
    private static readonly Lazy<MatchingWeights> LazyShipped = new(() => Read(ShippedBytes()));

    /// <summary>The weights that are shipped.</summary>
    public static MatchingWeights Shipped => LazyShipped.Value;

    /// <summary>Reads weights.</summary>
    /// <param name="json">JSON in UTF-8.</param>
    /// <exception cref="InvalidInputException">It is no such JSON, or says something impossible; each fault names its field.</exception>
    public static MatchingWeights Read(ReadOnlyMemory<byte> json)
    {
        var weights = WeightsJson.Read(json);
        var faults = new FaultList();
        WeightsRules.Check(weights, faults);
        faults.ThrowIfAny();
        return weights;
    }

    /// <summary>Writes weights canonically.</summary>
    public byte[] Write() => WeightsJson.Write(this);

    private static byte[] ShippedBytes()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Weights/weights-1")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
