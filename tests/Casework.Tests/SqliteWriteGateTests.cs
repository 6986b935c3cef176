using System.Buffers.Binary;
using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Storage;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class SqliteWriteGateTests(PostgresServer postgres)
{
    [Fact]
    public async Task Turns_that_wait_share_one_commit_to_disk()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var gate = node.Services.GetRequiredService<IWriteGate>();
        using var first = new HeldUnit();
        var alone = gate.TryWriteAsync(first, CancellationToken.None);
        await first.Reached;
        var flushed = CommitsInLog(database);

        var together = Enumerable.Range(0, 40).Select(i => gate.TryWriteAsync([Secret($"secret {i}")], CancellationToken.None)).ToArray();
        first.Release();

        Assert.True(await alone);
        Assert.All(await Task.WhenAll(together), Assert.True);
        // The first unit wrote nothing, which leaves no trace in the log.
        Assert.Equal(1, CommitsInLog(database) - flushed);
        Assert.Equal(40, await database.CountAsync("secrets WHERE name LIKE 'secret %'"));
    }

    [Fact]
    public async Task A_conflict_in_the_middle_leaves_the_others_whole()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var (conversation, participant) = (Turn.NewConversation(), ParticipantId.New());
        await node.TakeTurnAsync(conversation, participant, commit => commit with { ActivityKey = "seen" });
        var repeated = Turn.After(await node.LoadAsync(conversation), conversation, participant) with { ActivityKey = "seen" };

        var outcomes = await CommitTogetherAsync(database, node, Stranger(), Stranger(), repeated, Stranger());

        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed], outcomes);
        Assert.Equal((4, 8), (await database.CountAsync("participants"), await database.CountAsync("messages")));
        Assert.Equal(1, (await node.LoadAsync(conversation)).Participant!.Version);
    }

    [Fact]
    public async Task A_unit_that_breaks_in_the_middle_leaves_the_others_whole()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var gate = node.Services.GetRequiredService<IWriteGate>();

        var held = await HoldAsync(database);
        var first = node.CommitAsync(Stranger());
        var broken = gate.TryWriteAsync([Secret("half"), new("INSERT INTO nowhere VALUES (1)", [])], CancellationToken.None);
        var last = node.CommitAsync(Stranger());
        await held.DisposeAsync();

        Assert.Equal(CommitOutcome.Committed, await first);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => broken);
        Assert.Equal(CommitOutcome.Committed, await last);
        Assert.Equal((2, 1), (await database.CountAsync("participants"), await database.CountAsync("secrets")));
    }

    [Fact]
    public async Task When_the_commit_itself_fails_every_caller_hears_it_and_nothing_is_stored()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var gate = node.Services.GetRequiredService<IWriteGate>();

        // A foreign key that is checked at the commit only, and is broken then.
        IReadOnlyList<Statement> orphan =
        [
            new("PRAGMA defer_foreign_keys = ON", []),
            new("INSERT INTO state_parts (participant_id, name, value) VALUES (x'00', 'orphan', x'00')", []),
        ];
        using var first = new HeldUnit();
        var alone = gate.TryWriteAsync(first, CancellationToken.None);
        await first.Reached;
        Task<bool>[] together =
        [
            gate.TryWriteAsync(orphan, CancellationToken.None),
            gate.TryWriteAsync([Secret("one")], CancellationToken.None),
            gate.TryWriteAsync([Secret("two")], CancellationToken.None),
        ];
        first.Release();

        Assert.True(await alone);
        foreach (var caller in together) await Assert.ThrowsAsync<StoreUnavailableException>(() => caller);
        Assert.Equal((0, 0), (await database.CountAsync("secrets WHERE name IN ('one', 'two')"), await database.CountAsync("state_parts")));

        // The gate lives on.
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(Stranger()));
    }

    [Fact]
    public async Task A_cancelled_turn_is_not_handed_over()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.Turns.CommitAsync(Stranger(), new CancellationToken(canceled: true)));

        Assert.Equal(0, await database.CountAsync("participants"));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var conversation = Turn.NewConversation();
        await node.TakeTurnAsync(conversation, ParticipantId.New());

        await using var held = await HoldAsync(database);
        var waiting = node.CommitAsync(Stranger());

        Assert.NotNull((await node.LoadAsync(conversation)).Participant);
        Assert.Equal(2, (await node.MessagesAsync(conversation)).Count);
        Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();
        Assert.Equal(CommitOutcome.Committed, await waiting);
    }

    private static TurnCommit Stranger() => Turn.First(Turn.NewConversation(), ParticipantId.New());

    private static Statement Secret(string name) => new(
        "INSERT INTO secrets (name, value) VALUES (@name, @value)", [Parameter.Text("@name", name), Parameter.Bytes("@value", [1])]);

    private static async Task<IAsyncDisposable> HoldAsync(TestDatabase database)
    {
        var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    // The calls wait behind the lock, in one batch or a few.
    private static async Task<CommitOutcome[]> CommitTogetherAsync(TestDatabase database, Node node, params TurnCommit[] turns)
    {
        var held = await HoldAsync(database);
        var calls = turns.Select(node.CommitAsync).ToArray();
        await held.DisposeAsync();
        return await Task.WhenAll(calls);
    }

    // A frame of the write-ahead log that ends a transaction says how large the database then is; other frames say 0.
    private static int CommitsInLog(TestDatabase database)
    {
        const int headerSize = 32;
        const int frameHeaderSize = 24;
        using var stream = new FileStream(database.SqliteFile + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var log = new byte[stream.Length];
        stream.ReadExactly(log);
        var pageSize = BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));
        var commits = 0;
        for (var frame = headerSize; frame < log.Length; frame += frameHeaderSize + pageSize)
        {
            if (BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(frame + 4)) != 0) commits++;
        }

        return commits;
    }

    // An empty unit that the writer cannot pass before it is released: what is handed over meanwhile is the next batch.
    private sealed class HeldUnit : IReadOnlyList<Statement>, IDisposable
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim released = new();

        public Task Reached => reached.Task;

        public int Count => 0;

        public Statement this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public void Release() => released.Set();

        public void Dispose() => released.Dispose();

        public IEnumerator<Statement> GetEnumerator()
        {
            reached.SetResult();
            released.Wait();
            yield break;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
