using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Spells words alike that sound alike, as people do who write what they hear: "skool", "woensdach".</summary>
internal sealed class SpokenSpelling(IReadOnlyList<WordTable> tables)
{
    private readonly (string Written, string Heard)[] sounds =
        [.. tables[0]["sound"].Select(sound => sound.Split('>')).Select(sound => (TextFolding.Fold(sound[0]), TextFolding.Fold(sound[1])))];

    /// <summary>The word as it sounds, without letters written twice; it is no word to show.</summary>
    /// <param name="word">Folded.</param>
    public string Of(string word)
    {
        foreach (var (written, heard) in sounds)
            word = word.Replace(written, heard, StringComparison.Ordinal);
        return string.Concat(word.Where((letter, at) => at == 0 || word[at - 1] != letter));
    }
}
