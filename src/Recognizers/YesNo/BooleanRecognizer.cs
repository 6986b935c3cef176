using SamenHier.Recognizers.Text;
using SamenHier.Recognizers.YesNo;

namespace SamenHier.Recognizers;

/// <summary>Reads yes or no from what someone typed.</summary>
public static class BooleanRecognizer
{
    // A longer text tells a story; a yes in it need not answer the question.
    private const int ShortText = 12;

    /// <summary>
    /// True for yes, false for no. A denied yes is no; yes and no in one text are ambiguous; "maybe" and "I don't know" are not understood.
    /// Agreement amid other words, a story or a question is unsure.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public static Recognition<bool> Recognize(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<bool>.Nothing;

        var lexicon = AnswerLexicon.For(language);
        var tokens = lexicon.Shorten(Tokenizer.Tokenize(text));
        var clauses = AnswerClause.Cut(tokens, lexicon);
        if (clauses.Any(clause => clause.IsUnclear))
            return Recognition<bool>.Nothing;

        var unknown = clauses.Sum(clause => clause.UnknownWords);
        var asks = tokens.Any(token => token.IsMark('?'));
        var answers = clauses.SelectMany(clause => clause.Answers())
            .Where(answer => answer.IsFirm || (!asks && !(answer.OnlyAlone && unknown > 0)))
            .ToList();
        if (answers.Count == 0)
            return OnlyDenied(clauses, tokens, unknown, asks);

        var values = answers.Select(answer => answer.Value).Distinct().ToArray();
        var span = Token.Span(tokens, answers[0].First, answers[^1].First + answers[^1].Count - answers[0].First);
        if (values.Length > 1)
            return new Recognition<bool>(Certainty.Ambiguous, default, values, span);

        var opens = answers[0].IsFirm && OpensText(answers[0], clauses);
        var sure = !asks && tokens.Count <= ShortText && (unknown == 0 || opens);
        return new Recognition<bool>(sure ? Certainty.Sure : Certainty.Unsure, values[0], values, span);
    }

    private static bool OpensText(Answer answer, IReadOnlyList<AnswerClause> clauses) =>
        clauses.First(clause => clause.Count > 0) is var first && answer.First <= first.First + first.LeadingFillers;

    /// <summary>"not" by itself leans to no.</summary>
    private static Recognition<bool> OnlyDenied(IReadOnlyList<AnswerClause> clauses, IReadOnlyList<Token> tokens, int unknown, bool asks) =>
        !asks && unknown == 0 && clauses.FirstOrDefault(clause => clause.OnlyDenies) is { } denial
            ? new Recognition<bool>(Certainty.Unsure, Value: false, [false], Token.Span(tokens, denial.First, denial.Count))
            : Recognition<bool>.Nothing;
}
