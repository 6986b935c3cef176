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
    /// "I'd rather not" is not understood either, but beside a plain no it is no, unsure. Agreement amid other words, a story, a question and "no problem" are unsure.
    /// </summary>
    /// <param name="text">As typed, up to 10,000 characters; longer is not understood.</param>
    /// <param name="language">The conversation's language ("nl", "en", "ar", "ti"); other languages' words are read where they don't clash with it.</param>
    public static Recognition<bool> Recognize(string text, string language)
    {
        if (text.Length > Tokenizer.MaxLength)
            return Recognition<bool>.Nothing;

        var lexicon = AnswerLexicon.For(language);
        var (tokens, hadSlips) = lexicon.Mend(Tokenizer.Tokenize(text));
        var clauses = AnswerClause.Cut(tokens, lexicon);
        if (clauses.Any(clause => clause.IsUnclear))
            return Recognition<bool>.Nothing;

        var unknown = clauses.Sum(clause => clause.UnknownWords);
        var asks = tokens.Any(token => token.IsMark('?'));
        var said = Said(clauses);
        var saysYes = said.Exists(answer => answer is { IsFirm: true, Value: true });
        var answers = said.FindAll(answer => answer.IsFirm || ((!asks || answer.MayAsk) && !(answer.OnlyAlone && unknown > 0)) || (saysYes && answer is { IsPerhaps: true, Value: false }));
        if (clauses.Any(clause => clause.SaysSometimes))
            return Sometimes(clauses, tokens);

        // A soft answer amid other words says nothing where a word that only counts alone says the opposite.
        if (answers.Count > 0 && answers.TrueForAll(answer => !answer.IsFirm && answer.Value == answers[0].Value) && said.Exists(one => one.Value != answers[0].Value))
            return Recognition<bool>.Nothing;
        if (answers.Count == 0)
            return clauses.Any(clause => clause.IsWithheld || clause.PrefersNot) ? Recognition<bool>.Nothing : OnlyDenied(clauses, tokens, unknown, asks);

        var values = answers.Select(answer => answer.Value).Distinct().ToArray();
        var span = Token.Span(tokens, answers[0].First, answers[^1].First + answers[^1].Count - answers[0].First);
        var withheld = clauses.Any(clause => clause.IsWithheld);
        if ((withheld || clauses.Any(clause => clause.PrefersNot)) && (values.Length > 1 || values[0] || !answers.Exists(answer => answer.IsFirm)))
            return Recognition<bool>.Nothing;
        if (values.Length > 1 && IsCorrected(answers, clauses))
            return new Recognition<bool>(Certainty.Unsure, answers[^1].Value, [answers[^1].Value, answers[0].Value], span);
        if (values.Length > 1)
            return new Recognition<bool>(Certainty.Ambiguous, default, values, span);

        var opens = answers[0].IsFirm && OpensText(answers[0], clauses);
        var sure = !asks && !hadSlips && !withheld && tokens.Count <= ShortText && (unknown == 0 || opens) && !answers.TrueForAll(answer => answer.IsPerhaps);
        return new Recognition<bool>(sure ? Certainty.Sure : Certainty.Unsure, values[0], values, span);
    }

    private static List<Answer> Said(IReadOnlyList<AnswerClause> clauses)
    {
        var said = new List<Answer>();
        AnswerClause? before = null;
        foreach (var clause in clauses)
        {
            said.AddRange(clause.Answers(before is not null && (before.EndsReporting || (clause.IsQuoted && before.Reports))));
            before = clause.Count > 0 ? clause : before;
        }

        return said;
    }

    /// <summary>"sometimes yes, sometimes no" is both; "sometimes" is no answer.</summary>
    private static Recognition<bool> Sometimes(IReadOnlyList<AnswerClause> clauses, IReadOnlyList<Token> tokens)
    {
        var both = clauses.Any(clause => clause.SaysYes) && clauses.Any(clause => clause.SaysNo);
        return both ? new Recognition<bool>(Certainty.Ambiguous, default, [true, false], Token.Span(tokens, 0, tokens.Count)) : Recognition<bool>.Nothing;
    }

    /// <summary>"yes, sorry, no": the answer changes once, and a word between the two or behind the last takes the first back.</summary>
    private static bool IsCorrected(List<Answer> answers, IReadOnlyList<AnswerClause> clauses)
    {
        var change = answers.FindIndex(answer => answer.Value != answers[0].Value);
        return answers.Skip(change).All(answer => answer.Value != answers[0].Value && answer.IsFirm == answers[0].IsFirm)
            && clauses.SelectMany(clause => clause.Corrections).Any(at => at > answers[change - 1].First);
    }

    private static bool OpensText(Answer answer, IReadOnlyList<AnswerClause> clauses) =>
        clauses.First(clause => clause.Count > 0) is var first && answer.First <= first.First + first.LeadingFillers;

    /// <summary>"not" by itself leans to no.</summary>
    private static Recognition<bool> OnlyDenied(IReadOnlyList<AnswerClause> clauses, IReadOnlyList<Token> tokens, int unknown, bool asks) =>
        !asks && unknown == 0 && clauses.FirstOrDefault(clause => clause.OnlyDenies) is { } denial
            ? new Recognition<bool>(Certainty.Unsure, Value: false, [false], Token.Span(tokens, denial.First, denial.Count))
            : Recognition<bool>.Nothing;
}
