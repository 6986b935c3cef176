using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Contents;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Places;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Records;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Transcripts;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework;

/// <summary>Registers the records.</summary>
public static class CaseworkServices
{
    private const string ApplicationName = "SamenHier";
    private const string DatabaseFile = "samenhier.db";
    private const string KeysFolder = "keys";

    /// <summary>Adds the store of the turn, the transcript, the people and the key ring, all as singletons.</summary>
    /// <exception cref="OptionsValidationException">A setting is missing or unknown; the message names its configuration key.</exception>
    public static IServiceCollection AddCasework(this IServiceCollection services, CaseworkOptions options)
    {
        options.Validate();
        var directory = PrivateDirectory.Create(options.DataDirectory);
        var keys = PrivateDirectory.Create(options.KeysDirectory ?? Path.Combine(directory.FullName, KeysFolder));
        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToFileSystem(keys);
        services.TryAddSingleton(TimeProvider.System);

        if (options.Provider is CaseworkOptions.Sqlite) services.AddSqlite(Path.Combine(directory.FullName, DatabaseFile));
        else services.AddPostgres(options.ConnectionString!);

        services.AddDbContextFactory<CaseworkContext>((provider, context) => provider.GetRequiredService<IDatabase>().Configure(context));
        services.AddSingleton<OwnerKeys>();
        services.AddSingleton<LookupKey>();
        services.AddSingleton<Scrubber>();
        return services.AddParts();
    }

    /// <summary>Whether there is a database to open; of a server it is known only once it is opened. Nothing is made.</summary>
    public static bool HasDatabase(CaseworkOptions options) =>
        options.Provider is not CaseworkOptions.Sqlite || File.Exists(Path.Combine(options.DataDirectory, DatabaseFile));

    private static void AddSqlite(this IServiceCollection services, string file)
    {
        services.AddSingleton(_ => new SqliteDatabase(file));
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<IWriteGate, SqliteWriteGate>();
    }

    private static void AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new PostgresDatabase(connectionString));
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
        services.AddSingleton<IWriteGate, PostgresWriteGate>();
    }

    // Their constructors are internal, as the parts that they are made of are.
    private static IServiceCollection AddParts(this IServiceCollection services) => services
        .AddSingleton(p => new CaseworkDatabase(
            p.Get<IDatabase>(), p.Get<IDbContextFactory<CaseworkContext>>(), p.Get<LookupKey>(), p.Get<Scrubber>(), p.Get<RosterBoard>()))
        .AddSingleton(p => new SharedDatabase(p.Get<IDatabase>()))
        .AddSingleton(p => new TurnStore(
            p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<LookupKey>(), p.Get<Scrubber>(), p.Get<TimeProvider>()))
        .AddSingleton(p => new Transcript(p.Get<IDatabase>(), p.Get<OwnerKeys>(), p.Get<LookupKey>()))
        .AddSingleton(p => new Outbox(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<LookupKey>()))
        .AddSingleton(p => new ParticipantDirectory(
            p.Get<IDatabase>(), p.Get<IDbContextFactory<CaseworkContext>>(), p.Get<OwnerKeys>(), p.Get<LookupKey>()))
        .AddSingleton(p => new Eraser(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<Scrubber>(), p.Get<TimeProvider>()))
        .AddSingleton(p => new CodeAttempts(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<LookupKey>()))
        .AddSingleton(p => new QuestionRecords(p.Get<IDatabase>(), p.Get<OwnerKeys>()))
        .AddSingleton(p => new GroupDirectory(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>()))
        .AddSingleton(p => new NoticeBox(p.Get<IDatabase>(), p.Get<OwnerKeys>(), p.Get<LookupKey>()))
        .AddSingleton(p => new NewsletterStore(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<LookupKey>()))
        .AddSingleton(p => new PostcodeStore(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<TimeProvider>()))
        .AddDesk();

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton(p => new RosterBoard(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<IDataProtectionProvider>()))
        .AddSingleton(p => new CaseDirectory(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<LookupKey>()))
        .AddSingleton(p => new CaseDrafts(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>()))
        .AddSingleton(p => new MessageTranslations(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>()))
        .AddSingleton(p => new ContentStore(p.Get<IDatabase>(), p.Get<IWriteGate>()))
        .AddSingleton(p => new AuditLog(p.Get<IDatabase>(), p.Get<IWriteGate>()))
        .AddSingleton(p => new AlertBox(p.Get<IDatabase>(), p.Get<IWriteGate>()))
        .AddSingleton(p => new RoundStore(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<IDataProtectionProvider>(), p.Get<TimeProvider>()))
        .AddSingleton(p => new MatchBoard(p.Get<IDatabase>(), p.Get<IWriteGate>(), p.Get<OwnerKeys>(), p.Get<TimeProvider>()))
        .AddSingleton<CaseSignals>()
        .AddSingleton<NoticeSignals>();

    private static T Get<T>(this IServiceProvider provider) where T : notnull => provider.GetRequiredService<T>();
}
