namespace SamenHier.Casework.Audit;

/// <summary>Keeps who looked at, or did, what at the desk. Lines are only ever added; they go after two years.</summary>
public sealed class AuditLog
{
    /// <summary>Adds a line. What it is about is shown only after it is stored.</summary>
    /// <exception cref="StoreUnavailableException">The database failed; then nothing may be shown.</exception>
    public Task WriteAsync(AuditLine line, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The latest lines, the newest first; of one subject, or of all.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<AuditLine>> ListAsync(string? subject, int limit, CancellationToken cancellationToken) => throw new NotImplementedException();
}
