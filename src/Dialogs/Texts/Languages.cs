namespace SamenHier.Dialogs.Texts;

/// <summary>The languages in which the bot speaks, by their ISO 639-1 codes.</summary>
public static class Languages
{
    /// <summary>Every language, in the order in which it is offered.</summary>
    public static IReadOnlyList<string> All { get; } = ["nl", "en", "ar", "ti"];

    /// <summary>The language for a channel's locale such as <c>ar-SY</c>, or null when the bot does not speak it.</summary>
    /// <param name="locale">A BCP 47 tag; null and nonsense give null.</param>
    public static string? FromLocale(string? locale)
    {
        var language = locale?.Replace('_', '-').Split('-')[0];
        return All.FirstOrDefault(known => string.Equals(known, language, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a language is written from right to left.</summary>
    /// <param name="language">A code of <see cref="All"/>.</param>
    public static bool IsRightToLeft(string language) => language == "ar";
}
