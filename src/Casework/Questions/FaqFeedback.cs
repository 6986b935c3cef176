namespace SamenHier.Casework.Questions;

/// <summary>Whether the answer to a frequently asked question helped; it is counted, and nobody can tell who said it.</summary>
/// <param name="Entry">The id of the entry.</param>
/// <param name="Language">The language in which it was answered: nl, en, ar or ti.</param>
/// <param name="Helped">Whether it helped.</param>
public sealed record FaqFeedback(string Entry, string Language, bool Helped);
