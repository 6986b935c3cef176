namespace SamenHier.Recognizers.Places;

/// <summary>A place in a text and what the text says of it.</summary>
/// <param name="Item">Where it stands.</param>
/// <param name="Index">Which of the text's items it is.</param>
internal sealed record PlaceMention(PlaceItem Item, int Index)
{
    /// <summary>The places that it may be, the likeliest first.</summary>
    public required IReadOnlyList<Town> Towns { get; init; }

    /// <summary>Those, and the places that it is only when something beside it says so.</summary>
    public required IReadOnlyList<Town> All { get; init; }

    /// <summary>Whether the text says that it is near the place.</summary>
    public bool IsNear { get; init; }

    /// <summary>Whether someone came from there, once lived there, or somebody else lives there.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether the text says that it is so now.</summary>
    public bool IsNow { get; init; }

    /// <summary>Whether it must be confirmed.</summary>
    public bool IsDoubtful { get; init; }
}
