namespace SamenHier.Recognizers.Places;

/// <summary>The provinces' Dutch names.</summary>
internal static class ProvinceNames
{
    private static readonly Dictionary<string, string> Names =
        PlaceData.Pairs("provinces").ToDictionary(pair => pair.Key, pair => pair.Values[0], StringComparer.Ordinal);

    /// <summary>The name for GeoNames' code of a province.</summary>
    public static string Of(string code) => Names[code];
}
