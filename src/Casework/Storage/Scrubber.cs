using Microsoft.Extensions.Logging;

namespace SamenHier.Casework.Storage;

/// <summary>
/// Scrubs the database's files after erasures. What is due is a row that the erasure itself stored, so that the next start, or the next
/// cleanup, does it when this process dies. One scrub serves all erasures before it.
/// </summary>
internal sealed partial class Scrubber(IDatabase database, IWriteGate gate, TimeProvider time, ILogger<Scrubber> log) : IAsyncDisposable
{
    private const string Insert = "INSERT INTO due_scrubs (id) VALUES (@id)";
    private const string Select = "SELECT id FROM due_scrubs";
    private const string Delete = "DELETE FROM due_scrubs WHERE id = @id";

    // Turns wait while a large file is written anew; many erasures in a row must not stop them for more than a tenth of the time.
    private const int RestForEachScrub = 9;

    private readonly SemaphoreSlim alone = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock beginning = new();
    private Task begun = Task.CompletedTask;
    private DateTimeOffset restsUntil;

    /// <summary>A part of the unit that erases somebody.</summary>
    public static Statement MakeDue() => new(Insert, [Parameter.Text("@id", Guid.NewGuid().ToString("N"))]);

    /// <summary>Scrubs what is due, without being waited for.</summary>
    public void Begin()
    {
        var scrub = Task.Run(() => TryScrubAsync(stopping.Token), stopping.Token);
        lock (beginning) begun = begun.IsCompleted ? scrub : Task.WhenAll(begun, scrub);
    }

    /// <summary>Scrubs what is due; false when it failed and stays due.</summary>
    public async Task<bool> TryScrubAsync(CancellationToken cancellationToken)
    {
        await alone.WaitAsync(cancellationToken);
        try
        {
            if ((await ReadDueAsync(cancellationToken)).Count > 0) await ScrubAsync(cancellationToken);
            return true;
        }
        catch (StoreUnavailableException error)
        {
            LogStillDue(error);
            return false;
        }
        finally
        {
            alone.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        try
        {
            await begun;
        }
        catch (OperationCanceledException)
        {
            // It stays due.
        }

        stopping.Dispose();
        alone.Dispose();
    }

    private Task<List<string>> ReadDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        Select,
        [],
        async (reader, ct) =>
        {
            var due = new List<string>();
            while (await reader.ReadAsync(ct)) due.Add(reader.GetString(0));
            return due;
        },
        cancellationToken);

    private async Task ScrubAsync(CancellationToken cancellationToken)
    {
        var rest = restsUntil - time.GetUtcNow();
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);

        var began = time.GetUtcNow();
        var due = await ReadDueAsync(cancellationToken);
        await database.ScrubAsync(cancellationToken);
        await gate.TryWriteAsync([.. due.Select(id => new Statement(Delete, [Parameter.Text("@id", id)]))], cancellationToken);
        var ended = time.GetUtcNow();
        restsUntil = ended + (RestForEachScrub * (ended - began));
    }

    [LoggerMessage(LogLevel.Warning, "What was erased is not scrubbed from the database's files yet; it is tried again with the next cleanup, and at the next start")]
    private partial void LogStillDue(Exception error);
}
