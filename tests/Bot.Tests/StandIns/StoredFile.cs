using Microsoft.Data.Sqlite;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>The database file past the store: to look at rows, and to break it.</summary>
internal sealed class StoredFile : IAsyncDisposable
{
    private readonly SqliteConnection connection;

    private StoredFile(SqliteConnection connection) => this.connection = connection;

    public static StoredFile In(string directory)
    {
        SqliteConnection opened = new($"Data Source={Path.Combine(directory, "samenhier.db")};Pooling=False;Default Timeout=10");
        opened.Open();
        return new StoredFile(opened);
    }

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>From now on no message can be stored, as on a full disk.</summary>
    public Task BreakWritingAsync() =>
        ScalarAsync("CREATE TRIGGER broken BEFORE INSERT ON messages BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

    public Task MendWritingAsync() => ScalarAsync("DROP TRIGGER broken");

    /// <summary>From now on no conversation can be read.</summary>
    public Task BreakReadingAsync() => ScalarAsync("ALTER TABLE seen_activities RENAME TO lost");

    public Task MendReadingAsync() => ScalarAsync("ALTER TABLE lost RENAME TO seen_activities");

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
