using System.Globalization;
using System.Text.RegularExpressions;

namespace SamenHier.Recognizers;

/// <summary>GeoNames' file of postal codes as it is published: tab-separated, one place a line, Dutch postcodes of four digits or with their letters.</summary>
/// <param name="Areas">The Dutch postcodes, one for each four digits.</param>
/// <param name="Lines">How many lines those come from.</param>
/// <param name="Skipped">How many lines are of other countries or have no coordinates.</param>
public sealed partial record PostcodeFile(IReadOnlyList<PostcodeEntry> Areas, int Lines, int Skipped)
{
    private const string Country = "NL";

    // Accuracy, the last column, is often left out.
    private const int LeastColumns = 11;
    private const int PostcodeColumn = 1;
    private const int PlaceColumn = 2;
    private const int LatitudeColumn = 9;
    private const int LongitudeColumn = 10;

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="FormatException">A line is not as published, or no line is of the Netherlands; the message names the line and fits behind the file's name.</exception>
    public static PostcodeFile Read(TextReader tsv)
    {
        var entries = new List<PostcodeEntry>();
        var (number, skipped) = (0, 0);
        while (tsv.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (ReadLine(line, number) is { } entry)
                entries.Add(entry);
            else
                skipped++;
        }

        if (entries.Count == 0)
            throw new FormatException("has no postcodes of the Netherlands.");
        return new PostcodeFile([.. entries.GroupBy(entry => entry.Postcode4, StringComparer.Ordinal).Select(Merge)], entries.Count, skipped);
    }

    private static PostcodeEntry? ReadLine(string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length < LeastColumns)
            throw Wrong(number, $"has {cells.Length} columns, not the 12 of GeoNames' tab-separated file");
        if (cells[0] != Country)
            return null;
        if (!Postcode().IsMatch(cells[PostcodeColumn]))
            throw Wrong(number, $"has no Dutch postcode but \"{cells[PostcodeColumn]}\"");
        if (cells[PlaceColumn].Trim() is not { Length: > 0 } place)
            throw Wrong(number, "has no name of a place");
        if (cells[LatitudeColumn].Length == 0 && cells[LongitudeColumn].Length == 0)
            return null;
        if (Degrees(cells[LatitudeColumn]) is not { } latitude || Degrees(cells[LongitudeColumn]) is not { } longitude)
            throw Wrong(number, "has coordinates that are no numbers");
        if (latitude is < 50 or > 54 || longitude is < 3 or > 8)
            throw Wrong(number, "has coordinates outside the Netherlands");
        return new PostcodeEntry(cells[PostcodeColumn][..4], place, latitude, longitude);
    }

    private static FormatException Wrong(int number, string what) => new($"line {number} {what}.");

    private static double? Degrees(string cell) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    /// <summary>The lines of one area together: the place that most of them name, and the middle of those that name it.</summary>
    private static PostcodeEntry Merge(IGrouping<string, PostcodeEntry> lines)
    {
        var place = lines.GroupBy(entry => entry.Place, StringComparer.Ordinal).MaxBy(named => named.Count())!;
        return new PostcodeEntry(lines.Key, place.Key, place.Average(entry => entry.Latitude), place.Average(entry => entry.Longitude));
    }

    [GeneratedRegex("^[1-9][0-9]{3}( ?[A-Z]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Postcode();
}
