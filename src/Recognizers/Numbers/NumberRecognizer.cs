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
    /// The one number in the text. Two different numbers are ambiguous, and so are people counted apart ("2 sons and 2 daughters") unless their total is named, which is unsure.
    /// A decimal, a negative, more than four digits, a date, a clock time, a range left open ("more than 3") or a telephone number make the text not understood;
    /// "none" in so many words is 0, unsure.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public static Recognition<int> Recognize(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<int>.Nothing;

        var lexicon = NumberLexicon.For(language);
        var (tokens, mended) = lexicon.Mend(Tokenizer.Tokenize(text));
        var surroundings = new NumberSurroundings(tokens, language);
        var insideNone = surroundings.InsideNone();
        var mentions = NumberReader.Read(text, tokens, mended, lexicon).Where(mention => !insideNone.Contains(mention.First)).ToList();
        var edges = mentions.SelectMany(mention => (int[])[mention.First, ~mention.End]).ToHashSet();
        if (mentions.Exists(mention => mention.Value is null || surroundings.IsTimeOrDay(mention)))
            return Recognition<int>.Nothing;

        var denied = mentions.RemoveAll(mention => surroundings.IsDenied(mention, edges));
        mentions.AddRange(surroundings.Ones(mentions));
        return new NumberDecision(tokens, surroundings, edges) { IsDoubtful = denied > 0 }.Decide(mentions);
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

        var (tokens, mended) = NumberLexicon.For(language).Mend(DateItems.Detach(Tokenizer.Tokenize(text), DateLexicon.For(language)));
        var list = new NumberList(text, tokens, language);
        var values = list.Values;
        if (list.IsUnclear || list.Miscounts || values.Count is 0 or > MaxNumbers)
            return Recognition<IReadOnlyList<int>>.Nothing;
        if (list.WithoutMonths is { } fewer)
            return new Recognition<IReadOnlyList<int>>(Certainty.Ambiguous, default, [fewer, values], list.Span);
        var doubtful = list.IsDoubtful || mended.Count > 0 || tokens.Count(token => token.Kind == TokenKind.Word) > ShortList + (WordsEach * values.Count);
        return new Recognition<IReadOnlyList<int>>(doubtful ? Certainty.Unsure : Certainty.Sure, values, [values], list.Span);
    }
}
