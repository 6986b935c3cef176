namespace SamenHier.Casework.Records;

/// <summary>The import that the postcodes of a country come from.</summary>
public sealed class PostcodeImportRow
{
    /// <summary>The country's code.</summary>
    public required string Country { get; init; }

    /// <summary>Where they come from.</summary>
    public required string Source { get; init; }

    /// <summary>How many postcodes.</summary>
    public required int Areas { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
