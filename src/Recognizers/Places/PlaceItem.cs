namespace SamenHier.Recognizers.Places;

/// <summary>A piece of a text: a place, a postcode, or a word that says something of them.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Count">How many tokens it takes.</param>
/// <param name="Role">What it does.</param>
internal sealed record PlaceItem(int First, int Count, PlaceRole Role)
{
    public int End => First + Count;

    /// <summary>The place that it names.</summary>
    public TownName? Name { get; init; }

    /// <summary>What it does as a common word, when it is one as well as a name.</summary>
    public PlaceWord? AsWord { get; init; }

    /// <summary>Whether "in" is written onto it.</summary>
    public bool IsIn { get; init; }

    /// <summary>Whether it is the name of a street, after which a house's number stands.</summary>
    public bool IsStreet { get; init; }

    /// <summary>Whether the name is misspelled or only sounds like this.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The postcode.</summary>
    public Postcode? Postcode { get; init; }

    /// <summary>What it says as a word that is no place.</summary>
    public PlaceWord? Said { get; init; }

    /// <summary>The code of the province that it names.</summary>
    public string? Province => Said?.Province;

    /// <summary>Whether it adds nothing to the answer.</summary>
    public bool IsIdle => Role is PlaceRole.Filler or PlaceRole.In or PlaceRole.To or PlaceRole.Break or PlaceRole.Now or PlaceRole.Area or PlaceRole.Number or PlaceRole.Postcode or PlaceRole.Province
        or PlaceRole.Near or PlaceRole.Elsewhere or PlaceRole.ElsewhereAfter or PlaceRole.Question or PlaceRole.Since or PlaceRole.HouseNumber;
}
