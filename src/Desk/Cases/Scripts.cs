using System.Text;

namespace SamenHier.Desk.Cases;

/// <summary>Tells from the letters alone in which language something is probably written. Pure.</summary>
public static class Scripts
{
    /// <summary>The language that a script stands for among those of the programme; null for the Latin script, which many share.</summary>
    /// <param name="text">The words.</param>
    public static string? LanguageOf(string text)
    {
        foreach (var letter in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            switch (letter.Value)
            {
                case (>= 0x1200 and <= 0x139F) or (>= 0x2D80 and <= 0x2DDF) or (>= 0xAB00 and <= 0xAB2F):
                    return "ti";
                case (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0xFB50 and <= 0xFEFC):
                    return "ar";
                case >= 0x0400 and <= 0x04FF:
                    return "uk";
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>In which of two languages a draft is written: Dutch, or the person's.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="language">The person's language.</param>
    public static string DraftLanguage(string text, string language) =>
        HasOwnScript(language) == (LanguageOf(text) is not null) ? language : "nl";

    private static bool HasOwnScript(string language) => language is "ti" or "am" or "ar" or "fa" or "ku" or "uk";
}
