using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SamenHier.Casework.Storage;

/// <summary>A database that can be read and brought up to date.</summary>
internal interface IDatabase
{
    /// <summary>Gives a closed connection from the pool, for reading.</summary>
    DbConnection CreateConnection();

    /// <summary>Points the EF Core model at this database.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>Takes erased content out of the database's own logs, as far as it can be done at once.</summary>
    Task ScrubAsync(CancellationToken cancellationToken);

    /// <summary>Holds off other nodes' migrations until disposed.</summary>
    Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken);
}
