namespace SamenHier.Recognizers;

/// <summary>How small the area is that a place's coordinates stand for.</summary>
public enum PlacePrecision
{
    /// <summary>A whole town or village.</summary>
    Town,

    /// <summary>A neighbourhood of a town.</summary>
    Neighbourhood,

    /// <summary>The area of the first four digits of a postcode.</summary>
    Postcode,
}
