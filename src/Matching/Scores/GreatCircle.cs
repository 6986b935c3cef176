using SamenHier.Matching.Input;

namespace SamenHier.Matching.Scores;

/// <summary>How far newcomers and members live from each other, in whole metres.</summary>
internal static class GreatCircle
{
    private const double EarthRadius = 6_371_008.8;

    private static readonly DistanceRange Unknown = new(0, MostMetres: null);

    /// <summary>The distance from a newcomer to each member, in the order of the members.</summary>
    /// <param name="newcomer">The newcomer.</param>
    /// <param name="group">The group.</param>
    /// <param name="known">The distance to every member where it is known better; null otherwise.</param>
    public static IEnumerable<DistanceRange> ToMembers(Newcomer newcomer, Group group, KnownDistance? known)
    {
        if (known is null) return group.Members.Select(member => Between(newcomer.Place, member.Place));

        var metres = Metres(known);
        return Enumerable.Repeat(new DistanceRange(metres, metres), group.Members.Count);
    }

    /// <summary>The distance between two places by haversine, give or take what is not known of them.</summary>
    /// <param name="one">A place; null when not known.</param>
    /// <param name="other">Another.</param>
    public static DistanceRange Between(Spot? one, Spot? other)
    {
        if (one is null || other is null) return Unknown;

        var metres = Metres(one, other);
        var slack = one.RadiusMetres + other.RadiusMetres;
        return new(Math.Max(0, metres - slack), metres + slack);
    }

    /// <summary>A known distance; one decimal of a kilometre counts.</summary>
    /// <param name="known">The distance.</param>
    public static int Metres(KnownDistance known) => (int)Math.Round(known.Kilometres * 10, MidpointRounding.AwayFromZero) * 100;

    // Half a metre goes up, so that a whole radius more is a whole radius more after rounding too.
    private static int Metres(Spot one, Spot other)
    {
        var half = Square(Math.Sin(Radians(other.Latitude - one.Latitude) / 2))
            + (Math.Cos(Radians(one.Latitude)) * Math.Cos(Radians(other.Latitude)) * Square(Math.Sin(Radians(other.Longitude - one.Longitude) / 2)));
        return (int)Math.Round(2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half))), MidpointRounding.AwayFromZero);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double number) => number * number;
}
