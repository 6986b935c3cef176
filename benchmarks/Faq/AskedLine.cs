using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Faq;

/// <summary>One line of a test set: what was typed, by whom, and what is meant.</summary>
/// <param name="Language">The language of the conversation.</param>
/// <param name="IsHeldOut">In the half at which nobody looks while tuning: the 2nd, the 4th and so on.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Role">Who asks.</param>
/// <param name="Entry">The entry that answers it; null when none does.</param>
/// <param name="IsOwnCase">Whether it is about the person's own case.</param>
/// <param name="Beside">The general entry that fits best beside an own case; null when none does.</param>
internal sealed record AskedLine(string Language, bool IsHeldOut, string Text, FaqAudience Role, string? Entry, bool IsOwnCase, string? Beside);
