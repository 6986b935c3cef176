namespace SamenHier.Recognizers.Places;

/// <summary>What a word or phrase says.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Province">The code of the province that it names.</param>
internal sealed record PlaceWord(PlaceRole Role, string? Province = null)
{
    /// <summary>Whether the name of a place may follow at once: "live".</summary>
    public bool Announces { get; init; }

    /// <summary>Whether it is the name of the country, which says nothing more of a place.</summary>
    public bool IsCountry { get; init; }

    /// <summary>Whether it is hardly ever a whole message, so that the name is meant there: "goes".</summary>
    public bool IsInner { get; init; }
}
