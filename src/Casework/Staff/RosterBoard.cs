namespace SamenHier.Casework.Staff;

/// <summary>Stores who works where, and keeps the newest of it at hand for turns, which cannot wait for a database.</summary>
public sealed class RosterBoard
{
    /// <summary>Who works where, as last read; empty before the first reading.</summary>
    public Roster Current { get; private set; } = Roster.Empty;

    /// <summary>Tells that <see cref="Current"/> is another.</summary>
    public event Action? Changed;

    /// <summary>Reads who works where anew.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<Roster> RefreshAsync(CancellationToken cancellationToken)
    {
        Tell();
        throw new NotImplementedException();
    }

    /// <summary>Stores somebody, new or changed, and reads anew.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task PutAsync(StaffMember member, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Stores an organisation, new or changed, and reads anew. A town that another organisation had becomes its own.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task PutAsync(Organisations.Organisation organisation, CancellationToken cancellationToken) => throw new NotImplementedException();

    private void Tell() => Changed?.Invoke();

    /// <summary>Who somebody on a channel is at the desk, e.g. <c>msteams:TENANT:OBJECT</c>; null when they are nobody's account there.</summary>
    public StaffMember? FindByIdentity(string identity) => throw new NotImplementedException();
}
