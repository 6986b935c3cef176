using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>
/// Reads cases for those who work at the desk. Every query holds the limits of who asks: a builder sees the cases of their organisation's towns in
/// languages that they speak, those that they have taken and those of groups that they guide; a coordinator all of their organisation; an administrator all.
/// </summary>
public sealed class CaseDirectory
{
    /// <summary>A page of the cases that somebody may see, those in haste first, then those that wait longest.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<CasePage> ListAsync(StaffMember viewer, CaseFilter filter, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>A case; null when there is none that the viewer may see.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<CaseView?> FindAsync(StaffMember viewer, CaseId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Where the person of a case goes on talking, for an action on it; null when there is no such case. Holds no limits: the turn decides.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<CasePlace?> LocateAsync(CaseId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What was said with a participant, newest last, over all their conversations: at most <paramref name="limit"/> messages before a time.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<SpokenMessage>> SaidAsync(ParticipantId participant, DateTimeOffset? before, int limit, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Open cases whose next time limit acts at or before a time, the earliest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<DueCase>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>How many open cases each person has taken, for offering the next to who has the fewest.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyDictionary<StaffId, int>> LoadsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Stores what a time limit changed of a case, with the alerts that it raises; false when the case was changed since it was read.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task<bool> TryUpdateAsync(CaseRecord changed, IReadOnlyList<Alerts.Alert> alerts, CancellationToken cancellationToken) => throw new NotImplementedException();
}
