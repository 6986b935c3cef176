using Microsoft.EntityFrameworkCore;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework;

/// <summary>Lets another room keep tables of its own in the same database.</summary>
public sealed class SharedDatabase
{
    private readonly IDatabase database;

    internal SharedDatabase(IDatabase database) => this.database = database;

    /// <summary>Points a context's options at the database.</summary>
    /// <param name="options">The options.</param>
    public void Configure(DbContextOptionsBuilder options) => database.Configure(options);

    /// <summary>Holds off other nodes' migrations until disposed.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken) => database.LockForMigrationAsync(cancellationToken);
}
