using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>A message, cut into words and its pieces: what stands between commas, full stops and other marks.</summary>
/// <param name="Words">All words.</param>
/// <param name="Pieces">The words of each piece; one piece when nothing cuts the message.</param>
internal sealed record AskedText(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Pieces)
{
    // A longer text is a story; its first words are read.
    private const int MaxWords = 120;

    private const int MaxPieces = 10;

    private const int MinWordsInPiece = 2;

    private const int ShortNumber = 3;

    private const string Cuts = ".,;:?!\n()";

    /// <summary>Cuts a message; any string is accepted.</summary>
    public static AskedText Read(string text)
    {
        var (words, piece, pieces) = (new List<string>(), new List<string>(), new List<IReadOnlyList<string>>());
        foreach (var token in Tokenizer.Tokenize(Bounded(text)))
        {
            if (token.Kind == TokenKind.Mark && Cuts.Contains(token.Folded[0], StringComparison.Ordinal))
                piece = End(piece, pieces);
            else if (ToWord(token) is { } word)
                Add(word, words, piece);
            if (words.Count == MaxWords)
                break;
        }

        End(piece, pieces);
        return new AskedText(words, pieces);
    }

    /// <summary>The part of a text that is read.</summary>
    public static string Bounded(string text) => text.Length > Tokenizer.MaxLength ? text[..Tokenizer.MaxLength] : text;

    private static void Add(string word, List<string> words, List<string> piece)
    {
        words.Add(word);
        piece.Add(word);
    }

    private static List<string> End(List<string> piece, List<IReadOnlyList<string>> pieces)
    {
        if (piece.Count >= MinWordsInPiece && pieces.Count < MaxPieces)
            pieces.Add(piece);
        return [];
    }

    // Of a long number it matters only that it is one.
    private static string? ToWord(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Folded,
        TokenKind.Digits => token.Folded.Length < ShortNumber ? token.Folded : $"#{Math.Min(token.Folded.Length, 9)}",
        _ => null,
    };
}
