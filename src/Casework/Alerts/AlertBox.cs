namespace SamenHier.Casework.Alerts;

/// <summary>Alerts that are still to be passed on outside the desk, each by each way (e-mail, Teams) until it was done or given up.</summary>
public sealed class AlertBox
{
    /// <summary>The alerts that wait, the oldest first.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public Task<IReadOnlyList<Alert>> WaitingAsync(int limit, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Notes that an alert was passed on, or that there is no way to pass it on; it goes.</summary>
    /// <exception cref="StoreUnavailableException">The database failed.</exception>
    public Task DropAsync(Guid alert, CancellationToken cancellationToken) => throw new NotImplementedException();
}
