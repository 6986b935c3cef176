namespace SamenHier.Recognizers;

/// <summary>The reader of places that a running program uses; another can take its place while it runs. Safe for many threads.</summary>
public sealed class Gazetteer
{
    private volatile PlaceRecognizer current = PlaceRecognizer.Shipped;

    /// <summary>The reader to use now; take it afresh for each text.</summary>
    public PlaceRecognizer Current => current;

    /// <summary>From now on, postcodes are read with these.</summary>
    public void Use(PostcodeTable postcodes) => current = PlaceRecognizer.Shipped.With(postcodes);
}
