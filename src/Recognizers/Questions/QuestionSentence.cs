using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Questions;

/// <summary>A sentence: its clauses, and whether it ends with a question mark.</summary>
internal sealed class QuestionSentence
{
    // An own answer to a question that was said again is short: "my age? 34".
    private const int MaxOwnAnswer = 2;

    private readonly List<QuestionClause> clauses = [new()];

    public bool HasMark { get; private set; }

    /// <summary>Whether it has words that say something.</summary>
    public bool SaysSomething => clauses.Exists(clause => !clause.IsFiller);

    /// <summary>Whether it may be the writer's answer to the question that stands before it.</summary>
    public bool IsShortAnswer => !HasMark && SaysSomething && clauses.Sum(clause => clause.Count) <= MaxOwnAnswer;

    /// <summary>Cuts a text into sentences.</summary>
    public static IReadOnlyList<QuestionSentence> Cut(IReadOnlyList<Token> tokens, QuestionLexicon lexicon)
    {
        var sentences = new List<QuestionSentence> { new() };
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].Kind is TokenKind.Mark or TokenKind.Symbol)
            {
                AddMark(sentences, tokens[at]);
                at++;
                continue;
            }

            var (part, count) = lexicon.Read(tokens, at);
            sentences[^1].Add(part, tokens[at].Kind != TokenKind.Word);
            at += count;
        }

        return sentences;
    }

    /// <summary>Whether the sentence asks.</summary>
    public QuestionForm Read()
    {
        var (form, place) = (QuestionForm.None, ClausePlace.First);
        foreach (var clause in clauses)
        {
            var read = clause.Read(HasMark, HasMark ? ClausePlace.First : place);
            form = read > form ? read : form;
            if (place != ClausePlace.First || !clause.IsFiller)
                place = clause.IsWhole ? ClausePlace.AfterWhole : ClausePlace.AfterPart;
        }

        return form;
    }

    private static void AddMark(List<QuestionSentence> sentences, Token mark)
    {
        var sentence = sentences[^1];
        if (mark.IsMark('?'))
            sentence.HasMark = true;
        if (mark.IsMark('?') || mark.IsMark('.') || mark.IsMark('!') || mark.IsMark('\n'))
            sentences.Add(new QuestionSentence());
        else if (mark.IsSeparator && sentence.clauses[^1].Count > 0)
            sentence.clauses.Add(new QuestionClause { IsQuoted = sentence.clauses[^1].IsTold && (mark.IsMark(':') || mark.IsMark('"')) });
    }

    private void Add(QuestionPart part, bool isNumber)
    {
        clauses[^1].Add(part);
        clauses[^1].HasNumber |= isNumber;
    }
}
