using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework;
using SamenHier.Desk.Accounts;
using SamenHier.Tests.Support;

namespace SamenHier.Desk.Tests.Accounts;

public sealed class SchemaTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const string Sqlite = """
        SELECT t.name || '.' || c.name || ' ' || c."notnull" || ' ' || c.pk || ' ' || lower(c.type) FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.name LIKE 'accounts%'
        UNION ALL SELECT 'foreign ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.name LIKE 'accounts%'
        UNION ALL SELECT 'index ' || i.name || ' ' || i."unique" || ' ' || c.name FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE t.name LIKE 'accounts%' AND i.origin = 'c'
        """;

    private const string Postgres = """
        SELECT table_name || '.' || column_name || ' ' || is_nullable || ' ' || data_type FROM information_schema.columns WHERE table_name LIKE 'accounts%'
        UNION ALL SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE tablename LIKE 'accounts%'
        UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text LIKE 'accounts%'
        """;

    [Fact]
    public Task The_migrated_schema_is_the_models_on_SQLite() => AgreesAsync(_ => Task.FromResult(new CaseworkOptions()), Sqlite);

    [PostgresFact]
    public Task The_migrated_schema_is_the_models_on_PostgreSQL() => AgreesAsync(
        async _ => new CaseworkOptions { Provider = CaseworkOptions.Postgres, ConnectionString = await postgres.CreateDatabaseAsync() }, Postgres);

    [Fact]
    public Task Accounts_work_on_SQLite() => WorkAsync(new CaseworkOptions());

    [PostgresFact]
    public async Task Accounts_work_on_PostgreSQL() => await WorkAsync(new CaseworkOptions { Provider = CaseworkOptions.Postgres, ConnectionString = await postgres.CreateDatabaseAsync() });

    private static async Task AgreesAsync(Func<int, Task<CaseworkOptions>> options, string sql)
    {
        using var directory = new TemporaryDirectory();
        await using var migrated = Build(await options(0), directory.File("migrated"));
        await using var made = Build(await options(1), directory.File("made"));
        await migrated.PrepareDeskAsync(CancellationToken.None);
        await migrated.PrepareDeskAsync(CancellationToken.None);
        await using var modelled = await Contexts(made).CreateDbContextAsync();
        await modelled.GetService<IRelationalDatabaseCreator>().EnsureCreatedAsync();
        await using var context = await Contexts(migrated).CreateDbContextAsync();

        var lines = await LinesAsync(context, sql);

        Assert.True(lines.Count > 20, $"Only {lines.Count} lines were read.");
        Assert.Equal(await LinesAsync(modelled, sql), lines);
        await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
        Assert.Empty(await LinesAsync(context, sql));
    }

    private static async Task WorkAsync(CaseworkOptions options)
    {
        using var directory = new TemporaryDirectory();
        await using var services = Build(options, directory.File("data"));
        await services.GetRequiredService<CaseworkDatabase>().PrepareAsync(CancellationToken.None);
        await services.PrepareDeskAsync(CancellationToken.None);
        var (roster, attempts) = (services.GetRequiredService<SamenHier.Casework.Staff.RosterBoard>(), new SignInAttempts(Contexts(services), services.GetRequiredService<TimeProvider>()));
        await roster.PutAsync(People.Administrator, CancellationToken.None);
        await services.GetRequiredService<DeskInvitations>().CreateAsync(People.Administrator.Id, CancellationToken.None);

        for (var i = 0; i < SignInAttempts.Most; i++) Assert.True(await attempts.TryTakeAsync(People.Administrator.Id, CancellationToken.None));
        Assert.False(await attempts.TryTakeAsync(People.Administrator.Id, CancellationToken.None));
        await attempts.GiveBackAsync(People.Administrator.Id, CancellationToken.None);
        Assert.True(await attempts.TryTakeAsync(People.Administrator.Id, CancellationToken.None));
        await attempts.ForgetAsync(People.Administrator.Id, CancellationToken.None);
        Assert.True(await attempts.TryTakeCodeAsync(People.Administrator.Id, 7, CancellationToken.None));
        Assert.False(await attempts.TryTakeCodeAsync(People.Administrator.Id, 7, CancellationToken.None));
        var links = services.GetRequiredService<FirstLinks>();
        var token = (await links.MakeAsync(CancellationToken.None))!.Split('=')[1];
        Assert.True(await links.TryTakeAsync(token, CancellationToken.None));
        Assert.False(await links.TryTakeAsync(token, CancellationToken.None));
        await services.GetRequiredService<DeskInvitations>().ResetAsync(People.Administrator.Id, CancellationToken.None);
    }

    private static ServiceProvider Build(CaseworkOptions options, string directory) =>
        new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new ManualTimeProvider()).AddCasework(options with { DataDirectory = directory }).AddAccountStore().BuildServiceProvider();

    private static IDbContextFactory<DeskAccountsContext> Contexts(ServiceProvider services) => services.GetRequiredService<IDbContextFactory<DeskAccountsContext>>();

    private static async Task<List<string>> LinesAsync(DeskAccountsContext context, string sql)
    {
        var lines = await context.Database.SqlQueryRaw<string>(sql).ToListAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
