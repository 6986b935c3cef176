using SamenHier.Casework;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;
using SamenHier.Desk.Cases;

namespace SamenHier.Desk.People;

/// <summary>Stores who works at the desk; every change leaves an audit line.</summary>
/// <param name="board">Who works where.</param>
/// <param name="invitations">Lets people in.</param>
/// <param name="cases">Knows who has which case.</param>
/// <param name="turns">Puts cases back.</param>
/// <param name="audit">Who did what.</param>
/// <param name="time">The clock.</param>
public sealed class StaffRegister(RosterBoard board, DeskInvitations invitations, CaseDirectory cases, ICaseTurns turns, AuditLog audit, TimeProvider time)
{
    private const int CasesAtOnce = 200;

    /// <summary>Stores somebody, new or changed.</summary>
    /// <param name="by">Who changes it.</param>
    /// <param name="after">Who it is from now on; whether they are active stays as it was.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Why it was refused; null when it is stored.</returns>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<StaffFault?> PutAsync(StaffMember by, StaffMember after, CancellationToken cancellationToken)
    {
        var before = board.Current.Find(after.Id);
        if (StaffRights.Check(by, before, after, board.Current) is { } fault)
        {
            return fault;
        }

        await board.PutAsync(after, cancellationToken);
        await WriteAsync(by, before is null ? "staff.added" : "staff.changed", after.Id, cancellationToken);
        return null;
    }

    /// <summary>Makes the link by which somebody gets in. Whoever has it gets in: it is shown once.</summary>
    /// <param name="by">Who invites.</param>
    /// <param name="id">Whom.</param>
    /// <param name="isReset">Whether every way in that they have is taken away first.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Its path and query; null when this person may not, or there is nobody to invite.</returns>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<string?> InviteAsync(StaffMember by, StaffId id, bool isReset, CancellationToken cancellationToken)
    {
        if (board.Current.Find(id) is not { IsActive: true } member || !StaffRights.MaySeeTo(by, member))
        {
            return null;
        }

        await WriteAsync(by, isReset ? "staff.reset" : "staff.invited", id, cancellationToken);
        return isReset ? await invitations.ResetAsync(id, cancellationToken) : await invitations.CreateAsync(id, cancellationToken);
    }

    /// <summary>Ends somebody's work at the desk: they can sign in no more, and their open cases are put back.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="id">Whose.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Why it was refused; null when it is done.</returns>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<StaffFault?> DeactivateAsync(StaffMember by, StaffId id, CancellationToken cancellationToken)
    {
        if (board.Current.Find(id) is not { } leaving)
        {
            return StaffFault.NotAllowed;
        }

        // Whoever leaves need not have all in order.
        if (StaffRights.Check(by, leaving, leaving with { IsActive = false }, board.Current) is { } fault and (StaffFault.NotAllowed or StaffFault.NotTheirs or StaffFault.LastAdministrator))
        {
            return fault;
        }

        await board.PutAsync(leaving with { IsActive = false }, cancellationToken);
        await WriteAsync(by, "staff.deactivated", id, cancellationToken);
        await invitations.CloseAsync(id, cancellationToken);
        await PutBackAsync(by, leaving, cancellationToken);
        return null;
    }

    /// <summary>Lets somebody work at the desk again; they need a new invitation.</summary>
    /// <param name="by">Who lets them.</param>
    /// <param name="id">Whom.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Why it was refused; null when it is done.</returns>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<StaffFault?> ActivateAsync(StaffMember by, StaffId id, CancellationToken cancellationToken)
    {
        if (board.Current.Find(id) is not { } member)
        {
            return StaffFault.NotAllowed;
        }

        if (StaffRights.Check(by, member, member with { IsActive = true }, board.Current) is { } fault)
        {
            return fault;
        }

        await board.PutAsync(member with { IsActive = true }, cancellationToken);
        await WriteAsync(by, "staff.activated", id, cancellationToken);
        return null;
    }

    /// <summary>Stores what somebody changed about themselves.</summary>
    /// <param name="after">Who they are from now on.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Why it was refused; null when it is stored.</returns>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task<StaffFault?> PutOwnAsync(StaffMember after, CancellationToken cancellationToken)
    {
        if (board.Current.Find(after.Id) is not { IsActive: true } before)
        {
            return StaffFault.NotAllowed;
        }

        if (StaffRights.CheckOwn(before, after, board.Current) is { } fault)
        {
            return fault;
        }

        await board.PutAsync(after, cancellationToken);
        await WriteAsync(after, "staff.changed", after.Id, cancellationToken);
        return null;
    }

    /// <summary>Forgets who somebody is on Microsoft Teams.</summary>
    /// <param name="id">Who.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public async Task DisconnectTeamsAsync(StaffId id, CancellationToken cancellationToken)
    {
        if (board.Current.Find(id) is { Identity: not null } member)
        {
            await board.PutAsync(member with { Identity = null, TeamsReference = null }, cancellationToken);
            await WriteAsync(member, "staff.changed", id, cancellationToken);
        }
    }

    // What was put back leaves the box, so the first page is read until nothing more goes.
    private async Task PutBackAsync(StaffMember by, StaffMember leaving, CancellationToken cancellationToken)
    {
        var left = int.MaxValue;
        while (true)
        {
            var page = await cases.ListAsync(leaving, new CaseFilter(CaseBox.Mine, Page: 0, CasesAtOnce), cancellationToken);
            if (page.Cases.Count == 0 || page.Total >= left)
            {
                return;
            }

            left = page.Total;
            foreach (var taken in page.Cases.Select(each => each.Record))
            {
                await turns.TakeAsync(taken.Id, by, new CaseAction.Release(), $"left-{taken.Id}-{taken.Version}", cancellationToken);
            }
        }
    }

    private Task WriteAsync(StaffMember by, string action, StaffId whom, CancellationToken cancellationToken) =>
        audit.WriteAsync(new AuditLine(time.GetUtcNow(), by.Id, action, $"staff:{whom}"), cancellationToken);
}
