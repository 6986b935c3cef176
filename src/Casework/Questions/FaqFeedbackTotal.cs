namespace SamenHier.Casework.Questions;

/// <summary>What people said of an answer in a language, all days together.</summary>
/// <param name="Entry">The id of the entry.</param>
/// <param name="Language">The language in which it was answered: nl, en, ar or ti.</param>
/// <param name="Helped">How often it helped.</param>
/// <param name="NotHelped">How often it did not.</param>
public sealed record FaqFeedbackTotal(string Entry, string Language, long Helped, long NotHelped);
