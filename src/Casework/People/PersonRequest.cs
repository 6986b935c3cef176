namespace SamenHier.Casework.People;

/// <summary>A participant asks, or the bot asks for them, to talk to a human being.</summary>
/// <param name="Reason">Why, as a code: <c>asked</c>, <c>crisis</c>, <c>outside</c>, <c>minor</c> or <c>question</c>.</param>
/// <param name="Question">The question that stood then, e.g. <c>newcomer.birthYear</c>; null when none did.</param>
/// <param name="Language">The person's language: nl, en, ar or ti.</param>
/// <param name="At">When.</param>
/// <param name="Words">What the person wrote, where they asked something; otherwise null.</param>
public sealed record PersonRequest(string Reason, string? Question, string Language, DateTimeOffset At, string? Words = null);
