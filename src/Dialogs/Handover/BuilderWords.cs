namespace SamenHier.Dialogs.Handover;

/// <summary>Something that somebody of the desk wrote to the person.</summary>
/// <param name="Name">Who wrote it.</param>
/// <param name="Text">The words that the person reads.</param>
public sealed record BuilderWords(string Name, string Text);
