using SamenHier.Casework;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.People;

/// <summary>Stores organisations; every change leaves an audit line.</summary>
/// <param name="board">Who works where.</param>
/// <param name="audit">Who did what.</param>
/// <param name="time">The clock.</param>
public sealed class OrganisationRegister(RosterBoard board, AuditLog audit, TimeProvider time)
{
    /// <summary>Whether somebody may see and change an organisation. Pure.</summary>
    /// <param name="by">Who would.</param>
    /// <param name="organisation">Its id; null for a new one.</param>
    public static bool MaySeeTo(StaffMember by, string? organisation) => by.Role switch
    {
        StaffRole.Administrator => true,
        StaffRole.Coordinator => organisation is not null && organisation == by.Organisation,
        _ => false,
    };

    /// <summary>Stores an organisation, new or changed.</summary>
    /// <param name="by">Who changes it.</param>
    /// <param name="before">What it was; a new one has an empty id.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What is wrong with it; nothing when it is stored.</returns>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<IReadOnlyList<OrganisationFault>> PutAsync(StaffMember by, Organisation before, OrganisationForm form, CancellationToken cancellationToken)
    {
        var isNew = before.Id.Length == 0;
        if (!MaySeeTo(by, isNew ? null : before.Id))
        {
            return [new OrganisationFault("people.fault.NotAllowed", string.Empty)];
        }

        if (form.Faults(by, before, board.Current) is { Count: > 0 } faults)
        {
            return faults;
        }

        var after = form.ToOrganisation(before);
        after = isNew ? after with { Id = OrganisationForm.NewId(form.Name, board.Current) } : after;
        await board.PutAsync(after, cancellationToken);
        await audit.WriteAsync(new AuditLine(time.GetUtcNow(), by.Id, isNew ? "organisation.added" : "organisation.changed", $"organisation:{after.Id}"), cancellationToken);
        return [];
    }
}
