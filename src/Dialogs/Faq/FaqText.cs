namespace SamenHier.Dialogs.Faq;

/// <summary>An entry in one language.</summary>
/// <param name="Question">The question, as a button shows it.</param>
/// <param name="Asked">Other ways in which people ask it.</param>
/// <param name="Answer">The answer, plain text.</param>
/// <param name="IsReviewed">Whether somebody who speaks the language well has read it.</param>
public sealed record FaqText(string Question, IReadOnlyList<string> Asked, string Answer, bool IsReviewed);
