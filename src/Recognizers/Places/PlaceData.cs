namespace SamenHier.Recognizers.Places;

/// <summary>The facts about places that the assembly carries.</summary>
internal static class PlaceData
{
    /// <summary>The lines of a file that say something.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(PlaceData).Assembly.GetManifestResourceStream("PlaceData/" + name)
            ?? throw new InvalidOperationException($"This assembly was built without PlaceData/{name}; build it with src/Recognizers/Places/GeoNames/GeoNames.targets."));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The lines "key = value, value" of a file.</summary>
    public static IEnumerable<(string Key, string[] Values)> Pairs(string name) => Lines(name).Select(line =>
    {
        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    });
}
