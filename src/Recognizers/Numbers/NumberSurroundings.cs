using System.Runtime.InteropServices;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>The words around the numbers of a text, and what they make of them.</summary>
internal sealed class NumberSurroundings
{
    // In a longer text a number is seldom the answer to the question.
    private const int ShortText = 12;

    private readonly IReadOnlyList<Token> tokens;
    private readonly Dictionary<int, Place> byFirst = [];
    private readonly Dictionary<int, Place> byEnd = [];
    private readonly int words;
    private readonly int lastWordEnd;

    public NumberSurroundings(IReadOnlyList<Token> tokens, NumberLexicon lexicon)
    {
        this.tokens = tokens;
        words = tokens.Count(token => token.Kind != TokenKind.Mark);
        lastWordEnd = tokens.Count - tokens.Reverse().TakeWhile(token => token.Kind == TokenKind.Mark).Count();
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (count > 0)
                byFirst[at] = byEnd[at + count] = new Place(at, count, role);
            at += Math.Max(1, count);
        }
    }

    /// <summary>Whether the text itself says that it is not exact: "about", a question, a long story.</summary>
    public bool IsDoubtful => words > ShortText || byFirst.Values.Any(place => place.Role == NumberRole.About) || tokens.Any(token => token.IsMark('?'));

    /// <summary>Zero said in words.</summary>
    public IEnumerable<NumberMention> Nones => byFirst.Values
        .Where(place => place.Role == NumberRole.NoneAnywhere || (place.Role == NumberRole.NoneAlone && IsAll(place.First, place.Count)))
        .Select(place => new NumberMention(0, place.First, place.Count));

    /// <summary>Whether a number is denied by the word beside it.</summary>
    public bool IsDenied(NumberMention mention) => IsBeside(mention, NumberRole.Not) || IsBeside(mention, NumberRole.NoneAlone);

    /// <summary>How surely a number in the text is meant as one.</summary>
    public Certainty CertaintyOf(NumberMention mention)
    {
        if (mention.Doubt == Doubt.None || IsAll(mention.First, mention.Count))
            return Certainty.Sure;
        if (IsBeside(mention, NumberRole.Counted))
            return mention.Doubt == Doubt.Article ? Certainty.Unsure : Certainty.Sure;
        var opens = mention.Doubt == Doubt.Pronoun && mention.First == 0;
        return opens || mention.End == lastWordEnd ? Certainty.Unsure : Certainty.None;
    }

    /// <summary>The tokens inside phrases for none: the "one" of "no one" is no number.</summary>
    public HashSet<int> InsideNone() => [.. byFirst.Values
        .Where(place => place.Role is NumberRole.NoneAlone or NumberRole.NoneAnywhere)
        .SelectMany(place => Enumerable.Range(place.First, place.Count))];

    private bool IsBeside(NumberMention mention, NumberRole role) =>
        (byEnd.TryGetValue(mention.First, out var before) && before.Role == role) || (byFirst.TryGetValue(mention.End, out var after) && after.Role == role);

    private bool IsAll(int first, int count) =>
        count <= words + 1 && tokens.Skip(first).Take(count).Count(token => token.Kind != TokenKind.Mark) == words;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int First, int Count, NumberRole Role);
}
