using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace SamenHier.Desk.Texts;

/// <summary>The desk's own words in Dutch and English, from the files ROOM.LANGUAGE.resx beside this class.</summary>
public sealed class DeskTexts
{
    private const string Folder = "SamenHier.Desk.Texts.";
    private const string Ending = ".resources";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> words;

    /// <summary>Reads them.</summary>
    public DeskTexts() => words = Languages.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>The languages of the desk.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en"];

    /// <summary>One text, its placeholders filled in.</summary>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    /// <param name="key">Its name.</param>
    /// <param name="arguments">What the placeholders {0}, {1}, ... stand for.</param>
    /// <exception cref="KeyNotFoundException">There is no such text: a fault in the program.</exception>
    public string Get(string language, string key, params object[] arguments)
    {
        var text = words[language].TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"There is no desk text {key}.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }

    /// <summary>The names of the texts of a language.</summary>
    /// <param name="language">A code of <see cref="Languages"/>.</param>
    public IEnumerable<string> Keys(string language) => words[language].Keys;

    private static FrozenDictionary<string, string> Read(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var ending = $".{language}{Ending}";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .SelectMany(name => new ResourceManager(name[..^Ending.Length], assembly)
                .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>())
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
