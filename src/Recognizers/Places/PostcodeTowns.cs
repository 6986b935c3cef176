using System.Globalization;

namespace SamenHier.Recognizers.Places;

/// <summary>The towns that the first four digits of a postcode make certain.</summary>
internal static class PostcodeTowns
{
    private const int First = 1000;
    private const int Last = 9999;

    private static readonly Town?[] Towns = Load();

    /// <summary>The town, or null where it is not certain.</summary>
    /// <param name="postcode4">Four digits.</param>
    public static Town? Find(string postcode4)
    {
        var number = int.Parse(postcode4, CultureInfo.InvariantCulture);
        return number is >= First and <= Last ? Towns[number - First] : null;
    }

    private static Town?[] Load()
    {
        var towns = new Town?[Last - First + 1];
        foreach (var (name, ranges) in PlaceData.Pairs("postcodes"))
        {
            var town = TownNames.All.Find(name) ?? throw new FormatException($"'{name}' names no town.");
            foreach (var range in ranges)
            {
                var ends = range.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
                for (var number = ends[0]; number <= ends[^1]; number++)
                {
                    if (towns[number - First] is { } other)
                        throw new FormatException($"{number} is in {town.Name} and in {other.Name}.");
                    towns[number - First] = town;
                }
            }
        }

        return towns;
    }
}
