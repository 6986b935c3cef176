using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Contents;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Transcripts;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Tests that share one private PostgreSQL server.</summary>
[CollectionDefinition(Name)]
public sealed class StoreTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "store";
}

/// <summary>An empty database for one test, and the nodes that it starts on it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly List<ServiceProvider> nodes = [];

    private TestDatabase(Provider provider, string? connectionString) => Options = new CaseworkOptions
    {
        Provider = provider == Provider.Sqlite ? CaseworkOptions.Sqlite : CaseworkOptions.Postgres,
        DataDirectory = directory.File("data"),
        ConnectionString = connectionString,
    };

    public CaseworkOptions Options { get; }

    public ManualTimeProvider Time { get; } = new();

    public string SqliteFile => Path.Combine(Options.DataDirectory, "samenhier.db");

    public static async Task<TestDatabase> CreateAsync(Provider provider, PostgresServer postgres) =>
        new(provider, provider == Provider.Postgres ? await postgres.CreateDatabaseAsync() : null);

    public async Task<Node> StartNodeAsync()
    {
        var node = BuildNode();
        await node.Database.PrepareAsync(CancellationToken.None);
        return node;
    }

    public Node BuildNode()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddCasework(Options).BuildServiceProvider(validateScopes: true);
        nodes.Add(services);
        return new Node(services);
    }

    /// <summary>A connection past the store, to look at rows and to damage them.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = Options.Provider is CaseworkOptions.Sqlite
            ? new SqliteConnection($"Data Source={SqliteFile};Pooling=False;Default Timeout=5")
            : new NpgsqlConnection(Options.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task<int> RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        directory.Dispose();
    }
}

/// <summary>One process of the bot, as far as the records go.</summary>
public sealed class Node(IServiceProvider services)
{
    public IServiceProvider Services => services;

    public CaseworkDatabase Database => services.GetRequiredService<CaseworkDatabase>();

    public TurnStore Turns => services.GetRequiredService<TurnStore>();

    public Transcript Transcript => services.GetRequiredService<Transcript>();

    public Outbox Outbox => services.GetRequiredService<Outbox>();

    public ParticipantDirectory Directory => services.GetRequiredService<ParticipantDirectory>();

    public GroupDirectory Groups => services.GetRequiredService<GroupDirectory>();

    public NoticeBox NoticeBox => services.GetRequiredService<NoticeBox>();

    public NewsletterStore Newsletter => services.GetRequiredService<NewsletterStore>();

    public Eraser Eraser => services.GetRequiredService<Eraser>();

    public QuestionRecords Questions => services.GetRequiredService<QuestionRecords>();

    public RosterBoard Roster => services.GetRequiredService<RosterBoard>();

    public CaseDirectory Cases => services.GetRequiredService<CaseDirectory>();

    public CaseDrafts Drafts => services.GetRequiredService<CaseDrafts>();

    public MessageTranslations Translations => services.GetRequiredService<MessageTranslations>();

    public ContentStore Contents => services.GetRequiredService<ContentStore>();

    public AuditLog Audit => services.GetRequiredService<AuditLog>();

    public AlertBox Alerts => services.GetRequiredService<AlertBox>();

    public RoundStore Rounds => services.GetRequiredService<RoundStore>();

    public MatchBoard Matches => services.GetRequiredService<MatchBoard>();

    internal Scrubber Scrubber => services.GetRequiredService<Scrubber>();

    public CodeAttempts CodeAttempts => services.GetRequiredService<CodeAttempts>();

    public Task<TurnSnapshot> LoadAsync(ConversationKey conversation, string activityKey = "never seen") =>
        Turns.LoadAsync(conversation, activityKey, CancellationToken.None);

    public Task<CommitOutcome> CommitAsync(TurnCommit commit) => Turns.CommitAsync(commit, CancellationToken.None);

    /// <summary>Loads and commits a turn as the bot does.</summary>
    public async Task TakeTurnAsync(ConversationKey conversation, ParticipantId participant, Func<TurnCommit, TurnCommit>? change = null)
    {
        var before = await Turns.LoadAsParticipantAsync(conversation, "never seen", participant, CancellationToken.None);
        var commit = Turn.After(before, conversation, participant);
        Assert.Equal(CommitOutcome.Committed, await CommitAsync(change is null ? commit : change(commit)));
    }

    public async Task<IReadOnlyList<TranscriptMessage>> MessagesAsync(ConversationKey conversation) =>
        (await Transcript.ReadAsync(conversation, 0, 1000, CancellationToken.None)).Messages;
}
