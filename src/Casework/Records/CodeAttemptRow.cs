namespace SamenHier.Casework.Records;

/// <summary>Wrong reference codes of one scope at one moment.</summary>
public sealed class CodeAttemptRow
{
    /// <summary>The keyed hash of the scope, e.g. of an address.</summary>
    public required byte[] ScopeHash { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many in that millisecond.</summary>
    public required int Attempts { get; init; }
}
