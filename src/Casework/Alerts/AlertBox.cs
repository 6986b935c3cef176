using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Alerts;

/// <summary>Alerts that are still to be passed on outside the desk, each by each way (e-mail, Teams) until it was done or given up.</summary>
public sealed class AlertBox
{
    private const string Select = "SELECT id, kind, case_id, staff_id, organisation_id, at FROM alerts ORDER BY at, id LIMIT @limit";

    private const string Drop = "DELETE FROM alerts WHERE id = @id";

    private readonly IDatabase database;
    private readonly IWriteGate gate;

    internal AlertBox(IDatabase database, IWriteGate gate) => (this.database, this.gate) = (database, gate);

    /// <summary>The alerts that wait, the oldest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<Alert>> WaitingAsync(int limit, CancellationToken cancellationToken) => database.ReadAsync(
        Select,
        [Parameter.Number("@limit", limit)],
        (reader, ct) => reader.ReadAllAsync(
            row => new Alert(RowId.Read(row.Bytes(0)), (AlertKind)row.GetInt32(1), row.Case(2), row.StaffOrNull(3), row.TextOrNull(4), row.Time(5)), ct),
        cancellationToken);

    /// <summary>Notes that an alert was passed on, or that there is no way to pass it on; it goes.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task DropAsync(Guid alert, CancellationToken cancellationToken) =>
        gate.TryWriteAsync([new(Drop, [Parameter.Bytes("@id", RowId.Write(alert))])], cancellationToken);
}
