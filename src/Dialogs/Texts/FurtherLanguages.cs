using System.Collections.Frozen;

namespace SamenHier.Dialogs.Texts;

/// <summary>The languages beside those that ship, whose texts are translated by machine. Safe for many threads.</summary>
public sealed class FurtherLanguages
{
    // What each is called in itself; a language that is not here cannot be offered.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["am"] = "አማርኛ",
        ["az"] = "Azərbaycanca",
        ["bg"] = "Български",
        ["bn"] = "বাংলা",
        ["bs"] = "Bosanski",
        ["ckb"] = "کوردیی ناوەندی",
        ["de"] = "Deutsch",
        ["el"] = "Ελληνικά",
        ["es"] = "Español",
        ["fa"] = "فارسی",
        ["fr"] = "Français",
        ["hi"] = "हिन्दी",
        ["hr"] = "Hrvatski",
        ["hu"] = "Magyar",
        ["hy"] = "Հայերեն",
        ["id"] = "Bahasa Indonesia",
        ["it"] = "Italiano",
        ["ka"] = "ქართული",
        ["kmr"] = "Kurdî (Kurmancî)",
        ["ln"] = "Lingála",
        ["my"] = "မြန်မာ",
        ["ne"] = "नेपाली",
        ["pl"] = "Polski",
        ["prs"] = "دری",
        ["ps"] = "پښتو",
        ["pt"] = "Português",
        ["ro"] = "Română",
        ["ru"] = "Русский",
        ["rw"] = "Ikinyarwanda",
        ["so"] = "Soomaali",
        ["sq"] = "Shqip",
        ["sw"] = "Kiswahili",
        ["ta"] = "தமிழ்",
        ["th"] = "ไทย",
        ["tr"] = "Türkçe",
        ["uk"] = "Українська",
        ["ur"] = "اردو",
        ["vi"] = "Tiếng Việt",
        ["zh"] = "中文",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private volatile IReadOnlyList<string> ready = [];

    /// <summary>Those that have all their texts, in the order in which they are offered; take it afresh for each message.</summary>
    public IReadOnlyList<string> Ready => ready;

    /// <summary>The codes that can be configured.</summary>
    public static IEnumerable<string> Known => Names.Keys.Order(StringComparer.Ordinal);

    /// <summary>What a language is called in itself; null for one that is not known.</summary>
    /// <param name="language">Any code.</param>
    public static string? NameOf(string language) => Names.GetValueOrDefault(language);

    /// <summary>From now on people may choose these.</summary>
    /// <param name="languages">Their codes, in the order in which they are offered.</param>
    public void Offer(IEnumerable<string> languages) => ready = [.. languages];
}
