using System.Collections.Frozen;

namespace SamenHier.Recognizers.Text;

/// <summary>
/// One language's words of one kind: an embedded file of lines "key = phrase, phrase". A language is added by adding files.
/// </summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, string[]> phrasesByKey;

    private WordTable(string language, IEnumerable<KeyValuePair<string, string[]>> lines)
    {
        Language = language;
        phrasesByKey = lines
            .GroupBy(line => line.Key, line => line.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(phrases => phrases).ToArray(), StringComparer.Ordinal);
    }

    public string Language { get; }

    public IReadOnlyDictionary<string, string[]> PhrasesByKey => phrasesByKey;

    public IReadOnlyList<string> this[string key] => phrasesByKey.GetValueOrDefault(key, []);

    public bool IsFor(string language) => string.Equals(Language, language, StringComparison.OrdinalIgnoreCase);

    public bool Says(string key, string value) => this[key].Contains(value, StringComparer.Ordinal);

    /// <summary>All languages' tables of one kind ("Numbers").</summary>
    public static IReadOnlyList<WordTable> LoadAll(string kind)
    {
        var assembly = typeof(WordTable).Assembly;
        var prefix = kind + "/";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Parse(name[prefix.Length..], reader.ReadToEnd());
            })];
    }

    public static WordTable Parse(string language, string content) => new(language, content
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith('#'))
        .Select(line =>
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException($"Word table '{language}': no '=' in '{line}'.");
            return KeyValuePair.Create(line[..equals].Trim(), line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }));
}
