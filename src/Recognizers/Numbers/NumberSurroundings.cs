using System.Runtime.InteropServices;
using SamenHier.Recognizers.Dates;
using SamenHier.Recognizers.Text;

namespace SamenHier.Recognizers.Numbers;

/// <summary>The words around the numbers of a text, and what they make of them.</summary>
internal sealed class NumberSurroundings
{
    // In a longer text a number is seldom the answer to the question.
    private const int ShortText = 12;

    private const int LastDayOfMonth = 31;

    private readonly IReadOnlyList<Token> tokens;
    private readonly string language;
    private readonly List<Place> places = [];
    private readonly Dictionary<int, Place> byFirst = [];
    private readonly Dictionary<int, Place> byEnd = [];
    private readonly int words;
    private readonly int fillers;
    private readonly int lastWordEnd;

    public NumberSurroundings(IReadOnlyList<Token> tokens, string language)
    {
        this.tokens = tokens;
        this.language = language;
        var lexicon = NumberLexicon.For(language);
        words = tokens.Count(token => token.Kind != TokenKind.Mark);
        lastWordEnd = tokens.Count;
        while (lastWordEnd > 0 && tokens[lastWordEnd - 1].Kind == TokenKind.Mark)
            lastWordEnd--;
        for (var at = 0; at < tokens.Count;)
        {
            var count = lexicon.Match(tokens, at, out var role);
            if (count > 0)
            {
                var place = new Place(at, count, role);
                places.Add(place);
                byFirst[at] = byEnd[at + count] = place;
            }

            at += Math.Max(1, count);
        }

        fillers = places.Where(place => place.Role is NumberRole.Filler or NumberRole.Corrects or NumberRole.Have).Sum(WordsOf);
        IsDoubtful = Doubts();
        KindsOfPeople = CountKinds();
        Adds = tokens.Any(token => token.IsMark('+'));
    }

    /// <summary>Whether the text itself says that it is not exact: "about", a question, a long story.</summary>
    public bool IsDoubtful { get; }

    /// <summary>How many different people are named.</summary>
    public int KindsOfPeople { get; }

    /// <summary>Whether numbers may be added up ("2 + 1").</summary>
    public bool Adds { get; }

    /// <summary>Zero said in words.</summary>
    public IEnumerable<NumberMention> Nones => places
        .Where(place => place.Role == NumberRole.NoneAnywhere || (place.Role == NumberRole.NoneAlone && (IsAllBesideFillers(place) || IsOfPersons(place))) || (place.Role == NumberRole.NoPerson && IsPerson(After(place.End))))
        .Select(place => new NumberMention(0, place.First, place.Count));

    /// <summary>"nobody, I live alone": zero that opens a text and stands apart from the rest; only where the text has no numbers.</summary>
    public NumberMention? OpeningNone()
    {
        var end = 0;
        while (end < tokens.Count && !tokens[end].IsSeparator)
            end++;
        var first = 0;
        while (After(first) is { Role: NumberRole.Filler or NumberRole.Corrects or NumberRole.Have } filler)
            first = filler.End;
        return After(first) is { Role: NumberRole.NoneAlone } none && EndOfFillers(none.End) == end && words <= ShortText ? new NumberMention(0, none.First, none.Count) : null;
    }

    /// <summary>Whether the text takes one number back for the next ("5, sorry, 6"): a correction between them or behind both, and nothing else but what they count.</summary>
    public bool Corrects(NumberMention wrong, NumberMention right)
    {
        var corrected = After(right.End)?.Role == NumberRole.Corrects && After(right.End)?.Count > 1;
        var at = wrong.End;
        while (at < right.First)
        {
            if (tokens[at].Kind == TokenKind.Mark && !tokens[at].IsMark('+') && !tokens[at].IsMark('-'))
            {
                at++;
                continue;
            }

            if (After(at) is not { Role: NumberRole.Filler or NumberRole.Have or NumberRole.Corrects or NumberRole.Counted or NumberRole.Person } place)
                return false;
            corrected |= place.Role == NumberRole.Corrects;
            at = place.End;
        }

        return corrected;
    }

    public bool Says(NumberRole role) => places.Exists(place => place.Role == role);

    /// <summary>Whether a number is denied by the word beside it.</summary>
    /// <param name="mention">The number.</param>
    /// <param name="others">Where the numbers of the text begin: "not" before another number does not deny this one.</param>
    public bool IsDenied(NumberMention mention, IReadOnlySet<int> others)
    {
        if (RoleAt(byEnd, mention.First) is NumberRole.Not or NumberRole.NoneAlone || RoleAt(byFirst, mention.End) == NumberRole.NotBefore)
            return true;
        return byFirst.TryGetValue(mention.End, out var after) && after.Role is NumberRole.Not or NumberRole.NoneAlone && !others.Contains(after.End);
    }

    /// <summary>Whether the number is a time of day, a day of the month, a house number or part of an ordinal.</summary>
    public bool IsTimeOrDay(NumberMention mention)
    {
        var isLabelled = RoleAt(byEnd, mention.First) == NumberRole.LabelBefore && mention.Doubt != Doubt.Pronoun && After(mention.End)?.Role != NumberRole.Counted;
        var clock = isLabelled || RoleAt(byEnd, mention.First) == NumberRole.ClockBefore || RoleAt(byFirst, mention.End) == NumberRole.ClockAfter || (mention.First > 0 && NumberLexicon.For(language).IsStreet(tokens[mention.First - 1]));
        return clock || (mention.Value is <= LastDayOfMonth and > 0 && (IsMonth(mention.End) || IsMonth(mention.First - 1)));
    }

    /// <summary>Whether the number stands beside a month and is its year.</summary>
    public bool IsYearOfMonth(NumberMention mention) => mention.Value > LastDayOfMonth && (IsMonth(mention.First - 1) || IsMonth(mention.End));

    /// <summary>How surely a number in the text is meant as one, and whether any other number outweighs it.</summary>
    /// <param name="mention">The number.</param>
    /// <param name="others">Where the numbers of the text begin, and where they end as a complement.</param>
    public (Certainty Certainty, bool IsWeak) CertaintyOf(NumberMention mention, IReadOnlySet<int> others)
    {
        if (mention.Doubt == Doubt.None)
            return (Certainty.Sure, false);
        if (mention.Doubt == Doubt.Spelling || RoleAt(byFirst, mention.First) == NumberRole.OnePerson)
            return (Certainty.Unsure, false);
        if (IsAll(mention.First, mention.Count))
            return (mention.Doubt == Doubt.Homograph ? Certainty.Unsure : Certainty.Sure, false);
        if (mention.Doubt == Doubt.Article && IsPerson(After(mention.End)) && mention.Count + After(mention.End)!.Value.Count + fillers == words)
            return (Certainty.Sure, false);
        if (IsCounted(After(mention.End)) || (mention.Doubt == Doubt.Pronoun && IsCounted(Before(mention.First))))
            return (mention.Doubt == Doubt.Pronoun ? Certainty.Sure : Certainty.Unsure, false);
        if (IsAlternative(mention, others))
            return (Certainty.Sure, false);
        var opens = mention.Doubt == Doubt.Pronoun && mention.First == 0;
        var closes = mention.Doubt != Doubt.Homograph && mention.End == lastWordEnd;
        return (opens || closes ? Certainty.Unsure : Certainty.None, true);
    }

    /// <summary>The people that a number counts, as a word; null when it counts none.</summary>
    public string? PersonsOf(NumberMention mention)
    {
        if (byFirst.TryGetValue(mention.First, out var self) && self.Role is NumberRole.DualPerson or NumberRole.OnePerson)
            return tokens[self.First].Folded;
        var beside = IsPerson(After(mention.End)) ? After(mention.End) : Before(mention.First);
        return IsPerson(beside) ? tokens[beside!.Value.First].Folded : null;
    }

    /// <summary>People named one by one without a number ("a boy" where the language has no article), if the text says that they are had or counts others.</summary>
    public IEnumerable<NumberMention> Ones(IReadOnlyList<NumberMention> mentions)
    {
        // The number before or after a noun counts it; two people in one word do not count the next.
        var taken = mentions.SelectMany(mention => (int[])[mention.First, RoleAt(byFirst, mention.First) == NumberRole.DualPerson ? -1 : mention.End]).ToHashSet();
        var ones = places.FindAll(place => place.Role == NumberRole.OnePerson && !taken.Contains(place.First) && !taken.Contains(place.End) && !IsNone(Before(place.First)) && !IsNone(After(place.End)));
        var had = ones.Exists(place => Before(place.First)?.Role == NumberRole.Have || After(place.End)?.Role == NumberRole.Have);
        return had || mentions.Any(mention => PersonsOf(mention) is not null) ? ones.Select(place => new NumberMention(1, place.First, place.Count, Doubt.Article)) : [];
    }

    /// <summary>The tokens inside phrases for none: the "one" of "no one" is no number.</summary>
    public HashSet<int> InsideNone() => [.. places.Where(place => IsNone(place)).SelectMany(place => Enumerable.Range(place.First, place.Count))];

    private static bool IsNone(Place? place) => place?.Role is NumberRole.NoneAlone or NumberRole.NoneAnywhere or NumberRole.NoPerson;

    private static bool IsPerson(Place? place) => place?.Role is NumberRole.Person or NumberRole.OnePerson;

    private static bool IsCounted(Place? place) => IsPerson(place) || place?.Role is NumberRole.Counted or NumberRole.LabelBefore;

    private static NumberRole? RoleAt(Dictionary<int, Place> places, int at) => places.TryGetValue(at, out var place) ? place.Role : null;

    private Place? After(int end) => byFirst.TryGetValue(end, out var place) ? place : null;

    private Place? Before(int first) => byEnd.TryGetValue(first, out var place) ? place : null;

    /// <summary>"no children"; the other way round only where the text ends with it.</summary>
    private bool IsOfPersons(Place none)
    {
        var after = After(none.End);
        while (after?.Role is NumberRole.Filler or NumberRole.Corrects)
            after = After(after.Value.End);
        var before = Before(none.First);
        while (before?.Role is NumberRole.Filler or NumberRole.Corrects or NumberRole.Have)
            before = Before(before.Value.First);
        return IsPerson(after) || (IsPerson(before) && EndOfFillers(none.End) == lastWordEnd);
    }

    private int EndOfFillers(int end)
    {
        while (After(end) is { Role: NumberRole.Filler or NumberRole.Corrects } filler)
            end = filler.End;
        return end;
    }

    /// <summary>"one or two", "one two".</summary>
    private bool IsAlternative(NumberMention mention, IReadOnlySet<int> others) =>
        others.Contains(mention.End) || (After(mention.End) is { Role: NumberRole.Or } after && others.Contains(after.End))
        || (Before(mention.First) is { Role: NumberRole.Or } before && others.Contains(~before.First));

    private bool IsMonth(int at)
    {
        if (at < 0 || at >= tokens.Count)
            return false;
        return DateLexicon.For(language).Match(tokens, at, out var word) == 1 && word.Role == DateRole.Month;
    }

    private bool IsAllBesideFillers(Place place) => WordsOf(place) + fillers == words;

    private bool Doubts() => words > ShortText || Says(NumberRole.About) || tokens.Any(token => token.IsMark('?') || token.IsMark('+'));

    private int CountKinds() => places.Where(place => IsPerson(place) || place.Role == NumberRole.DualPerson).Select(place => tokens[place.First].Folded).Distinct(StringComparer.Ordinal).Count();

    private int WordsOf(Place place) => Enumerable.Range(place.First, place.Count).Count(at => tokens[at].Kind != TokenKind.Mark);

    private bool IsAll(int first, int count) =>
        count <= words + 1 && Enumerable.Range(first, count).Count(at => tokens[at].Kind != TokenKind.Mark) == words;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int First, int Count, NumberRole Role)
    {
        public int End => First + Count;
    }
}
