using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Places;

/// <summary>Decides which place a text gives.</summary>
/// <param name="tokens">The text.</param>
/// <param name="items">Its pieces.</param>
/// <param name="postcodes">The postcodes with coordinates.</param>
internal sealed class PlaceVerdict(IReadOnlyList<Token> tokens, IReadOnlyList<PlaceItem> items, PostcodeTable postcodes)
{
    // In a longer text a place is seldom the answer to the question.
    private const int ShortText = 14;
    private const int LargerThanPart = 2;
    private const double SameArea = 15;
    private const double Neighbouring = 25;

    // A text with more of them answers no question about one.
    private const int MaxPlaces = 6;

    private readonly bool isPostcodeSaid = items.Any(item => item.Role == PlaceRole.Postcode);
    private readonly bool hasUnknown = items.Any(item => item.Role == PlaceRole.Unknown);

    public Recognition<Place> Decide()
    {
        var mentions = PlaceMentions.Read(items);
        var isDoubtful = false;
        if (mentions.Exists(mention => mention.IsElsewhere) && mentions.Exists(mention => !mention.IsElsewhere))
        {
            mentions.RemoveAll(mention => mention.IsElsewhere);
            isDoubtful = true;
        }

        if (mentions.Exists(mention => mention.IsNow) && mentions.Exists(mention => !mention.IsNow))
        {
            mentions.RemoveAll(mention => !mention.IsNow);
            isDoubtful = true;
        }

        mentions = Combine(mentions);
        var towns = mentions.SelectMany(mention => mention.Towns).Distinct().Take(MaxPlaces + 1).ToList();
        var codes = Postcodes(towns);
        if ((mentions.Count == 0 && codes.Count == 0) || towns.Count > MaxPlaces || codes.Count > MaxPlaces)
            return Recognition<Place>.Nothing;

        // A postcode in the town settles which it is.
        var isSettled = codes.Count > 0 && codes.TrueForAll(code => code.Postcode is { Doubtful: false } postcode && towns.Exists(town => Agrees(postcode, town)));
        isDoubtful |= mentions.Exists(mention => mention.IsNear || mention.IsElsewhere || (mention.IsDoubtful && !isSettled)) || IsDoubtfulText(mentions) || codes.Exists(code => IsDoubtful(code, towns));
        var places = codes.Count == 0
            ? towns.ConvertAll(town => town.ToPlace())
            : codes.Select(code => code.Postcode!).DistinctBy(code => code.Digits).SelectMany(code => WithPostcode(code, towns)).Distinct().ToList();
        return Result(places, isDoubtful, mentions, codes);
    }

    /// <summary>A part of a town and that town are one place, and so are a village and the town that it is near.</summary>
    private static List<PlaceMention> Combine(List<PlaceMention> mentions)
    {
        var combined = new List<PlaceMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (combined.Count > 0 && Combined(combined[^1], mention) is { } one)
                combined[^1] = one;
            else
                combined.Add(mention);
        }

        return combined;
    }

    private static PlaceMention? Combined(PlaceMention first, PlaceMention second)
    {
        var same = first.Towns.Intersect(second.Towns).ToArray();
        if (same.Length > 0)
            return first with { Towns = same, IsDoubtful = first.IsDoubtful && second.IsDoubtful, Item = Spanning(first, second) };
        if (second.Index - first.Index > 3)
            return null;
        return Part(first, second) ?? Part(second, first) ?? InProvince(first, second) ?? (second.IsNear && !first.IsNear ? Nearest(first, second) : null);
    }

    private static PlaceMention? Part(PlaceMention part, PlaceMention whole)
    {
        var parts = part.All.Where(town => whole.Towns.Any(of => of.Municipality == town.Municipality && IsWhole(of, town))).ToArray();
        return parts.Length == 1 ? part with { Towns = parts, All = parts, IsDoubtful = part.Item.IsGuess || whole.Item.IsGuess, IsNear = false, Item = Spanning(part, whole) } : null;
    }

    /// <summary>Utrecht and Groningen are provinces too, which tell namesakes apart.</summary>
    private static PlaceMention? InProvince(PlaceMention first, PlaceMention second)
    {
        if (first.Towns.Count == 1 || second.Towns is not [var town] || town.Name != ProvinceNames.Of(town.Province))
            return null;
        var there = first.All.Where(namesake => namesake.Province == town.Province).ToArray();
        return there.Length == 1 ? first with { Towns = there, All = there, IsDoubtful = first.Item.IsGuess, Item = Spanning(first, second) } : null;
    }

    private static bool IsWhole(Town whole, Town part) => !whole.IsNeighbourhood && (part.IsNeighbourhood || whole.Population >= LargerThanPart * part.Population);

    private static PlaceMention? Nearest(PlaceMention first, PlaceMention near)
    {
        var there = first.Towns.Where(town => near.Towns.Any(of => town.KilometresTo(of) < Neighbouring)).ToArray();
        return there.Length > 0 ? first with { Towns = there, Item = Spanning(first, near) } : null;
    }

    private static PlaceItem Spanning(PlaceMention one, PlaceMention other)
    {
        var first = Math.Min(one.Item.First, other.Item.First);
        return one.Item with { First = first, Count = Math.Max(one.Item.End, other.Item.End) - first };
    }

    /// <summary>The postcodes, without what is a year rather: such digits alone, or beside a town that they are not in.</summary>
    private List<PlaceItem> Postcodes(List<Town> towns) =>
        [.. items.Where(item => item.Postcode is { } code && (!code.IsYearLike || isPostcodeSaid || towns.Exists(town => Agrees(code, town)))).Take(MaxPlaces + 1)];

    private bool Agrees(Postcode code, Town town) =>
        (postcodes.Find(code.Digits) is { } area && town.KilometresTo(area.Latitude, area.Longitude) < SameArea) || (TownOf(code) is { } certain && IsInOrNear(town, certain));

    private bool IsDoubtful(PlaceItem item, List<Town> towns)
    {
        var code = item.Postcode!;
        if (code.Doubtful)
            return true;
        return !code.HasLetters && !isPostcodeSaid && hasUnknown && !towns.Exists(town => Agrees(code, town));
    }

    private IEnumerable<Place> WithPostcode(Postcode code, List<Town> towns)
    {
        var area = postcodes.Find(code.Digits);
        var certain = TownOf(code);
        var fitting = towns.FindAll(town => Agrees(code, town));
        if (towns.Count > 0 && fitting.Count == 0 && (area is not null || certain is not null))
            return [FromPostcode(code, area, certain), .. towns.Select(town => town.ToPlace())];
        if (towns.Count > 0 && fitting.Count == 0)
            return towns.Select(town => town.ToPlace(code.Digits));
        if (fitting.Count == 0)
            return [FromPostcode(code, area, certain)];

        // A part of the town that is named says more than the postcode's town.
        var meant = fitting.Count > 1 && certain is not null && fitting.Contains(certain) ? certain : fitting[0];
        return [area is null ? meant.ToPlace(code.Digits) : FromArea(code, area, meant)];
    }

    private Place FromPostcode(Postcode code, PostcodeEntry? area, Town? certain)
    {
        if (area is not null)
            return FromArea(code, area, certain ?? TownNames.All.Near(area.Place, area.Latitude, area.Longitude));
        return certain?.ToPlace(code.Digits) ?? new Place(Name: null, code.Digits, Latitude: null, Longitude: null, PlacePrecision.Postcode, PlaceRecognizer.PostcodeSource);
    }

    private Place FromArea(Postcode code, PostcodeEntry area, Town? town)
    {
        var place = new Place(area.Place, code.Digits, area.Latitude, area.Longitude, PlacePrecision.Postcode, postcodes.Source) { Town = area.Place };
        return town is null ? place : town.ToPlace(code.Digits) with { Latitude = place.Latitude, Longitude = place.Longitude, Precision = place.Precision, Source = place.Source };
    }

    private static Town? TownOf(Postcode code) => PostcodeTowns.Find(code.Digits);

    private static bool IsInOrNear(Town town, Town certain) => town == certain || (town.Municipality == certain.Municipality && town.Province == certain.Province);

    private bool IsDoubtfulText(List<PlaceMention> mentions)
    {
        if (tokens.Count(token => token.Kind != TokenKind.Mark) > ShortText || items.Any(item => item.Role is PlaceRole.Doubt or PlaceRole.Question))
            return true;

        // "in" before the place, or a text that says nothing else.
        var isAnnounced = mentions.TrueForAll(mention => mention.Item.IsIn || PlaceItems.IsAfterIn(items, mention.Index));
        return mentions.Count > 0 && !isAnnounced && items.Any(item => item.Role is PlaceRole.Unknown or PlaceRole.Known or PlaceRole.Unit or PlaceRole.Foreign);
    }

    private Recognition<Place> Result(List<Place> places, bool isDoubtful, List<PlaceMention> mentions, List<PlaceItem> codes)
    {
        var first = mentions.Select(mention => mention.Item.First).Concat(codes.Select(code => code.First)).Min();
        var end = mentions.Select(mention => mention.Item.End).Concat(codes.Select(code => code.End)).Max();
        var span = Token.Span(tokens, first, end - first);
        if (places.Count > 1)
            return new Recognition<Place>(Certainty.Ambiguous, default, places, span);
        return new Recognition<Place>(isDoubtful ? Certainty.Unsure : Certainty.Sure, places[0], places, span);
    }
}
