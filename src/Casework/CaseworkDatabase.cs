using Microsoft.EntityFrameworkCore;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework;

/// <summary>The database as a whole.</summary>
public sealed class CaseworkDatabase
{
    private readonly IDatabase database;
    private readonly IDbContextFactory<CaseworkContext> contexts;
    private readonly LookupKey lookup;

    internal CaseworkDatabase(IDatabase database, IDbContextFactory<CaseworkContext> contexts, LookupKey lookup) =>
        (this.database, this.contexts, this.lookup) = (database, contexts, lookup);

    /// <summary>Brings the schema up to date and reads the lookup key; safe when several nodes start at once.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using (await database.LockForMigrationAsync(cancellationToken))
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await context.Database.MigrateAsync(cancellationToken);
        }

        await lookup.HashesAsync(cancellationToken);
    }
}
