namespace SamenHier.Recognizers.Questions;

/// <summary>Questions that begin inside a clause, because nothing was typed before them: "I am new what must I do".</summary>
internal static class QuestionInside
{
    // Before a question word that stands late: what the question is about.
    private const int MaxBeforeLate = 3;

    // So much has a clause before another one begins without a mark.
    private const int MinBefore = 3;

    /// <summary>Whether a question word or a verb asks after the first word.</summary>
    /// <param name="said">The clause without its greetings; at least one part.</param>
    public static QuestionForm Read(IReadOnlyList<QuestionPart> said)
    {
        var form = QuestionForm.None;
        var embeds = LastEmbeds(said);
        for (var at = 1; at < said.Count && form != QuestionForm.Sure; at++)
        {
            var read = said[at].Is(QuestionRole.Asker) ? ReadAsker(said, at, embeds) : ReadVerb(said, at);
            form = read > form ? read : form;
        }

        return form;
    }

    /// <summary>Up to where question words are parts of a statement ("what that I do"); -1 for nowhere.</summary>
    public static int LastEmbeds(IReadOnlyList<QuestionPart> said)
    {
        var at = said.Count - 1;
        while (at >= 0 && !said[at].Is(QuestionRole.Embeds))
            at--;
        return at;
    }

    private static QuestionForm ReadAsker(IReadOnlyList<QuestionPart> said, int at, int embeds)
    {
        var asks = said[at].Is(QuestionRole.Anywhere) ? at > embeds : AsksLate(said, at) || IsInversion(said, at + 1);
        if (asks)
            return QuestionForm.Sure;
        return IsRelative(said, at) ? QuestionForm.None : QuestionForm.Perhaps;
    }

    /// <summary>"people who help", "the town where I live".</summary>
    private static bool IsRelative(IReadOnlyList<QuestionPart> said, int at)
    {
        if (at == said.Count - 1 || !said[at].Is(QuestionRole.Relative))
            return false;
        return said[at].Is(QuestionRole.Subordinate) || ((said[at + 1].IsSubject || said[at + 1].Is(QuestionRole.Determiner)) && !said[at + 1].Is(QuestionRole.Verb));
    }

    /// <summary>"you are who", "apply how"; not "I don't care how".</summary>
    private static bool AsksLate(IReadOnlyList<QuestionPart> said, int at)
    {
        var isLast = at == said.Count - 1;
        if (said[at].Is(QuestionRole.Late))
            return isLast || (at <= MaxBeforeLate && !said.Take(at).Any(part => part.Is(QuestionRole.Not)));
        return isLast && at > 1 && !said[at - 1].Is(QuestionRole.Verb | QuestionRole.Determiner | QuestionRole.And | QuestionRole.Preposition)
            && !said.Any(part => part.Is(QuestionRole.Not));
    }

    private static QuestionForm ReadVerb(IReadOnlyList<QuestionPart> said, int at)
    {
        if (said[at - 1].IsSubject || !IsInversion(said, at))
            return QuestionForm.None;
        if (said[at].Is(QuestionRole.Late))
            return QuestionForm.Sure;

        // Where the verb also comes first after "tomorrow", it only may be a question: "my son is 17 can he come".
        var beginsWhole = said[0].IsSubject || said[0].Is(QuestionRole.Determiner);
        return beginsWhole && at >= MinBefore && said[at].Is(QuestionRole.Ability) ? QuestionForm.Perhaps : QuestionForm.None;
    }

    private static bool IsInversion(IReadOnlyList<QuestionPart> said, int at) => at + 1 < said.Count && said[at].AsksBefore(said[at + 1]);
}
