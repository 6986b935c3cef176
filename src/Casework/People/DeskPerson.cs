namespace SamenHier.Casework.People;

/// <summary>A participant's record as the desk shows it.</summary>
/// <param name="Id">Who.</param>
/// <param name="Profile">Role, language and state; the reference code is never shown.</param>
/// <param name="Town">The town by which the desk knows whose they are: their group's, otherwise their own; null when not known.</param>
/// <param name="CreatedAt">When the first turn was stored.</param>
/// <param name="LastTurnAt">When the latest turn was stored.</param>
public sealed record DeskPerson(ParticipantId Id, ParticipantProfile Profile, string? Town, DateTimeOffset CreatedAt, DateTimeOffset LastTurnAt)
{
    /// <summary>The answers, by question in ordinal order.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The consents, by purpose in ordinal order.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>The requests for a human being, oldest first.</summary>
    public IReadOnlyList<PersonRequest> Requests { get; init; } = [];

    /// <summary>The group in which they have a seat, or with which they are matched; null for none.</summary>
    public GroupId? Group { get; init; }

    /// <summary>Their cases that the viewer may see, the latest first.</summary>
    public IReadOnlyList<CaseId> Cases { get; init; } = [];
}
