namespace SamenHier.Recognizers.Places;

/// <summary>A place with the names that it goes by besides its own.</summary>
/// <param name="Town">The place.</param>
internal sealed record ListedTown(Town Town)
{
    /// <summary>GeoNames' other names, out of any language.</summary>
    public IReadOnlyList<string> ListedNames { get; init; } = [];

    /// <summary>Other names that it is known by here.</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];
}
