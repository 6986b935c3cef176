using SamenHier.Casework.Contents;

namespace SamenHier.Casework.Records;

/// <summary>One version of a piece of content.</summary>
public sealed class ContentEditRow
{
    /// <summary>What it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name among its kind.</summary>
    public required string Key { get; init; }

    /// <summary>The language's code.</summary>
    public required string Language { get; init; }

    /// <summary>Counts the versions, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The content, which anybody may read; null withdraws the edit.</summary>
    public string? Value { get; init; }

    /// <summary>How far it was reviewed.</summary>
    public required ReviewState Review { get; init; }

    /// <summary>Who wrote it; null for a machine.</summary>
    public StaffId? WrittenBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
