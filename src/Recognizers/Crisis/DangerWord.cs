using System.Runtime.InteropServices;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Crisis;

/// <summary>A word of a message and the part of it that it stands in.</summary>
/// <param name="Token">The word.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Clause">Number of its part between commas.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DangerWord(Token Token, int Sentence, int Clause)
{
    private const string SentenceEnds = ".!?;\n";

    /// <summary>The words of a message without the marks between them.</summary>
    public static IReadOnlyList<DangerWord> Read(IReadOnlyList<Token> tokens)
    {
        var words = new List<DangerWord>(tokens.Count);
        var (sentence, clause) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Mark)
            {
                words.Add(new DangerWord(token, sentence, clause));
                continue;
            }

            clause++;
            if (SentenceEnds.Contains(token.Folded[0], StringComparison.Ordinal))
                sentence++;
        }

        return words;
    }
}
