using SamenHier.Casework;
using SamenHier.Casework.Places;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Jobs;

/// <summary>The imported postcodes, ready for reading places with.</summary>
internal static class StoredPostcodes
{
    /// <summary>Reads them all; none when nothing was imported.</summary>
    /// <param name="store">Keeps them.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public static async Task<PostcodeTable> ReadAsync(PostcodeStore store, CancellationToken cancellationToken)
    {
        if (await store.LastImportAsync(cancellationToken) is not { } import)
        {
            return PostcodeTable.Empty;
        }

        var areas = await store.ReadAsync(cancellationToken);
        return new PostcodeTable(areas.Select(area => new PostcodeEntry(area.Postcode4, area.Place, area.Latitude, area.Longitude)), import.Source);
    }
}
