using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Places;

/// <summary>Keeps the postcodes that an operator imported. They say nothing about a person, so they are stored as they are.</summary>
public sealed class PostcodeStore
{
    private const string Country = "NL";

    private const string RemoveAreas = "DELETE FROM postcodes";

    private const string AddArea = "INSERT INTO postcodes (postcode4, place, latitude, longitude) VALUES (@postcode4, @place, @latitude, @longitude)";

    private const string RemoveImport = "DELETE FROM postcode_imports";

    private const string AddImport = "INSERT INTO postcode_imports (country, source, areas, at) VALUES (@country, @source, @areas, @at)";

    private const string Last = "SELECT source, areas, at FROM postcode_imports WHERE country = @country";

    private const string Areas = "SELECT postcode4, place, latitude, longitude FROM postcodes ORDER BY postcode4";

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly TimeProvider time;

    internal PostcodeStore(IDatabase database, IWriteGate gate, TimeProvider time) => (this.database, this.gate, this.time) = (database, gate, time);

    /// <summary>Puts these postcodes in the place of all that were there, whole or not at all.</summary>
    /// <param name="areas">One for each postcode.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="cancellationToken">Counts until the postcodes are handed over to the database.</param>
    /// <returns>False when another import came between, or two areas have the same postcode; nothing changed then.</returns>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public Task<bool> ReplaceAsync(IReadOnlyCollection<PostcodeArea> areas, string source, CancellationToken cancellationToken) => gate.TryWriteAsync(
        [
            new(RemoveImport, []),
            new(RemoveAreas, []),
            .. areas.Select(Insert),
            new(AddImport, [Parameter.Text("@country", Country), Parameter.Text("@source", source), Parameter.Code("@areas", areas.Count), Parameter.Time("@at", time.GetUtcNow())]),
        ],
        cancellationToken);

    /// <summary>The last import; null when there was none.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<PostcodeImport?> LastImportAsync(CancellationToken cancellationToken) => database.ReadAsync(
        Last,
        [Parameter.Text("@country", Country)],
        async (reader, ct) => await reader.ReadAsync(ct) ? new PostcodeImport(reader.GetString(0), reader.GetInt32(1), reader.Time(2)) : null,
        cancellationToken);

    /// <summary>Every postcode, in order.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<PostcodeArea>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<PostcodeArea>>(
        Areas,
        [],
        async (reader, ct) =>
        {
            var areas = new List<PostcodeArea>();
            while (await reader.ReadAsync(ct)) areas.Add(new PostcodeArea(reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.GetDouble(3)));
            return areas;
        },
        cancellationToken);

    private static Statement Insert(PostcodeArea area) => new(
        AddArea,
        [Parameter.Text("@postcode4", area.Postcode4), Parameter.Text("@place", area.Place), Parameter.Real("@latitude", area.Latitude), Parameter.Real("@longitude", area.Longitude)]);
}
