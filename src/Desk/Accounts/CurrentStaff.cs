using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>Who uses the desk in this request or circuit. Scoped.</summary>
public sealed class CurrentStaff
{
    /// <summary>Who is signed in, as the roster has them now; null for a stranger, somebody who has left, or whose second factor is not given yet.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task<StaffMember?> FindAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
