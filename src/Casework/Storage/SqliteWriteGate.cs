using System.Collections.Concurrent;

namespace SamenHier.Casework.Storage;

/// <summary>
/// The one writer of a SQLite file. It takes all waiting units into one transaction, each within a savepoint, so that
/// they share one flush to disk; callers hear of it only after the commit.
/// </summary>
internal sealed class SqliteWriteGate : IWriteGate, IAsyncDisposable
{
    private const int BatchLimit = 64;

    private readonly SqliteDatabase database;
    private readonly BlockingCollection<WaitingUnit> waiting = [];
    private readonly Task writing;
    private SqliteWriter? writer;

    public SqliteWriteGate(SqliteDatabase database)
    {
        this.database = database;
        // A thread of its own: it blocks on the disk most of the time.
        writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task<bool> TryWriteAsync(IReadOnlyList<Statement> unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = new WaitingUnit(unit);
        waiting.Add(item, CancellationToken.None);
        return item.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.CompleteAdding();
        await writing;
        waiting.Dispose();
    }

    private void Write()
    {
        var batch = new List<WaitingUnit>(BatchLimit);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < BatchLimit && waiting.TryTake(out var next)) batch.Add(next);
            WriteBatch(batch);
            batch.Clear();
        }

        writer?.Dispose();
    }

    private void WriteBatch(List<WaitingUnit> batch)
    {
        try
        {
            writer ??= new SqliteWriter(database.OpenWriter());
            writer.Begin();
            foreach (var item in batch) item.Outcome = writer.RunUnit(item.Unit);
            writer.Commit();
        }
#pragma warning disable CA1031 // Whatever broke, the callers must hear of it and the loop must live.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // Closing rolls back whatever is open; the next batch begins on a new connection.
            writer?.Dispose();
            writer = null;
            foreach (var item in batch) item.Outcome = UnitOutcome.Failed(error);
        }

        foreach (var item in batch) item.Complete();
    }

    private sealed class WaitingUnit(IReadOnlyList<Statement> unit)
    {
        public IReadOnlyList<Statement> Unit => unit;

        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public UnitOutcome Outcome { get; set; }

        public void Complete()
        {
            if (Outcome.Error is { } error) Done.SetException(new StoreUnavailableException("The database could not be written.", error));
            else Done.SetResult(Outcome.Stored);
        }
    }
}

/// <summary>How one unit of a batch went.</summary>
internal readonly record struct UnitOutcome(bool Stored, Exception? Error)
{
    public static UnitOutcome Kept { get; } = new(true, null);

    public static UnitOutcome Refused { get; } = new(false, null);

    public static UnitOutcome Failed(Exception error) => new(false, error);
}
