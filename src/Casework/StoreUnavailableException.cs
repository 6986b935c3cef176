namespace SamenHier.Casework;

/// <summary>The database refused or could not be reached; nothing is known to have been stored.</summary>
/// <param name="message">What was tried, without personal data.</param>
/// <param name="innerException">The database's own error.</param>
public sealed class StoreUnavailableException(string message, Exception innerException) : Exception(message, innerException);
