namespace SamenHier.Recognizers.Questions;

/// <summary>A part of a sentence between commas, and whether it asks.</summary>
internal sealed class QuestionClause
{
    // With fewer words a question mark makes an answer unsure: "Haarlem?".
    private const int MinAsked = 3;

    // What is said of a number is an answer more often.
    private const int MinAskedWithNumber = 4;

    private readonly List<QuestionPart> parts = [];

    /// <summary>Whether it is what somebody else said.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether a number or another thing that is no word stands in it.</summary>
    public bool HasNumber { get; set; }

    public int Count => parts.Count;

    public bool IsTold => Does(QuestionRole.Told);

    /// <summary>Whether it can stand by itself: "I am 17".</summary>
    public bool IsWhole =>
        Count >= MinAsked && parts.Exists(part => part.IsSubject || part.Is(QuestionRole.Person | QuestionRole.Verb)) && !Does(QuestionRole.Subordinate);

    /// <summary>Whether it only greets, thanks or joins.</summary>
    public bool IsFiller => parts.TrueForAll(part => part.Is(QuestionRole.Filler));

    public void Add(QuestionPart part) => parts.Add(part);

    /// <summary>Whether the clause asks.</summary>
    /// <param name="hasMark">Whether its sentence ends with a question mark.</param>
    /// <param name="place">What stands before it.</param>
    public QuestionForm Read(bool hasMark, ClausePlace place)
    {
        var said = parts.SkipWhile(part => part.Is(QuestionRole.Filler)).ToList();
        var least = hasMark && Count > 0 ? QuestionForm.Perhaps : QuestionForm.None;
        if (said.TrueForAll(part => part.Is(QuestionRole.Idle | QuestionRole.Hedge | QuestionRole.Filler)))
            return least;

        var form = hasMark && IsAskedByMark(said) ? QuestionForm.Sure : FormOf(said, place);
        if (form == QuestionForm.Sure && (IsQuoted || IsAnyone(said) || IsOnly(QuestionRole.Unknown, said) || IsOnly(QuestionRole.Told, said)))
            return QuestionForm.Perhaps;
        return form > least ? form : least;
    }

    private static QuestionForm FormOf(List<QuestionPart> said, ClausePlace place)
    {
        var words = said.Sum(part => part.Words);
        if (said.Exists(part => part.Is(QuestionRole.Asks)))
            return words > 1 ? QuestionForm.Sure : QuestionForm.Perhaps;
        if (said.Exists(part => part.Is(QuestionRole.Unclear)) && said.Exists(part => part.Is(QuestionRole.Asker)))
            return QuestionForm.Sure;
        if ((said[0].Is(QuestionRole.AsksFirst) || said.FindIndex(part => part.Is(QuestionRole.AsksAfter)) is var at and > 0 && !said[at - 1].IsSubject) && words > 1)
            return QuestionForm.Sure;
        if (said.Exists(part => part.Is(QuestionRole.Unknown)) && said.Exists(part => part.Is(QuestionRole.Asker)))
            return QuestionForm.Perhaps;
        var (beginning, inside) = (new QuestionBeginning(said).Read(place), QuestionInside.Read(said));
        return beginning > inside ? beginning : inside;
    }

    /// <summary>"who doesn't": said of everybody.</summary>
    private static bool IsAnyone(List<QuestionPart> said) => said[0].Is(QuestionRole.Anyone) && said.Exists(part => part.Is(QuestionRole.Not));

    /// <summary>"I don't know why", "why I don't know"; not "what if I don't know the language".</summary>
    private static bool IsOnly(QuestionRole role, List<QuestionPart> said)
    {
        var at = said.FindIndex(part => part.Is(role));
        if (at < 0 || said[0].Is(QuestionRole.AsksFirst | QuestionRole.Verb) || said[^1].Is(QuestionRole.Asks))
            return false;
        return !said[0].Is(QuestionRole.Asker) || at == said.Count - 1;
    }

    /// <summary>Whether a question mark is enough: more is said than an answer would say, or something that people ask about.</summary>
    private bool IsAskedByMark(List<QuestionPart> said)
    {
        if (said[0].Is(QuestionRole.Asker) || said.Count(part => part.Counts) >= (HasNumber ? MinAskedWithNumber : MinAsked))
            return true;
        if (said.Count < MinAsked - 1)
            return false;
        var asksOfPeople = parts[0].Is(QuestionRole.And) || Does(QuestionRole.MayAsk);
        return Does(QuestionRole.Topic | QuestionRole.Hearer) || (asksOfPeople && Does(QuestionRole.Person)) || (said[0].Is(QuestionRole.Verb) && said.Count >= MinAsked);
    }

    private bool Does(QuestionRole role) => parts.Exists(part => part.Is(role));
}
