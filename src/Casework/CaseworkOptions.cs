using Microsoft.Extensions.Options;

namespace SamenHier.Casework;

/// <summary>Where the records are kept.</summary>
public sealed record CaseworkOptions
{
    /// <summary>The <c>Data:Provider</c> of the default store, one file.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The <c>Data:Provider</c> of a PostgreSQL server, which several nodes may share.</summary>
    public const string Postgres = "postgres";

    /// <summary><c>Data:Provider</c>: <see cref="Sqlite"/> or <see cref="Postgres"/>.</summary>
    public string Provider { get; init; } = Sqlite;

    /// <summary><c>Data:Directory</c>: holds the SQLite file and the key ring; created when it is missing.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary><c>Data:ConnectionString</c>: of the PostgreSQL database; required there, unused with SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary><c>Data:KeysDirectory</c>: the key ring, shared by all nodes of one database; null means <c>keys</c> in <see cref="DataDirectory"/>.</summary>
    public string? KeysDirectory { get; init; }

    /// <summary>Refuses settings that cannot work.</summary>
    /// <exception cref="OptionsValidationException">A setting is missing or unknown; the message names its configuration key.</exception>
    public void Validate()
    {
        var failures = Failures().ToList();
        if (failures.Count > 0) throw new OptionsValidationException(nameof(CaseworkOptions), typeof(CaseworkOptions), failures);
    }

    private IEnumerable<string> Failures()
    {
        if (Provider is not (Sqlite or Postgres)) yield return $"Data:Provider is '{Provider}'; it must be '{Sqlite}' or '{Postgres}'.";
        if (string.IsNullOrWhiteSpace(DataDirectory)) yield return "Data:Directory is empty; it must name a directory.";
        if (Provider is Postgres && string.IsNullOrWhiteSpace(ConnectionString)) yield return $"Data:ConnectionString is missing; '{Postgres}' needs one.";
    }
}
