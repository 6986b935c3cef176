using System.Globalization;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.People;

/// <summary>Counts wrong reference codes, durably.</summary>
public sealed class CodeAttempts
{
    private const string Count = "SELECT COALESCE(SUM(attempts), 0) FROM code_attempts WHERE scope_hash = @scope AND at >= @since";

    private const string Prune = "DELETE FROM code_attempts WHERE at < @before";

    private const string Record = """
        INSERT INTO code_attempts (scope_hash, at, attempts) VALUES (@scope, @at, 1)
        ON CONFLICT (scope_hash, at) DO UPDATE SET attempts = code_attempts.attempts + 1
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly LookupKey lookup;

    internal CodeAttempts(IDatabase database, IWriteGate gate, LookupKey lookup) =>
        (this.database, this.gate, this.lookup) = (database, gate, lookup);

    /// <summary>Counts the wrong codes of a scope since a moment; at most a day back.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<int> CountAsync(string scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).AttemptScope(scope);
        return await database.ReadAsync(
            Count,
            [Parameter.Bytes("@scope", hash), Parameter.Time("@since", since)],
            async (reader, ct) =>
            {
                await reader.ReadAsync(ct);
                return Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture);
            },
            cancellationToken);
    }

    /// <summary>Records a wrong code and drops records older than a day.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public async Task RecordAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var hash = (await lookup.HashesAsync(cancellationToken)).AttemptScope(scope);
        await gate.TryWriteAsync(
            [
                new(Prune, [Parameter.Time("@before", at - Kept)]),
                new(Record, [Parameter.Bytes("@scope", hash), Parameter.Time("@at", at)]),
            ],
            cancellationToken);
    }
}
