namespace SamenHier.Dialogs.Proposals;

/// <summary>An answer that a newcomer shows to a group, as it stood when they agreed.</summary>
/// <param name="Question">The question, e.g. <c>newcomer.name</c>; <c>newcomer.town</c> for the town alone of where they live.</param>
/// <param name="Value">The answer's value as JSON.</param>
public sealed record ShownAnswer(string Question, string Value);
