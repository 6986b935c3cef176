using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.YesNo;

/// <summary>One thing that a clause says: yes or no, how firmly, and where.</summary>
/// <param name="Value">Yes or no.</param>
/// <param name="IsFirm">A plain yes or no rather than agreement in other words.</param>
/// <param name="OnlyAlone">Counts only when the text says nothing else.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Count">How many tokens.</param>
internal sealed record Answer(bool Value, bool IsFirm, bool OnlyAlone, int First, int Count);

/// <summary>A part of the text between separators, with the roles of its words.</summary>
internal sealed class AnswerClause
{
    private readonly List<(AnswerRole? Role, int First, int Count)> parts = [];

    public int UnknownWords => parts.Count(part => part.Role is null);

    public bool IsUnclear => parts.Exists(part => part.Role == AnswerRole.Unclear);

    /// <summary>Whether it denies without saying what.</summary>
    public bool OnlyDenies => parts.Exists(part => part.Role == AnswerRole.Not) && parts.TrueForAll(part => part.Role is AnswerRole.Not or AnswerRole.Filler);

    /// <summary>How many tokens at its beginning add nothing.</summary>
    public int LeadingFillers => parts.TakeWhile(part => part.Role == AnswerRole.Filler).Sum(part => part.Count);

    public int First => parts.Count == 0 ? 0 : parts[0].First;

    public int Count => parts.Count == 0 ? 0 : parts[^1].First + parts[^1].Count - First;

    /// <summary>Cuts the tokens into clauses.</summary>
    public static IReadOnlyList<AnswerClause> Cut(IReadOnlyList<Token> tokens, AnswerLexicon lexicon)
    {
        var clauses = new List<AnswerClause> { new() };
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (count > 0)
                clauses[^1].parts.Add((role, at, count));
            else if (tokens[at].IsSeparator)
                clauses.Add(new AnswerClause());
            else if (tokens[at].Kind is not (TokenKind.Mark or TokenKind.Symbol))
                clauses[^1].parts.Add((null, at, 1));
            at += Math.Max(1, count);
        }

        return clauses;
    }

    /// <summary>What the clause says; a yes that is denied is a no, a denied no is both.</summary>
    public IEnumerable<Answer> Answers()
    {
        var denied = parts.Exists(part => part.Role == AnswerRole.Not);
        for (var index = 0; index < parts.Count; index++)
        {
            var (role, first, count) = parts[index];
            foreach (var answer in AnswersAt(index, role, denied))
                yield return answer with { First = first, Count = count };
        }
    }

    private Answer[] AnswersAt(int index, AnswerRole? role, bool denied) => role switch
    {
        AnswerRole.Yes => denied ? Both() : [Firm(value: true)],
        AnswerRole.Agree => [Soft(!(denied || NotBeside(index)), onlyAlone: false)],
        AnswerRole.WeakYes => [Soft(!(denied || NotBeside(index)), onlyAlone: true)],
        AnswerRole.No => [Firm(value: false)],
        AnswerRole.NoOrNot => [IsNotOfUnknown(index) ? Soft(value: false, onlyAlone: false) : Firm(value: false)],
        AnswerRole.Against => denied || NotBeside(index) ? Both() : [Soft(value: false, onlyAlone: false)],
        AnswerRole.WeakNo => [Soft(value: false, onlyAlone: true)],
        _ => [],
    };

    private bool NotBeside(int index) => IsNoOrNot(index - 1) || IsNoOrNot(index + 1);

    private bool IsNoOrNot(int index) => index >= 0 && index < parts.Count && parts[index].Role == AnswerRole.NoOrNot;

    /// <summary>"no children": the word may deny only what follows.</summary>
    private bool IsNotOfUnknown(int index) => index + 1 < parts.Count && parts[index + 1].Role is null;

    private static Answer[] Both() => [Soft(value: true, onlyAlone: false), Soft(value: false, onlyAlone: false)];

    private static Answer Firm(bool value) => new(value, IsFirm: true, OnlyAlone: false, 0, 0);

    private static Answer Soft(bool value, bool onlyAlone) => new(value, IsFirm: false, onlyAlone, 0, 0);
}
