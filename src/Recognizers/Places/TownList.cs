using System.Globalization;

namespace SamenHier.Recognizers.Places;

/// <summary>Every town and neighbourhood that is known, with its other names: GeoNames' list, what it leaves out, and the usual Dutch names.</summary>
internal static class TownList
{
    private const string GeoNames = "GeoNames";
    private const string Own = "Samen Hier";
    private const string NeighbourhoodKind = "PPLX";
    private const string MunicipalityKind = "ADM2";

    // Where nobody says how many people live in a neighbourhood.
    private const int UsualNeighbourhood = 8_000;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ListedTown> Load()
    {
        var usual = PlaceData.Pairs("usual-names").ToDictionary(pair => pair.Key, pair => pair.Values[0], StringComparer.Ordinal);
        List<ListedTown> list =
        [
            .. PlaceData.Lines("towns").Select(line => Read(line.Split('\t'), GeoNames, usual)),
            .. PlaceData.Lines("more-towns").Select(line => Read(line.Split('|', StringSplitOptions.TrimEntries), Own, usual)),
        ];
        foreach (var (whole, names) in PlaceData.Pairs("neighbourhoods"))
            AddNeighbourhoods(list, whole, names);
        return [.. InTheirTowns(list)];
    }

    private static ListedTown Read(string[] cells, string source, Dictionary<string, string> usual)
    {
        var town = new Town(
            usual.GetValueOrDefault(cells[0], cells[0]),
            Kind(cells[1]),
            double.Parse(cells[2], CultureInfo.InvariantCulture),
            double.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4],
            cells[5],
            int.Parse(cells[6], CultureInfo.InvariantCulture),
            source);
        string[] others = town.Name == cells[0] ? cells[7..] : [cells[0], .. cells[7..]];
        return source == Own ? new ListedTown(town) { OwnNames = others } : new ListedTown(town) { ListedNames = others };
    }

    private static TownKind Kind(string kind) => kind switch
    {
        NeighbourhoodKind => TownKind.Neighbourhood,
        MunicipalityKind => TownKind.Municipality,
        _ => TownKind.Town,
    };

    /// <summary>Adds the parts of a town that the lists leave out, each "name / other name", and says of those that they have what they are part of.</summary>
    private static void AddNeighbourhoods(List<ListedTown> list, string wholeName, string[] parts)
    {
        var whole = list.Find(item => item.Town.Name == wholeName && item.Town.Kind == TownKind.Town)?.Town ?? throw new FormatException($"'{wholeName}' names no town.");
        foreach (var names in parts.Select(part => part.Split('/', StringSplitOptions.TrimEntries)))
        {
            var known = list.FindIndex(item => item.Town.Name == names[0] && item.Town.Municipality == whole.Municipality);
            var part = known >= 0
                ? list[known].Town with { Kind = TownKind.Neighbourhood, Whole = whole }
                : whole with { Name = names[0], Kind = TownKind.Neighbourhood, Population = UsualNeighbourhood, Whole = whole, IsPlacedByWhole = true };
            if (known >= 0)
                list[known] = list[known] with { Town = part, OwnNames = names[1..] };
            else
                list.Add(new ListedTown(part) { OwnNames = names[1..] });
        }
    }

    /// <summary>The same, each neighbourhood in the largest town of its municipality where it is not said in which.</summary>
    private static IEnumerable<ListedTown> InTheirTowns(List<ListedTown> list)
    {
        var largest = list.Where(item => item.Town.Kind == TownKind.Town).GroupBy(item => item.Town.Municipality, item => item.Town, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(town => town.Population), StringComparer.Ordinal);
        return list.Select(item => item.Town is { IsNeighbourhood: true, Whole: null } ? item with { Town = item.Town with { Whole = largest.GetValueOrDefault(item.Town.Municipality) } } : item);
    }
}
