namespace SamenHier.Casework.Questions;

/// <summary>A question to which the list had no sure answer. It is the person's own, sealed, and goes when they are erased.</summary>
/// <param name="Words">What they wrote.</param>
/// <param name="Language">The language of the conversation: nl, en, ar or ti.</param>
/// <param name="Outcome">What was done with it: <c>unknown</c>, <c>offered</c> or <c>ownCase</c>.</param>
/// <param name="Entry">The entry that came nearest; null for none.</param>
/// <param name="Question">The question that stood then, e.g. <c>newcomer.birthYear</c>; null when none did.</param>
/// <param name="At">When.</param>
public sealed record UnansweredQuestion(string Words, string Language, string Outcome, string? Entry, string? Question, DateTimeOffset At);
