using System.Text.Json.Nodes;
using SamenHier.Casework.Places;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Verbs;

/// <summary>Imports postcodes with their coordinates, and shows what was imported.</summary>
internal static class PlacesVerb
{
    private const string Country = "NL";

    /// <summary>Puts the Dutch postcodes of GeoNames' file in the place of all that were imported before; a file that is not right changes nothing.</summary>
    public static async Task<int> ImportAsync(PostcodeStore store, string file, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (await TryReadAsync(file, errors) is not { } read)
        {
            return 1;
        }

        var areas = read.Areas.Select(area => new PostcodeArea(area.Postcode4, area.Place, area.Latitude, area.Longitude)).ToList();
        if (!await store.ReplaceAsync(areas, $"{PostcodeTable.GeoNames}, {Path.GetFileName(file)}", cancellationToken))
        {
            await errors.WriteLineAsync("Another import came between; nothing was imported.");
            return 1;
        }

        await output.WriteLineAsync(new JsonObject { ["imported"] = read.Lines, ["skipped"] = read.Skipped, ["country"] = Country }.ToJsonString(VerbJson.Readable));
        return 0;
    }

    /// <summary>Writes where the postcodes come from, how many there are and since when; null, 0 and null when none were imported.</summary>
    public static async Task<int> ShowAsync(PostcodeStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var import = await store.LastImportAsync(cancellationToken);
        var json = new JsonObject
        {
            ["source"] = import?.Source,
            ["count"] = import?.Count ?? 0,
            ["importedAt"] = import is null ? null : VerbJson.Instant(import.At),
        };
        await output.WriteLineAsync(json.ToJsonString(VerbJson.Readable));
        return 0;
    }

    private static async Task<PostcodeFile?> TryReadAsync(string file, TextWriter errors)
    {
        try
        {
            using var reader = new StreamReader(file);
            return PostcodeFile.Read(reader);
        }
        catch (FormatException wrong)
        {
            await errors.WriteLineAsync($"{file} {wrong.Message} Nothing was imported.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await errors.WriteLineAsync($"{file} cannot be read: {unreadable.Message} Nothing was imported.");
        }

        return null;
    }
}
