using SamenHier.Recognizers.Text;
using SamenHier.Recognizers.YesNo;

namespace SamenHier.Recognizers;

/// <summary>Reads whether someone says that they don't know the answer, or would rather not give it.</summary>
public static class NoAnswerRecognizer
{
    /// <summary>
    /// What the whole message says; null when it says anything else too ("I don't know his age, 30"), or neither. Who doesn't know and would rather not say, would rather not.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public static NoAnswer? Recognize(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return null;

        var lexicon = AnswerLexicon.For(language);
        var (tokens, _) = lexicon.Mend(Tokenizer.Tokenize(text));
        NoAnswer? read = null;
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (count == 0 && tokens[at].Kind is not (TokenKind.Mark or TokenKind.Symbol))
                return null;
            if (count > 0 && role is not (AnswerRole.DoesNotKnow or AnswerRole.RatherNot or AnswerRole.PreferNot or AnswerRole.Filler or AnswerRole.Corrects or AnswerRole.No or AnswerRole.NoOrNot))
                return null;
            if (count > 0 && role is AnswerRole.RatherNot or AnswerRole.PreferNot)
                read = NoAnswer.RatherNot;
            else if (count > 0 && role == AnswerRole.DoesNotKnow)
                read ??= NoAnswer.DoesNotKnow;
            at += Math.Max(1, count);
        }

        return read;
    }
}
