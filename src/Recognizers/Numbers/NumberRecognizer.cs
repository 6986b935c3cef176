using SamenHier.Recognizers.Dates;
using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads a whole number from 0 to 9999 from what someone typed, in digits of any script or in words.</summary>
public static class NumberRecognizer
{
    // No list of ages is longer.
    private const int MaxNumbers = 20;

    // Words that a list may hold besides its numbers: an opening, and for each number a name or a unit.
    private const int ShortList = 10;
    private const int WordsEach = 4;

    /// <summary>
    /// The one number in the text. Two different numbers are ambiguous; a decimal, a negative or more than four digits make the text not understood;
    /// "none" in so many words is 0, unsure.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public static Recognition<int> Recognize(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<int>.Nothing;

        var lexicon = NumberLexicon.For(language);
        var tokens = Tokenizer.Tokenize(text);
        var surroundings = new NumberSurroundings(tokens, lexicon);
        var insideNone = surroundings.InsideNone();
        var mentions = NumberReader.Read(text, tokens, lexicon).Where(mention => !insideNone.Contains(mention.First)).ToList();
        if (mentions.Exists(mention => mention.Value is null || surroundings.IsDenied(mention)))
            return Recognition<int>.Nothing;

        var meant = mentions.ConvertAll(mention => (Mention: mention, Certainty: surroundings.CertaintyOf(mention)));
        meant.RemoveAll(read => read.Certainty == Certainty.None);
        meant.AddRange(surroundings.Nones.Select(none => (none, Certainty.Unsure)));
        return Decide(meant, tokens, surroundings.IsDoubtful);
    }

    /// <summary>
    /// The numbers of a list in the order typed, such as the ages of children: "3, 7", "3 and 7 years". A number of months, weeks or days is its whole years, mostly 0; a baby is 0, unsure.
    /// One number is a list of one. "3 years and 6 months" may be one age or two and is ambiguous; ranges, alternatives, fractions, twins, and a count of people that does not agree with the
    /// list ("3 children: 5 and 7") are not understood.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood, nor are more than 20 numbers.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public static Recognition<IReadOnlyList<int>> RecognizeSeveral(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<IReadOnlyList<int>>.Nothing;

        var tokens = DateItems.Detach(Tokenizer.Tokenize(text), DateLexicon.For(language));
        var list = new NumberList(tokens, language);
        var values = list.Values;
        if (list.IsUnclear || list.Miscounts || values.Count is 0 or > MaxNumbers)
            return Recognition<IReadOnlyList<int>>.Nothing;
        if (list.WithoutMonths is { } fewer)
            return new Recognition<IReadOnlyList<int>>(Certainty.Ambiguous, default, [fewer, values], list.Span);
        var doubtful = list.IsDoubtful || tokens.Count(token => token.Kind == TokenKind.Word) > ShortList + (WordsEach * values.Count);
        return new Recognition<IReadOnlyList<int>>(doubtful ? Certainty.Unsure : Certainty.Sure, values, [values], list.Span);
    }

    private static Recognition<int> Decide(List<(NumberMention Mention, Certainty Certainty)> meant, IReadOnlyList<Token> tokens, bool isDoubtful)
    {
        if (meant.Count == 0)
            return Recognition<int>.Nothing;

        // A number that is surely one outweighs words that may be one; "none" contradicts any other.
        var plain = meant.FindAll(read => read.Certainty == Certainty.Sure || read.Mention.Value == 0);
        var read = plain.Count > 0 ? plain : meant;
        var values = read.Select(one => one.Mention.Value!.Value).Distinct().ToArray();
        var first = read.Min(one => one.Mention.First);
        var span = Token.Span(tokens, first, read.Max(one => one.Mention.End) - first);
        if (values.Length > 1)
            return new Recognition<int>(Certainty.Ambiguous, default, values, span);
        var certainty = isDoubtful ? Certainty.Unsure : read.Max(one => one.Certainty);
        return new Recognition<int>(certainty, values[0], values, span);
    }
}
