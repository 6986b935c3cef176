namespace SamenHier.Dialogs.Texts;

/// <summary>A text as it is said: its words, and the name under which a recording of them can be found.</summary>
/// <param name="Id">The text's name, the same in every language and release.</param>
/// <param name="Words">Its words, placeholders filled in.</param>
public sealed record Line(string Id, string Words);
