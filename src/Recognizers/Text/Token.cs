using System.Runtime.InteropServices;

namespace SamenHier.Recognizers.Text;

/// <summary>What a piece of text is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, or Latin letters mixed with digits ("2e", "na3am").</summary>
    Word,

    /// <summary>Digits of one script, folded to 0-9.</summary>
    Digits,

    /// <summary>Ge'ez numerals.</summary>
    Geez,

    /// <summary>An emoji or another sign with a meaning of its own.</summary>
    Symbol,

    /// <summary>Punctuation or a line end.</summary>
    Mark,
}

/// <summary>A piece of text, folded, with its place in the text as typed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Folded, int Start, int Length)
{
    public int End => Start + Length;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Folded[0] == mark;

    /// <summary>Whether a list or a sentence goes on after this token with something else.</summary>
    public bool IsSeparator => Kind == TokenKind.Mark && ",;./\\|+&?!:()\n\"".Contains(Folded[0], StringComparison.Ordinal);

    /// <summary>The part of the text from one token up to and including another.</summary>
    public static TextSpan Span(IReadOnlyList<Token> tokens, int first, int count) =>
        count == 0 ? default : new(tokens[first].Start, tokens[first + count - 1].End - tokens[first].Start);
}
