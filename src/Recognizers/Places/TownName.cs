namespace SamenHier.Recognizers.Places;

/// <summary>How far a name settles the place.</summary>
internal enum NameStrength
{
    /// <summary>It names the place.</summary>
    Certain,

    /// <summary>It probably does: a name that a much smaller place shares or that parts of other towns have, a spelling out of a third language.</summary>
    Probable,
}

/// <summary>A name and the places that go by it.</summary>
/// <param name="Towns">Which it names: one, or several that are equally likely, the largest first.</param>
/// <param name="All">Those and the smaller ones, for when something beside the name tells which.</param>
/// <param name="Strength">How far the name settles it.</param>
/// <param name="Words">How many words it has.</param>
internal sealed record TownName(IReadOnlyList<Town> Towns, IReadOnlyList<Town> All, NameStrength Strength, int Words)
{
    /// <summary>Whether it counts only as it is written: slang, or a spelling of another language in Latin letters.</summary>
    public bool IsExact { get; init; }
}
