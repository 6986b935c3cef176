namespace SamenHier.Recognizers.Places;

/// <summary>What a place is.</summary>
internal enum TownKind
{
    /// <summary>A town or village.</summary>
    Town,

    /// <summary>A part of a town.</summary>
    Neighbourhood,

    /// <summary>Several towns and villages together, or an island.</summary>
    Municipality,
}
