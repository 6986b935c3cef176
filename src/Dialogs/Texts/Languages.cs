namespace SamenHier.Dialogs.Texts;

/// <summary>The languages in which the bot speaks, by their ISO 639-1 codes.</summary>
public static class Languages
{
    private const string English = "en";

    private static readonly HashSet<string> RightToLeft = new(["ar", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"], StringComparer.Ordinal);

    /// <summary>Every language whose texts ship, in the order in which it is offered. Those of <see cref="FurtherLanguages"/> come after them.</summary>
    public static IReadOnlyList<string> All { get; } = ["nl", "en", "ar", "ti"];

    /// <summary>The language for a channel's locale such as <c>ar-SY</c>, or null when the bot does not speak it.</summary>
    /// <param name="locale">A BCP 47 tag; null and nonsense give null.</param>
    public static string? FromLocale(string? locale)
    {
        var language = locale?.Replace('_', '-').Split('-')[0];
        return All.FirstOrDefault(known => string.Equals(known, language, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the texts of a language ship; those of any other are translated by machine.</summary>
    /// <param name="language">Any code.</param>
    public static bool Ships(string language) => All.Contains(language, StringComparer.Ordinal);

    /// <summary>The language in which something is said that is not translated by machine: English for any that does not ship.</summary>
    /// <param name="language">Any code.</param>
    public static string OrEnglish(string language) => Ships(language) ? language : English;

    /// <summary>Whether a language is written from right to left.</summary>
    /// <param name="language">Any code.</param>
    public static bool IsRightToLeft(string language) => RightToLeft.Contains(language);
}
