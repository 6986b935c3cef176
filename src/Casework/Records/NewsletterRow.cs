using SamenHier.Casework.Newsletters;

namespace SamenHier.Casework.Records;

/// <summary>A participant's request for the newsletter.</summary>
public sealed class NewsletterRow
{
    /// <summary>Whose.</summary>
    public required ParticipantId ParticipantId { get; init; }

    /// <summary>Sealed: address, language and token.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Where it stands.</summary>
    public required NewsletterState State { get; init; }

    /// <summary>Finds the token: its keyed hash.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }
}
