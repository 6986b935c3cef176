namespace SamenHier.Dialogs.State;

/// <summary>A card whose buttons still answer: what it takes to find it again, and to draw it without them.</summary>
/// <param name="ActivityId">The id of its message.</param>
/// <param name="Question">The question that it asks; null when it asks none.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Words">Its words.</param>
/// <param name="Choices">What can be chosen on it.</param>
public sealed record StandingCard(string ActivityId, string? Question, string Language, string Words, IReadOnlyList<CardChoice> Choices);

/// <summary>A choice on a card.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its words.</param>
public sealed record CardChoice(string Code, string Title);
