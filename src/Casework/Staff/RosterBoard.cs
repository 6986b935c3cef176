using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Staff;

/// <summary>Stores who works where, and keeps the newest of it at hand for turns, which cannot wait for a database.</summary>
public sealed class RosterBoard
{
    private const string Select = """
        SELECT town, organisation_id FROM organisation_towns;
        SELECT id, takes_the_rest, content FROM organisations;
        SELECT id, role, organisation_id, is_active, content FROM staff ORDER BY id
        """;

    private const string PutMember = """
        INSERT INTO staff (id, role, organisation_id, is_active, content) VALUES (@id, @role, @organisation, @is_active, @content)
        ON CONFLICT (id) DO UPDATE
        SET role = excluded.role, organisation_id = excluded.organisation_id, is_active = excluded.is_active, content = excluded.content
        """;

    private const string PutOrganisation = """
        INSERT INTO organisations (id, takes_the_rest, content) VALUES (@organisation, @takes_the_rest, @content)
        ON CONFLICT (id) DO UPDATE SET takes_the_rest = excluded.takes_the_rest, content = excluded.content
        """;

    // Whose the rest is must never be two organisations'.
    private const string LeaveRest = "UPDATE organisations SET takes_the_rest = @no WHERE id <> @organisation AND takes_the_rest";

    private const string DropTowns = "DELETE FROM organisation_towns WHERE organisation_id = @organisation";

    private const string PutTown = """
        INSERT INTO organisation_towns (town, organisation_id) VALUES (@town, @organisation)
        ON CONFLICT (town) DO UPDATE SET organisation_id = excluded.organisation_id
        """;

    private readonly IDatabase database;
    private readonly IWriteGate gate;
    private readonly IDataProtectionProvider protection;
    private readonly Lock order = new();
    private volatile Roster current = Roster.Empty;
    private long begun;
    private long applied;

    internal RosterBoard(IDatabase database, IWriteGate gate, IDataProtectionProvider protection) =>
        (this.database, this.gate, this.protection) = (database, gate, protection);

    /// <summary>Who works where, as last read; empty before the first reading.</summary>
    public Roster Current => current;

    /// <summary>Tells that <see cref="Current"/> was read anew.</summary>
#pragma warning disable MA0046 // Nobody who listens asks who tells.
    public event Action? Changed;
#pragma warning restore MA0046

    /// <summary>Reads who works where anew, and makes it <see cref="Current"/>.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task<Roster> RefreshAsync(CancellationToken cancellationToken)
    {
        var reading = Interlocked.Increment(ref begun);
        var read = await database.ReadAsync(Select, [], ReadAsync, cancellationToken);
        lock (order)
        {
            // A reading that began later holds all that this one does.
            if (reading < applied) return current;
            (applied, current) = (reading, read);
        }

        Changed?.Invoke();
        return read;
    }

    /// <summary>Stores somebody, new or changed, and reads anew.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task PutAsync(StaffMember member, CancellationToken cancellationToken)
    {
        var put = new Statement(
            PutMember,
            [
                Parameter.Bytes("@id", member.Id.ToBytes()),
                Parameter.Code("@role", (int)member.Role),
                Parameter.Text("@organisation", member.Organisation),
                Parameter.Flag("@is_active", member.IsActive),
                Parameter.Bytes("@content", StaffContent.Seal(member, protection)),
            ]);
        await gate.TryWriteAsync([put], cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    /// <summary>
    /// Stores an organisation, new or changed, and reads anew. A town that another organisation had becomes its own, and so does the rest where
    /// it takes that.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task PutAsync(Organisation organisation, CancellationToken cancellationToken)
    {
        await gate.TryWriteAsync([.. Statements(organisation)], cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    /// <summary>Who somebody on a channel is at the desk, e.g. <c>msteams:TENANT:OBJECT</c>; null when they are nobody's account there, or somebody's who has left.</summary>
    public StaffMember? FindByIdentity(string identity) => current.Staff.FirstOrDefault(member => member.IsActive && member.Identity == identity);

    private IEnumerable<Statement> Statements(Organisation organisation)
    {
        var id = Parameter.Text("@organisation", organisation.Id);
        yield return new(
            PutOrganisation,
            [
                id,
                Parameter.Flag("@takes_the_rest", organisation.TakesTheRest),
                Parameter.Bytes("@content", OrganisationContent.Seal(organisation, protection)),
            ]);
        if (organisation.TakesTheRest) yield return new(LeaveRest, [id, Parameter.Flag("@no", false)]);
        yield return new(DropTowns, [id]);
        foreach (var town in organisation.Towns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return new(PutTown, [id, Parameter.Text("@town", town)]);
    }

    private async Task<Roster> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var towns = await reader.ReadAllAsync(row => (Town: row.GetString(0), Organisation: row.GetString(1)), cancellationToken);
        var townsOf = towns.ToLookup(row => row.Organisation, row => row.Town, StringComparer.Ordinal);
        await reader.NextResultAsync(cancellationToken);
        var organisations = await reader.ReadAllAsync(row => ReadOrganisation(row, townsOf), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var staff = await reader.ReadAllAsync(
            row => StaffContent.Open(row.Bytes(4), protection, row.Staff(0), (StaffRole)row.GetInt32(1), row.TextOrNull(2), row.GetBoolean(3)), cancellationToken);
        return new([.. organisations.OrderBy(organisation => organisation.Id, StringComparer.Ordinal)], staff);
    }

    private Organisation ReadOrganisation(DbDataReader row, ILookup<string, string> townsOf)
    {
        var id = row.GetString(0);
        return OrganisationContent.Open(row.Bytes(2), protection, id, [.. townsOf[id].Order(StringComparer.Ordinal)], row.GetBoolean(1));
    }
}
