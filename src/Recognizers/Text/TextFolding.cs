using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Brings spellings that people treat as the same to one form; for comparing only.</summary>
public static class TextFolding
{
    /// <summary>
    /// The folded form of a text: compatibility forms, case, accents, interchangeable Arabic and Ethiopic letters, punctuation and invisible characters are levelled,
    /// words stand one space apart. Never shown and never stored. Any string is accepted.
    /// </summary>
    public static string Fold(string text) =>
        string.Join(' ', Tokenizer.Tokenize(text).Where(token => token.Kind != TokenKind.Mark).Select(token => token.Folded));
}
