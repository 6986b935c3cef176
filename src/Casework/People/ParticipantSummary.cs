using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Questions;

namespace SamenHier.Casework.People;

/// <summary>One line about a participant.</summary>
/// <param name="Id">Who.</param>
/// <param name="Profile">Role, language, state and reference code.</param>
/// <param name="CreatedAt">When the first turn was stored.</param>
/// <param name="LastTurnAt">When the latest turn was stored.</param>
/// <param name="Answers">How many answers are kept.</param>
public sealed record ParticipantSummary(
    ParticipantId Id, ParticipantProfile Profile, DateTimeOffset CreatedAt, DateTimeOffset LastTurnAt, int Answers);

/// <summary>Everything that a participant told.</summary>
/// <param name="Id">Who.</param>
/// <param name="Profile">Role, language, state and reference code.</param>
/// <param name="Consents">The consents, by purpose in ordinal order.</param>
/// <param name="Answers">The answers, by question in ordinal order.</param>
public sealed record ParticipantExport(
    ParticipantId Id, ParticipantProfile Profile, IReadOnlyList<Consent> Consents, IReadOnlyList<Answer> Answers)
{
    /// <summary>The requests for a human being, oldest first.</summary>
    public IReadOnlyList<PersonRequest> Requests { get; init; } = [];

    /// <summary>The questions to which the list had no sure answer, oldest first.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered { get; init; } = [];

    /// <summary>Where their newsletter stands.</summary>
    public NewsletterState Newsletter { get; init; }

    /// <summary>The e-mail address for which they asked for the newsletter; null when they did not.</summary>
    public string? NewsletterAddress { get; init; }

    /// <summary>The group in which they have a seat, or with which they are matched; null for none.</summary>
    public GroupId? Group { get; init; }

    /// <summary>The proposals and matches with groups, oldest first; of a newcomer.</summary>
    public IReadOnlyList<ProposalSummary> Proposals { get; init; } = [];
}
