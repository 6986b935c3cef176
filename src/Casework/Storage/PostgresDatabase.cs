using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SamenHier.Casework.Storage;

/// <summary>A PostgreSQL database, which several nodes may share.</summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable
{
    // Any number that all nodes agree on and no other program on the database uses.
    private const long MigrationLock = 7_263_646_849_113_205_531;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 64;
        Source = NpgsqlDataSource.Create(settings);
    }

    public NpgsqlDataSource Source { get; }

    public async Task<T> ReadAsync<T>(
        string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var parameter in parameters) parameter.AddTo(command.Parameters, command.CreateParameter());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await read(reader, cancellationToken);
        }
        catch (DbException error)
        {
            throw new StoreUnavailableException("The database could not be read.", error);
        }
    }

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(Source);

    /// <summary>Does nothing: the server's vacuum and its log's rotation do it in time, and without the key what is left cannot be read.</summary>
    public Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken)
    {
        var connection = await Source.OpenConnectionAsync(cancellationToken);
        try
        {
            await SayAsync(connection, "SELECT pg_advisory_lock(@key)", cancellationToken);
            return new HeldLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private static async Task SayAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both texts are constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<long>("key", MigrationLock));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class HeldLock(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await SayAsync(connection, "SELECT pg_advisory_unlock(@key)", CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
