namespace SamenHier.Recognizers;

/// <summary>One of the options that someone may choose.</summary>
/// <param name="Label">The words on the button.</param>
/// <param name="Synonyms">Other words for the same option.</param>
public sealed record ChoiceOption(string Label, IReadOnlyList<string>? Synonyms = null);
