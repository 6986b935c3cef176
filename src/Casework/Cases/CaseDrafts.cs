namespace SamenHier.Casework.Cases;

/// <summary>Keeps what somebody types at the desk until it is sent, so that a session that ends takes nothing with it. Sealed under the participant's key.</summary>
public sealed class CaseDrafts
{
    /// <summary>What somebody has typed in a case; null for nothing.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<string?> FindAsync(CaseId @case, StaffId by, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Keeps what somebody has typed; empty keeps nothing. Does nothing when the case is gone.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task PutAsync(CaseId @case, StaffId by, string text, CancellationToken cancellationToken) => throw new NotImplementedException();
}
