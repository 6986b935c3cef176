namespace SamenHier.Casework.Cases;

/// <summary>What a participant puts to a person.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Reason">Why: a code of <see cref="CaseReasons"/>. A crisis is urgent.</param>
/// <param name="Language">Their language.</param>
/// <param name="Role">newcomer or volunteer.</param>
/// <param name="Question">The question of the bot that stood; null when none did.</param>
/// <param name="Words">Their own words; null or blank when they only asked for somebody.</param>
public sealed record CaseRequest(ParticipantId Participant, string Reason, string Language, string Role, string? Question, string? Words);
