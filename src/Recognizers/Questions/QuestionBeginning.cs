namespace SamenHier.Recognizers.Questions;

/// <summary>The beginning of a clause: a question word or a verb asks there, unless the order of words is that of a statement.</summary>
/// <param name="said">The clause without its greetings; at least one part.</param>
internal sealed class QuestionBeginning(IReadOnlyList<QuestionPart> said)
{
    // "is gratis" tells, "is meedoen gratis" asks.
    private const int MinAboutTopic = 3;

    // "is the group free", but "is my sister".
    private const int MinWithNoun = 4;

    private bool IsAboutTopic => said.Any(part => part.Is(QuestionRole.Topic));

    /// <summary>Whether the clause asks.</summary>
    /// <param name="place">What stands before it in its sentence.</param>
    public QuestionForm Read(ClausePlace place)
    {
        if (said[0].Is(QuestionRole.Asker))
            return ReadAsker(0);
        if (said.Count > 1 && said[0].Is(QuestionRole.Preposition) && said[1].Is(QuestionRole.Asker))
            return ReadAsker(1);
        if (said.Count > 1 && said[0].Is(QuestionRole.Verb) && ReadVerb() is var form and not QuestionForm.None)
            return Asks(place) ? form : QuestionForm.Perhaps;
        return said[0].Is(QuestionRole.MayAsk) ? ReadAbility() : QuestionForm.None;
    }

    /// <summary>After another clause the verb may come first in a statement: "in my country, was I a teacher".</summary>
    private bool Asks(ClausePlace place) => place switch
    {
        ClausePlace.First => true,
        ClausePlace.AfterWhole => said[0].Is(QuestionRole.Late) || said[1].Is(QuestionRole.Hearer) || !said[0].Is(QuestionRole.OfSpeakers | QuestionRole.OfHearer),
        _ => said[0].Is(QuestionRole.Late),
    };

    /// <summary>A question word that begins: with the order of a statement after it ("what I like") it may be the beginning of an answer.</summary>
    private QuestionForm ReadAsker(int at)
    {
        if (QuestionInside.LastEmbeds(said) > at)
            return QuestionForm.Perhaps;
        if (at + 1 == said.Count)
            return at + said[at].Words > 1 ? QuestionForm.Sure : QuestionForm.Perhaps;
        var isStatement = (said[at + 1].IsSubject || said[at + 1].Is(QuestionRole.Determiner)) && !said[at + 1].Is(QuestionRole.Verb);
        if (!isStatement || IsLearnersQuestion(at))
            return QuestionForm.Sure;

        // "when I was young I worked".
        return said[at].Is(QuestionRole.Subordinate) && said.Skip(at + 2).Any(part => part.IsSubject) ? QuestionForm.None : QuestionForm.Perhaps;
    }

    /// <summary>"how I can stop", "why you ask"; not "what I can is cook".</summary>
    private bool IsLearnersQuestion(int at)
    {
        if (said.Count <= at + 2)
            return false;
        var asks = said[at].Is(QuestionRole.Why) || said[at + 2].Is(QuestionRole.Ability) || IsAboutTopic;
        return asks && !said.Skip(at + 3).Any(part => part.IsPlainVerb);
    }

    /// <summary>A verb that begins: a question when whom it is about follows, an answer when "that" was left out before it or "I" after it.</summary>
    private QuestionForm ReadVerb()
    {
        if (said[0].AsksBefore(said[1]))
            return ReadInversion();
        if (said[0].Is(QuestionRole.OfSpeakers | QuestionRole.OfHearer))
            return QuestionForm.None;
        if (said[1].Is(QuestionRole.Determiner))
            return ReadNoun();
        if (said[1].Is(QuestionRole.Person) && said[0].Is(QuestionRole.Ability | QuestionRole.NotOfThings))
            return said.Count > 2 ? QuestionForm.Sure : QuestionForm.Perhaps;
        return said.Count >= MinAboutTopic && IsAboutTopic && !said[0].Is(QuestionRole.NotOfThings) ? QuestionForm.Sure : Weakly();
    }

    private QuestionForm ReadInversion()
    {
        // "(that) can I not say".
        if (said.Count > 2 && !said[1].Is(QuestionRole.Hearer) && said.Skip(2).All(part => part.Is(QuestionRole.Tail)))
            return QuestionForm.None;
        var isShort = said.Count == 2 && (said[1].Is(QuestionRole.Speaker) || said[0].Is(QuestionRole.OfSpeakers | QuestionRole.OfHearer));
        var tellsWhatWasDone = said[1].Is(QuestionRole.Speaker) && said[0].Is(QuestionRole.OfSpeakers) && said[^1].Is(QuestionRole.Done);
        return isShort || tellsWhatWasDone ? QuestionForm.Perhaps : QuestionForm.Sure;
    }

    private QuestionForm ReadNoun()
    {
        if (said[0].Is(QuestionRole.NotOfThings))
            return said.Count >= MinWithNoun && said[2].Is(QuestionRole.Person) ? QuestionForm.Sure : Weakly();
        return said.Count >= MinWithNoun ? QuestionForm.Sure : QuestionForm.Perhaps;
    }

    /// <summary>"must pay": said or asked in the same words, so what it is about decides.</summary>
    private QuestionForm ReadAbility()
    {
        if (IsAboutTopic)
            return said.Count > 1 ? QuestionForm.Sure : QuestionForm.None;
        return said.Any(part => part.Is(QuestionRole.Person)) ? QuestionForm.Perhaps : QuestionForm.None;
    }

    private QuestionForm Weakly() => IsAboutTopic ? QuestionForm.Perhaps : QuestionForm.None;
}
