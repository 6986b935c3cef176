namespace SamenHier.Casework.Records;

/// <summary>A consent for one purpose, as last given or withdrawn.</summary>
public sealed class ConsentRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>The purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether it stands.</summary>
    public required bool Given { get; init; }

    /// <summary>The language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>The version of the text.</summary>
    public required string Wording { get; init; }

    /// <summary>When the person said so.</summary>
    public required DateTimeOffset At { get; init; }
}
