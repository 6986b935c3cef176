using System.Collections.Frozen;

namespace SamenHier.Recognizers.Text;

/// <summary>What is built once for each language of a conversation: that language's words before English, and English before the others.</summary>
/// <typeparam name="T">What is built.</typeparam>
internal sealed class PerLanguage<T>
{
    private readonly FrozenDictionary<string, T> byLanguage;
    private readonly T fallback;

    /// <summary>Loads the tables of one kind; <paramref name="build"/> gets them in order of precedence, the first counting most.</summary>
    public PerLanguage(string kind, Func<IReadOnlyList<WordTable>, T> build)
    {
        var tables = WordTable.LoadAll(kind);
        byLanguage = tables.ToFrozenDictionary(table => table.Language, table => build(Ordered(tables, table.Language)), StringComparer.OrdinalIgnoreCase);
        fallback = build(Ordered(tables, "en"));
    }

    /// <summary>For a language tag such as "nl" or "nl-NL"; a language without words of its own reads as English.</summary>
    public T For(string language)
    {
        var dash = language.AsSpan().IndexOfAny('-', '_');
        return byLanguage.GetValueOrDefault(dash < 0 ? language : language[..dash], fallback);
    }

    private static WordTable[] Ordered(IReadOnlyList<WordTable> tables, string language) =>
        [.. tables.OrderByDescending(table => table.IsFor(language)).ThenByDescending(table => table.IsFor("en"))];
}
