using SamenHier.Recognizers.Languages;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Tells in which of the four languages someone typed.</summary>
public static class LanguageRecognizer
{
    // In a message this short one word is enough; in a longer one a single word may be borrowed.
    private const int ShortMessage = 2;

    /// <summary>
    /// "nl", "en", "ar" or "ti" where the script, or words that only one of them has, leave no doubt; null otherwise: names, mixed messages, other languages in the same script.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not looked at.</param>
    public static string? Recognize(string text)
    {
        if (text.Length > Tokenizer.MaxLength)
            return null;

        var (lexicon, words, votes, language) = (LanguageLexicon.Shipped, 0, 0, (string?)null);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind != TokenKind.Word)
                continue;
            var typed = text.AsSpan(token.Start, token.Length);
            if (lexicon.IsForeign(token.Folded) || lexicon.HasForeignLetter(typed))
                return null;

            words++;
            if (lexicon.IsNameOfLanguage(token.Folded))
                continue;
            var vote = lexicon.LanguageOf(typed[0]) ?? lexicon.LanguageOf(token.Folded);
            if (vote is null)
                continue;
            if (language is not null && language != vote)
                return null;
            (language, votes) = (vote, votes + 1);
        }

        return votes >= 2 || words <= ShortMessage ? language : null;
    }
}
