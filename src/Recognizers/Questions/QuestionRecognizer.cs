using SamenHier.Recognizers.Questions;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers;

/// <summary>Recognises whether a message that is sent in reply to a question is a question itself.</summary>
public static class QuestionRecognizer
{
    /// <summary>
    /// Whether a message has the form of a question, in any of its sentences. It looks at the form only: it knows nothing of what was asked, so an answer that has the form of a question counts as one.
    /// </summary>
    /// <param name="text">As typed; any string is accepted, and of a text longer than 10,000 characters the first 10,000 are read.</param>
    /// <param name="language">The language of the conversation, as a tag such as "nl"; questions in the other languages are recognised too. An unknown language reads as English.</param>
    /// <returns>The surest form of all sentences; <see cref="QuestionForm.None"/> for a text without words.</returns>
    public static QuestionForm Recognize(string text, string language)
    {
        var tokens = Tokenizer.Tokenize(text.Length > Tokenizer.MaxLength ? text[..Tokenizer.MaxLength] : text);
        var sentences = QuestionSentence.Cut(tokens, QuestionLexicon.For(language)).Where(sentence => sentence.SaysSomething || sentence.HasMark).ToList();
        var form = QuestionForm.None;
        for (var at = 0; at < sentences.Count && form != QuestionForm.Sure; at++)
        {
            var read = sentences[at].Read();
            if (read == QuestionForm.Sure && IsAnswered(sentences, at))
                read = QuestionForm.Perhaps;
            form = read > form ? read : form;
        }

        return form;
    }

    /// <summary>"my age? 34".</summary>
    private static bool IsAnswered(List<QuestionSentence> sentences, int at) =>
        sentences[at].HasMark && at == sentences.Count - 2 && sentences[^1].IsShortAnswer;
}
