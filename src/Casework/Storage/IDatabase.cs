using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SamenHier.Casework.Storage;

/// <summary>A database that can be read and brought up to date.</summary>
internal interface IDatabase
{
    /// <summary>Runs a reading command, in one round trip, and gives what its rows are read into.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    Task<T> ReadAsync<T>(
        string sql, IReadOnlyList<Parameter> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Points the EF Core model at this database.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>Takes all that is left of erased content out of the database's own files.</summary>
    /// <exception cref="StoreUnavailableException">It could not be done now; nothing is lost, and it may be tried again.</exception>
    Task ScrubAsync(CancellationToken cancellationToken);

    /// <summary>Holds off other nodes' migrations until disposed.</summary>
    Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken);
}
