namespace SamenHier.Casework.Records;

/// <summary>A group as stored.</summary>
public sealed class GroupRow
{
    /// <summary>Which group.</summary>
    public required GroupId Id { get; init; }

    /// <summary>The group's own key, wrapped by the key ring. Without it nothing of the group can be read.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>sponsorgroep or welkomgroep.</summary>
    public required string Kind { get; init; }

    /// <summary>Sealed: name, town and the day of arrival.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Sealed: the action plan; null until one is begun.</summary>
    public byte[]? Plan { get; init; }

    /// <summary>When it was formed.</summary>
    public required DateTimeOffset FormedAt { get; init; }

    /// <summary>When it was sent in for matching.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The account of the community builder who guides it.</summary>
    public string? Builder { get; init; }

    /// <summary>Its town by its usual Dutch name; null when not known.</summary>
    public string? Town { get; init; }

    /// <summary>Whether there are women among the members; null when not known.</summary>
    public bool? HasWomen { get; init; }
}
