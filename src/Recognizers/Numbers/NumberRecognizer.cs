using SamenHier.Recognizers.Numbers;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Reads a whole number from 0 to 9999 from what someone typed, in digits of any script or in words.</summary>
public static class NumberRecognizer
{
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
