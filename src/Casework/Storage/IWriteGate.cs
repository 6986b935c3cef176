namespace SamenHier.Casework.Storage;

/// <summary>The one way to change the database: a unit of statements, whole or not at all.</summary>
internal interface IWriteGate
{
    /// <summary>
    /// Runs a unit in one transaction. True when it is stored and durable; false when a statement that must change one row did not,
    /// or a key was taken or gone. Cancelling counts until the unit is handed over, not after.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Any other failure of the database; nothing of the unit is known to be stored.</exception>
    Task<bool> TryWriteAsync(IReadOnlyList<Statement> unit, CancellationToken cancellationToken);
}
