using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Cases;

/// <summary>Keeps what somebody types at the desk until it is sent, so that a session that ends takes nothing with it. Sealed under the participant's key.</summary>
public sealed class CaseDrafts
{
    private const string Select = """
        SELECT p.id, p.wrapped_key, d.content
        FROM cases c JOIN participants p ON p.id = c.participant_id LEFT JOIN case_drafts d ON d.case_id = c.id AND d.staff_id = @staff
        WHERE c.id = @case
        """;

    private const string Put = """
        INSERT INTO case_drafts (case_id, staff_id, content) VALUES (@case, @staff, @content)
        ON CONFLICT (case_id, staff_id) DO UPDATE SET content = excluded.content
        """;

    private const string Drop = "DELETE FROM case_drafts WHERE case_id = @case AND staff_id = @staff";

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly OwnerKeys keys;

    internal CaseDrafts(IDatabase database, IWriteGate gate, OwnerKeys keys) => (this.database, this.gate, this.keys) = (database, gate, keys);

    /// <summary>What somebody has typed in a case; null for nothing.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<string?> FindAsync(CaseId @case, StaffId by, CancellationToken cancellationToken) =>
        await ReadAsync(@case, by, cancellationToken) is { Content: { } content, Cipher: var cipher } ? cipher.OpenText(Cell.DraftContent(@case, by), content) : null;

    /// <summary>Keeps what somebody has typed; empty keeps nothing. Does nothing when the case is gone.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task PutAsync(CaseId @case, StaffId by, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            await gate.TryWriteAsync([new(Drop, Place(@case, by))], cancellationToken);
            return;
        }

        if (await ReadAsync(@case, by, cancellationToken) is not { Cipher: var cipher }) return;
        var content = Parameter.Bytes("@content", cipher.Seal(Cell.DraftContent(@case, by), text));
        await gate.TryWriteAsync([new(Put, [.. Place(@case, by), content])], cancellationToken);
    }

    private Task<Draft?> ReadAsync(CaseId @case, StaffId by, CancellationToken cancellationToken) => database.ReadAsync(
        Select,
        Place(@case, by),
        async (reader, ct) => await reader.ReadAsync(ct) ? new Draft(keys.Unwrap(reader.Participant(0), reader.Bytes(1)), reader.BytesOrNull(2)) : null,
        cancellationToken);

    private static Parameter[] Place(CaseId @case, StaffId by) => [Parameter.Bytes("@case", @case.ToBytes()), Parameter.Bytes("@staff", by.ToBytes())];

    private sealed record Draft(OwnerCipher Cipher, byte[]? Content);
}
