using Microsoft.EntityFrameworkCore;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework;

/// <summary>The database as a whole.</summary>
public sealed class CaseworkDatabase
{
    private readonly IDatabase database;
    private readonly IDbContextFactory<CaseworkContext> contexts;
    private readonly LookupKey lookup;
    private readonly Scrubber scrubber;
    private readonly RosterBoard roster;

    internal CaseworkDatabase(IDatabase database, IDbContextFactory<CaseworkContext> contexts, LookupKey lookup, Scrubber scrubber, RosterBoard roster) =>
        (this.database, this.contexts, this.lookup, this.scrubber, this.roster) = (database, contexts, lookup, scrubber, roster);

    /// <summary>
    /// Brings the schema up to date, scrubs what a process that died left to scrub, reads the lookup key and who works where; safe when several
    /// nodes start at once.
    /// </summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using (await database.LockForMigrationAsync(cancellationToken))
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await context.Database.MigrateAsync(cancellationToken);
            await scrubber.TryScrubAsync(cancellationToken);
        }

        await lookup.HashesAsync(cancellationToken);
        await roster.RefreshAsync(cancellationToken);
    }
}
