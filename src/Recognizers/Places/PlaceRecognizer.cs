using SamenHier.Recognizers.Places;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads a Dutch town, neighbourhood or postcode from what someone typed. Never changes once made, so many threads may use it.</summary>
public sealed class PlaceRecognizer
{
    /// <summary>The source of a place that is only a postcode, without coordinates.</summary>
    public const string PostcodeSource = "postcode";

    private PlaceRecognizer(PostcodeTable postcodes) => Postcodes = postcodes;

    /// <summary>Knows the towns that come with the program (GeoNames, CC BY 4.0); a postcode gives its town where its digits make that certain.</summary>
    public static PlaceRecognizer Shipped { get; } = new(PostcodeTable.Empty);

    /// <summary>The postcodes with coordinates that it knows.</summary>
    public PostcodeTable Postcodes { get; }

    /// <summary>The same, with coordinates for postcodes.</summary>
    /// <param name="postcodes">As they were imported.</param>
    public PlaceRecognizer With(PostcodeTable postcodes) => postcodes == Postcodes ? this : new PlaceRecognizer(postcodes);

    /// <summary>
    /// The one place in the text: a town in Dutch, English, Arabic or Tigrinya letters, a part of a town, a postcode in any digits, or a postcode with its town. Misspelled names, a place that someone
    /// lives near or came from, and a part of a town alone are unsure; several places, and places that share a name, are ambiguous; countries, provinces and foreign towns are not understood.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public Recognition<Place> Recognize(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<Place>.Nothing;
        var tokens = Tokenizer.Tokenize(text);
        return new PlaceVerdict(tokens, PlaceItems.Read(text, tokens, PlaceLexicon.For(language)), Postcodes).Decide();
    }
}
