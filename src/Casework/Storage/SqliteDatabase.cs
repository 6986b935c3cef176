using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SamenHier.Casework.Storage;

/// <summary>One SQLite file. Readers have pooled connections and never wait for the writer (WAL).</summary>
internal sealed class SqliteDatabase(string path) : IDatabase, IDisposable
{
    private const int BusySeconds = 5;
    private const int VacuumBusySeconds = 60;
    private const int ReaderLimit = 32;

    // Waiting for another process's migration, or for readers of the write-ahead log.
    private const int LockAttempts = 300;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    // Readers at rest; one for each that ever read at once, up to the limit.
    private readonly ConcurrentBag<SqlitePreparedCommands> readers = [];

    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
        Pooling = false,
    }.ToString();

    public async Task<T> ReadAsync<T>(
        string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SqlitePreparedCommands? commands = null;
        try
        {
            if (!readers.TryTake(out commands)) commands = new(Open(connectionString));
            T result;
            await using (var reader = await commands.Get(sql, parameters).ExecuteReaderAsync(cancellationToken)) result = await read(reader, cancellationToken);
            if (readers.Count < ReaderLimit)
            {
                readers.Add(commands);
                commands = null;
            }

            return result;
        }
        catch (SqliteException error)
        {
            throw new StoreUnavailableException("The database could not be read.", error);
        }
        finally
        {
            commands?.Dispose();
        }
    }

    public void Configure(DbContextOptionsBuilder options) => options.UseSqlite(connectionString);

    /// <summary>Opens the writer's own connection: durable at every commit, erased content overwritten.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Open(connectionString);
        try
        {
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

    /// <summary>
    /// Writes the file anew, then folds the write-ahead log into it and empties the log. Deleting with secure_delete is not enough: where
    /// SQLite splits or joins pages, copies of rows stay in the gaps, a wrapped key now and then, and they outlive the row.
    /// </summary>
    public async Task ScrubAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Off the caller's thread: SQLite blocks.
            await Task.Run(Vacuum, cancellationToken);
            for (var attempt = 0; attempt < LockAttempts; attempt++)
            {
                if (await EmptyLogAsync(cancellationToken)) return;
                await Task.Delay(LockPause, cancellationToken);
            }

            throw new StoreUnavailableException("Readers kept the write-ahead log from being emptied.", new TimeoutException($"{LockAttempts} tries"));
        }
        catch (SqliteException error)
        {
            throw new StoreUnavailableException("The database file could not be written anew.", error);
        }
    }

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

    /// <summary>Closes the connections; the last one to close folds the write-ahead log into the file.</summary>
    public void Dispose()
    {
        while (readers.TryTake(out var reader)) reader.Dispose();
    }

    private void Vacuum()
    {
        using var connection = OpenWriter();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM";
        command.CommandTimeout = VacuumBusySeconds;
        command.ExecuteNonQuery();
    }

    private Task<bool> EmptyLogAsync(CancellationToken cancellationToken) => ReadAsync(
        "PRAGMA wal_checkpoint(TRUNCATE)", [], async (reader, ct) => await reader.ReadAsync(ct) && reader.GetInt64(0) == 0, cancellationToken);

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
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
