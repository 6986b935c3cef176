using SamenHier.Desk.Frame;
using SamenHier.Matching.Scores;

namespace SamenHier.Desk.Matches;

/// <summary>Distances in words. Pure.</summary>
public static class PairDistances
{
    private const int NearMetres = 5_000;

    /// <summary>A distance in kilometres with one decimal; a range where a place is not known exactly.</summary>
    /// <param name="range">The distance.</param>
    /// <param name="words">The words of the desk.</param>
    public static string Of(DistanceRange range, DeskWords words) => range switch
    {
        { MostMetres: null } => words["matches.unknown"],
        { LeastMetres: var least, MostMetres: { } most } when Kilometres(least, words) == Kilometres(most, words) => words.Of("matches.km", Kilometres(least, words)),
        _ => words.Of("matches.km.range", Kilometres(range.LeastMetres, words), Kilometres(range.MostMetres.Value, words)),
    };

    /// <summary>How many members live under 5 km away: surely, and perhaps too.</summary>
    /// <param name="distances">The distances to the members.</param>
    public static (int Surely, int Perhaps) Near(IReadOnlyList<DistanceRange> distances)
    {
        var surely = distances.Count(range => range.MostMetres < NearMetres);
        return (surely, distances.Count(range => range.LeastMetres < NearMetres) - surely);
    }

    private static string Kilometres(int metres, DeskWords words) => words.Number(metres / 1000m);
}
