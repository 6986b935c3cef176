using System.Data.Common;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Contents;

/// <summary>Stores the versions of content that was edited at the desk. Nothing is ever overwritten.</summary>
public sealed class ContentStore
{
    private const string Columns = "e.kind, e.key, e.language, e.version, e.value, e.review, e.written_by, e.at";

    private const string SelectNewest = $"""
        SELECT {Columns} FROM content_edits e
        WHERE e.version = (SELECT MAX(n.version) FROM content_edits n WHERE n.kind = e.kind AND n.key = e.key AND n.language = e.language)
        """;

    private const string SelectHistory = $"""
        SELECT {Columns} FROM content_edits e WHERE e.kind = @kind AND e.key = @key AND e.language = @language ORDER BY e.version DESC
        """;

    private const string Add = """
        INSERT INTO content_edits (kind, key, language, version, value, review, written_by, at)
        SELECT @kind, @key, @language, @version, @value, @review, @written_by, @at
        WHERE @version = 1 + COALESCE((SELECT MAX(version) FROM content_edits WHERE kind = @kind AND key = @key AND language = @language), 0)
        """;

    private readonly IDatabase database;
    private readonly IWriteGate gate;

    internal ContentStore(IDatabase database, IWriteGate gate) => (this.database, this.gate) = (database, gate);

    /// <summary>The newest version of each piece in each language, those that withdraw included; by kind, key and language in ordinal order.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<IReadOnlyList<ContentEdit>> NewestAsync(CancellationToken cancellationToken)
    {
        var newest = await database.ReadAsync(SelectNewest, [], ReadAsync, cancellationToken);

        // Each database sorts text in its own way.
        return
        [
            .. newest.OrderBy(edit => edit.Kind, StringComparer.Ordinal).ThenBy(edit => edit.Key, StringComparer.Ordinal)
                .ThenBy(edit => edit.Language, StringComparer.Ordinal),
        ];
    }

    /// <summary>All versions of a piece in a language, the newest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<ContentEdit>> HistoryAsync(string kind, string key, string language, CancellationToken cancellationToken) => database.ReadAsync(
        SelectHistory, [Parameter.Text("@kind", kind), Parameter.Text("@key", key), Parameter.Text("@language", language)], ReadAsync, cancellationToken);

    /// <summary>Adds versions, all or none; each must be one above the newest that is stored. False when somebody else was first.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task<bool> TryAddAsync(IReadOnlyList<ContentEdit> edits, CancellationToken cancellationToken) =>
        gate.TryWriteAsync([.. edits.Select(Adding)], cancellationToken);

    private static Statement Adding(ContentEdit edit) => new(
        Add,
        [
            Parameter.Text("@kind", edit.Kind),
            Parameter.Text("@key", edit.Key),
            Parameter.Text("@language", edit.Language),
            Parameter.Code("@version", edit.Version),
            Parameter.Text("@value", edit.Value),
            Parameter.Code("@review", (int)edit.Review),
            Parameter.Bytes("@written_by", edit.By?.ToBytes()),
            Parameter.Time("@at", edit.At),
        ],
        MustChangeOneRow: true);

    private static Task<IReadOnlyList<ContentEdit>> ReadAsync(DbDataReader reader, CancellationToken cancellationToken) => reader.ReadAllAsync(
        row => new ContentEdit(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt32(3),
            row.TextOrNull(4),
            (ReviewState)row.GetInt32(5),
            row.StaffOrNull(6),
            row.Time(7)),
        cancellationToken);
}
