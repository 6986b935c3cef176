using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Faq;

/// <summary>Finds the questions in a message that can stand on their own.</summary>
internal static class QuestionsInMessage
{
    /// <summary>More questions at once are a case for a person.</summary>
    public const int Max = 3;

    private const int MinWords = 2;

    private const string Ends = ".?!\n";

    /// <summary>The sentences that are questions, at most three; none when there are fewer than two.</summary>
    public static IReadOnlyList<string> Find(string message, string language)
    {
        var questions = Sentences(AskedText.Bounded(message)).Where(sentence => IsQuestion(sentence, language)).Take(Max).ToList();
        return questions.Count < 2 ? [] : questions;
    }

    private static List<string> Sentences(string message)
    {
        var (sentences, start, words) = (new List<string>(), 0, 0);
        foreach (var token in Tokenizer.Tokenize(message))
        {
            words += token.Kind == TokenKind.Mark ? 0 : 1;
            if (token.Kind != TokenKind.Mark || !Ends.Contains(token.Folded[0], StringComparison.Ordinal))
                continue;
            if (words >= MinWords)
                sentences.Add(message[start..token.End]);
            (start, words) = (token.End, 0);
        }

        if (words >= MinWords)
            sentences.Add(message[start..]);
        return sentences;
    }

    private static bool IsQuestion(string sentence, string language) => QuestionRecognizer.Recognize(sentence, language) == QuestionForm.Sure;
}
