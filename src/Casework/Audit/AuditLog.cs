using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Audit;

/// <summary>Keeps who looked at, or did, what at the desk. Lines are only ever added; they go after two years.</summary>
public sealed class AuditLog
{
    private const int LongestAction = 60;
    private const int LongestSubject = 200;

    private const string Add = "INSERT INTO audit_lines (id, at, done_by, action, subject) VALUES (@id, @at, @done_by, @action, @subject)";

    private const string SelectOfSubject =
        "SELECT at, done_by, action, subject FROM audit_lines WHERE subject = @subject ORDER BY at DESC, id DESC LIMIT @limit";

    private const string SelectAll = "SELECT at, done_by, action, subject FROM audit_lines ORDER BY id DESC LIMIT @limit";

    private const string DropEarlier = "DELETE FROM audit_lines WHERE id < @first";

    private readonly IDatabase database;
    private readonly IWriteGate gate;

    internal AuditLog(IDatabase database, IWriteGate gate) => (this.database, this.gate) = (database, gate);

    /// <summary>Adds a line. What it is about is shown only after it is stored.</summary>
    /// <exception cref="ArgumentException">Its action or its subject is longer than it may be.</exception>
    /// <exception cref="StoreUnavailableException">The database failed; then nothing may be shown.</exception>
    public Task WriteAsync(AuditLine line, CancellationToken cancellationToken) => gate.TryWriteAsync([Put(line)], cancellationToken);

    /// <summary>The statement that adds a line, for a unit that stores what was done together with it.</summary>
    /// <exception cref="ArgumentException">Its action or its subject is longer than it may be.</exception>
    internal static Statement Put(AuditLine line)
    {
        if (line.Action.Length > LongestAction || line.Subject.Length > LongestSubject)
            throw new ArgumentException("A line of the audit log holds identifiers and codes, which are short.", nameof(line));
        return new(
            Add,
            [
                Parameter.Bytes("@id", RowId.Write(Guid.CreateVersion7(line.At))),
                Parameter.Time("@at", line.At),
                Parameter.Bytes("@done_by", line.By.ToBytes()),
                Parameter.Text("@action", line.Action),
                Parameter.Text("@subject", line.Subject),
            ]);
    }

    /// <summary>The latest lines, the newest first; of one subject, or of all.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<AuditLine>> ListAsync(string? subject, int limit, CancellationToken cancellationToken) => database.ReadAsync(
        subject is null ? SelectAll : SelectOfSubject,
        subject is null ? [Parameter.Number("@limit", limit)] : [Parameter.Number("@limit", limit), Parameter.Text("@subject", subject)],
        (reader, ct) => reader.ReadAllAsync(row => new AuditLine(row.Time(0), row.Staff(1), row.GetString(2), row.GetString(3)), ct),
        cancellationToken);

    /// <summary>Drops the lines from before a time.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task DropBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken) =>
        gate.TryWriteAsync([new(DropEarlier, [Parameter.Bytes("@first", FirstIdOf(time))])], cancellationToken);

    // An identifier begins with its time, so its own index finds the old ones.
    private static byte[] FirstIdOf(DateTimeOffset time) => [.. RowId.Write(Guid.CreateVersion7(time))[..6], .. new byte[10]];
}
