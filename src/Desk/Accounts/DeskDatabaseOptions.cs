using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SamenHier.Casework;

namespace SamenHier.Desk.Accounts;

/// <summary>Points the accounts' context at the database of the records, with a table of its own for what was migrated.</summary>
internal sealed class DeskDatabaseOptions(SharedDatabase database)
{
    public void Apply(DbContextOptionsBuilder options)
    {
        database.Configure(options);
        var provider = RelationalOptionsExtension.Extract(options.Options);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(provider.WithMigrationsHistoryTableName(DeskAccountsContext.History));
    }
}
