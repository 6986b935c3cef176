using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SamenHier.Casework.Storage;

/// <summary>One SQLite file. Readers have pooled connections and never wait for the writer (WAL).</summary>
internal sealed class SqliteDatabase(string path) : IDatabase, IDisposable
{
    private const int BusySeconds = 5;

    // Each wait for another process's migration; there is one only when two start at once on one file.
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);
    private const int LockAttempts = 300;

    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
        Pooling = true,
    }.ToString();

    public DbConnection CreateConnection() => new SqliteConnection(connectionString);

    public void Configure(DbContextOptionsBuilder options) => options.UseSqlite(connectionString);

    /// <summary>Opens the writer's own connection: durable at every commit, erased content overwritten.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Folds the write-ahead log into the file and empties it. When a reader is in the way a later checkpoint does it.</summary>
    public Task ScrubAsync(CancellationToken cancellationToken) => this.ReadAsync(
        "PRAGMA wal_checkpoint(TRUNCATE)", [], (reader, ct) => reader.ReadAsync(ct), cancellationToken);

    /// <summary>Locks a file beside the database. Whoever holds it may drop EF Core's own lock row, which a killed process leaves behind for ever.</summary>
    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken)
    {
        var held = await LockFileAsync(cancellationToken);
        try
        {
            await using var connection = OpenWriter();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the idle connections; the last one to close folds the write-ahead log into the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<FileStream> LockFileAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt < LockAttempts; attempt++)
        {
            try
            {
                return LockFile();
            }
            catch (IOException)
            {
                await Task.Delay(LockPause, cancellationToken);
            }
        }

        // The last attempt's error says what is wrong.
        return LockFile();
    }

    private FileStream LockFile() =>
        new(path + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.Asynchronous);
}
