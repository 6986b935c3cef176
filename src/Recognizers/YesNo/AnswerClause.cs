using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.YesNo;

/// <summary>One thing that a clause says: yes or no, how firmly, and where.</summary>
/// <param name="Value">Yes or no.</param>
/// <param name="IsFirm">A plain yes or no rather than agreement in other words.</param>
/// <param name="OnlyAlone">Counts only when the text says nothing else.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="Count">How many tokens.</param>
internal sealed record Answer(bool Value, bool IsFirm, bool OnlyAlone, int First, int Count)
{
    /// <summary>Leans to yes or no without saying it.</summary>
    public bool IsPerhaps { get; init; }

    /// <summary>Counts as a question too.</summary>
    public bool MayAsk { get; init; }
}

/// <summary>A part of the text between separators, with the roles of its words.</summary>
internal sealed class AnswerClause
{
    private readonly List<(AnswerRole? Role, int First, int Count)> parts = [];

    public int UnknownWords => parts.Count(part => part.Role is null);

    public bool IsUnclear => Says(AnswerRole.Unclear) || Says(AnswerRole.DoesNotKnow);

    public bool IsWithheld => Says(AnswerRole.RatherNot);

    public bool PrefersNot => Says(AnswerRole.PreferNot);

    public bool SaysSometimes => Says(AnswerRole.Sometimes);

    public bool SaysYes => parts.Exists(part => part.Role is AnswerRole.Yes or AnswerRole.Agree or AnswerRole.WeakYes);

    public bool SaysNo => parts.Exists(part => part.Role is AnswerRole.No or AnswerRole.NoOrNot or AnswerRole.Against or AnswerRole.WeakNo or AnswerRole.Not);

    /// <summary>Whether a colon or a quote stands before it.</summary>
    public bool IsQuoted { get; private init; }

    /// <summary>Where it takes back what was said before, as tokens.</summary>
    public IEnumerable<int> Corrections => parts.Where(part => part.Role == AnswerRole.Corrects).Select(part => part.First);

    public bool Reports => Says(AnswerRole.Reported);

    /// <summary>Whether what follows it is what somebody else said ("my wife said, yes").</summary>
    public bool EndsReporting => parts.Count > 0 && parts[^1].Role == AnswerRole.Reported;

    /// <summary>Whether it denies without saying what.</summary>
    public bool OnlyDenies => Says(AnswerRole.Not) && parts.TrueForAll(part => part.Role is AnswerRole.Not || AddsNothing(part.Role));

    /// <summary>How many tokens at its beginning add nothing.</summary>
    public int LeadingFillers => parts.TakeWhile(part => AddsNothing(part.Role)).Sum(part => part.Count);

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
                clauses[^1].parts.Add((IsPartOfWord(tokens, at + count, lexicon) ? null : role, at, count));
            else if (tokens[at].IsSeparator)
                clauses.Add(new AnswerClause { IsQuoted = tokens[at].IsMark(':') || tokens[at].IsMark('"') });
            else if (tokens[at].Kind is not (TokenKind.Mark or TokenKind.Symbol))
                clauses[^1].parts.Add((null, at, 1));
            at += Math.Max(1, count);
        }

        return clauses;
    }

    /// <summary>"yes-man".</summary>
    private static bool IsPartOfWord(IReadOnlyList<Token> tokens, int end, AnswerLexicon lexicon) =>
        end + 1 < tokens.Count && tokens[end].IsMark('-') && tokens[end - 1].End == tokens[end].Start && tokens[end].End == tokens[end + 1].Start
        && tokens[end + 1].Kind == TokenKind.Word && (lexicon.Match(tokens, end + 1, out var role) == 0 || role == AnswerRole.Filler);

    /// <summary>What the clause says; a yes that is denied is a no, a denied no is both, and what somebody else said is nothing.</summary>
    /// <param name="reported">Whether the clause before ends with "he said".</param>
    public IEnumerable<Answer> Answers(bool reported)
    {
        var denied = Says(AnswerRole.Not);
        for (var index = 0; index < parts.Count; index++)
        {
            var (role, first, count) = parts[index];
            reported |= role == AnswerRole.Reported;
            if (reported || (index + 1 < parts.Count && parts[index + 1].Role == AnswerRole.Reported))
                continue;
            foreach (var answer in AnswersAt(index, role, denied))
                yield return answer with { First = first, Count = count };
        }
    }

    private static bool AddsNothing(AnswerRole? role) => role is AnswerRole.Filler or AnswerRole.Corrects or AnswerRole.OwnWords;

    private Answer[] AnswersAt(int index, AnswerRole? role, bool denied) => role switch
    {
        AnswerRole.Yes => denied ? Both() : [Firm(value: true)],
        AnswerRole.Agree => [Soft(!(denied || NotBeside(index)), onlyAlone: false)],
        AnswerRole.WeakYes => [Soft(!(denied || NotBeside(index)), onlyAlone: true)],
        AnswerRole.No => [Firm(value: false)],
        AnswerRole.NoOrNot => [IsNotOfUnknown(index) ? Soft(value: false, onlyAlone: false) : Firm(value: false)],
        AnswerRole.Against => denied || NotBeside(index) ? Both() : [Soft(value: false, onlyAlone: false)],
        AnswerRole.WeakNo => [Soft(value: false, onlyAlone: true)],
        AnswerRole.PerhapsYes or AnswerRole.PerhapsNo => denied ? [] : [Soft(role == AnswerRole.PerhapsYes, onlyAlone: true) with { IsPerhaps = true }],
        AnswerRole.WhyNot => [Soft(value: true, onlyAlone: true) with { IsPerhaps = true, MayAsk = true }],
        AnswerRole.Both => Both(),
        _ => [],
    };

    private bool Says(AnswerRole role) => parts.Exists(part => part.Role == role);

    private bool NotBeside(int index) => IsNoOrNot(index - 1) || IsNoOrNot(index + 1);

    private bool IsNoOrNot(int index) => index >= 0 && index < parts.Count && parts[index].Role == AnswerRole.NoOrNot;

    /// <summary>"no children": the word may deny only what follows.</summary>
    private bool IsNotOfUnknown(int index) => index + 1 < parts.Count && parts[index + 1].Role is null;

    private static Answer[] Both() => [Soft(value: true, onlyAlone: false), Soft(value: false, onlyAlone: false)];

    private static Answer Firm(bool value) => new(value, IsFirm: true, OnlyAlone: false, 0, 0);

    private static Answer Soft(bool value, bool onlyAlone) => new(value, IsFirm: false, onlyAlone, 0, 0);
}
