using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Choices;

/// <summary>Reads texts that deny something: what is denied is not chosen, what is said beside it may be.</summary>
internal static class Clauses
{
    /// <summary>Whether a word outside the options' own words denies something: "not the second".</summary>
    public static bool Deny(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon) => Denials(tokens, options, lexicon).Count > 0;

    /// <summary>What is chosen, and what is denied, by a text that denies something. Never certain.</summary>
    public static (ChoiceMatch Chosen, IReadOnlyList<int> Denied) Read(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var (chosen, corrected, denied) = (new List<int>(), new List<int>(), new List<int>());
        var clauses = Cut(tokens, options, lexicon);
        foreach (var clause in clauses)
        {
            var denials = Denials(clause, options, lexicon);
            if (clauses.Count == 1 && Contrast(clause, denials, options, lexicon) is var (instead, rejected) && instead.Found)
                return (instead with { IsCertain = false }, rejected.Options);
            var rest = clause.Where((_, at) => !denials.Contains(at)).ToList();
            var saysNo = denials.Count > 0 && denials.All(at => lexicon.Is(clause[at], ChoiceRole.No) || lexicon.Is(clause[at], ChoiceRole.NoOrNot));
            if (denials.Count == 0)
            {
                chosen.AddRange(ChoiceMatcher.Match(clause, options, lexicon).Options);
            }
            else if (WordMatcher.FindDenying(TypedWords.Read(clause, options, lexicon), options) is { Found: true } denying)
            {
                chosen.AddRange(denying.Options);
            }
            else if (saysNo && TypedWords.Read(rest, options, lexicon).Count == 0 && PositionReader.Read(rest, options.Count, lexicon) is null)
            {
                // "The first, no, the second": a correction, or both.
                corrected.AddRange(chosen);
                chosen.Clear();
            }
            else
            {
                var meant = rest.Count == 0 ? ChoiceMatch.None : ChoiceMatcher.Match(rest, options, lexicon);
                if (saysNo && chosen.Count > 0)
                    chosen.AddRange(meant.Options);
                else
                    denied.AddRange(meant.Options);
            }
        }

        chosen.RemoveAll(denied.Contains);
        return (chosen.Count == 0 ? ChoiceMatch.None : new ChoiceMatch([.. corrected.Except(denied).Concat(chosen).Distinct()], IsCertain: false, IsJoined: true), denied);
    }

    /// <summary>"The first not the second": what stands before the denial, where what stands behind it is another option.</summary>
    private static (ChoiceMatch Chosen, ChoiceMatch Denied) Contrast(List<Token> clause, List<int> denials, OptionSet options, ChoiceLexicon lexicon)
    {
        if (denials.Count == 0 || denials[0] == 0 || denials[^1] == clause.Count - 1 || denials[^1] - denials[0] >= denials.Count || IsEthiopic(clause[denials[0]]))
            return (ChoiceMatch.None, ChoiceMatch.None);
        var before = ChoiceMatcher.Match(clause[..denials[0]], options, lexicon);
        var after = ChoiceMatcher.Match(clause[(denials[^1] + 1)..], options, lexicon);
        return before.Options.Count == 1 && after.Options.Count == 1 && before.Options[0] != after.Options[0] ? (before, after) : (ChoiceMatch.None, ChoiceMatch.None);
    }

    /// <summary>The tokens that deny, apart from those in the words of an option.</summary>
    private static List<int> Denials(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var denials = new List<int>();
        for (var at = 0; at < tokens.Count;)
        {
            var count = Own(tokens, at, options, lexicon);
            if (count == 0)
            {
                count = lexicon.Match(tokens, at, out var role);
                if (count > 0 && role is ChoiceRole.Not or ChoiceRole.Without or ChoiceRole.No or ChoiceRole.NoOrNot)
                    denials.AddRange(Enumerable.Range(at, count));
            }

            at += Math.Max(1, count);
        }

        return denials;
    }

    /// <summary>How many tokens a label takes, or a phrase for what an option is about.</summary>
    private static int Own(IReadOnlyList<Token> tokens, int at, OptionSet options, ChoiceLexicon lexicon)
    {
        var named = options.MatchPhrase(tokens, at, out _);
        if (named > 0)
            return named;
        var meant = lexicon.MatchMeaning(tokens, at, isLabel: false, out var meanings);
        return meant > 1 && options.Words.Meaning(meanings).Count > 0 ? meant : 0;
    }

    /// <summary>Whether a clause says more than that it denies something.</summary>
    private static bool DeniesMore(List<Token> clause, OptionSet options, ChoiceLexicon lexicon) =>
        clause.Count > 0 && Denials(clause, options, lexicon) is { Count: > 0 } denials && TypedWords.Read([.. clause.Where((_, at) => !denials.Contains(at))], options, lexicon).Count > 0;

    private static bool IsEthiopic(Token token) => token.Folded[0] is >= 'ሀ' and <= 'ፚ';

    /// <summary>Cuts at punctuation, at "but", behind a no that a text or clause begins with, and where after a denial something is wanted; in Tigrinya behind the denial, which ends its clause.</summary>
    private static List<List<Token>> Cut(IReadOnlyList<Token> tokens, OptionSet options, ChoiceLexicon lexicon)
    {
        var clauses = new List<List<Token>> { new() };
        for (var at = 0; at < tokens.Count;)
        {
            var own = Own(tokens, at, options, lexicon);
            var count = own > 0 ? 0 : lexicon.Match(tokens, at, out _);
            var role = count > 0 && lexicon.Match(tokens, at, out var found) > 0 ? found : default;
            if (own == 0 && count > 0 && role == ChoiceRole.Want && DeniesMore(clauses[^1], options, lexicon))
                clauses.Add([]);
            var cuts = own == 0 && (tokens[at].IsSeparator || (count > 0 && role == ChoiceRole.But));
            if (!cuts)
                clauses[^1].AddRange(tokens.Skip(at).Take(Math.Max(1, own + count)));
            if ((cuts || (count > 0 && role == ChoiceRole.No && clauses[^1].Count == count) || (count > 0 && role == ChoiceRole.Not && IsEthiopic(tokens[at]) && DeniesMore(clauses[^1], options, lexicon))) && clauses[^1].Count > 0)
                clauses.Add([]);
            at += Math.Max(1, own + count);
        }

        return clauses.FindAll(clause => clause.Count > 0);
    }
}
