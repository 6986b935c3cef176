namespace SamenHier.Matching.Runs;

/// <summary>A record taken apart.</summary>
/// <param name="Rest">The record without what newcomers and groups told, JSON in UTF-8.</param>
/// <param name="Newcomers">What each newcomer told, JSON in UTF-8, by id.</param>
/// <param name="Groups">What each group told, likewise.</param>
public sealed record RecordParts(byte[] Rest, IReadOnlyDictionary<string, byte[]> Newcomers, IReadOnlyDictionary<string, byte[]> Groups);
