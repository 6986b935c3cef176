namespace SamenHier.Dialogs.Texts;

/// <summary>A text that is to be translated by machine.</summary>
/// <param name="Key">Its name.</param>
/// <param name="English">What it says in English.</param>
/// <param name="Version">The version that the translation becomes.</param>
public sealed record FurtherText(string Key, string English, int Version);
