namespace SamenHier.Recognizers.Faq;

/// <summary>Decides what is done with a text that has been weighed.</summary>
internal static class FaqDecision
{
    private const int MaxOffered = 3;

    // What fits so much worse than the best is not offered beside it.
    private const double WorthOffering = 0.04;

    // From these scores on an entry answers rather than that it is an own case: one outside law, health and money, and any one when nothing happened.
    private const double ClearOfOwnCase = 0.55;
    private const double ClearOfStory = 0.15;
    private const double ClearWithoutEvent = 0.6;

    private const double SlightlyOwn = 0.1;
    private const double LargelyOwn = 0.5;

    private const int SentenceWords = 4;
    private const int StoryWords = 7;

    private static readonly FaqReply Unknown = new(FaqOutcome.HandedOver, IsOwnCase: false, []);

    /// <summary>Answers only what is clear, offers what may be meant, and leaves the rest and every own case to a person.</summary>
    public static FaqReply Of(WeighedText weighed, FaqThresholds thresholds)
    {
        if (!weighed.IsReadable)
            return Unknown;
        if (!weighed.IsVerbatim && IsOwnCase(weighed, thresholds))
            return OwnCase(weighed.Ranked);
        if (IsClear(weighed.Ranked, thresholds) && (weighed.IsVerbatim || !MayBeOwnCase(weighed)))
            return new FaqReply(FaqOutcome.Answered, IsOwnCase: false, [weighed.Ranked[0].Match]);
        if (weighed.Ranked[0].Score < thresholds.Offer)
            return Unknown;
        var best = weighed.Ranked[0].Score;
        return new FaqReply(FaqOutcome.Offered, IsOwnCase: false, [.. weighed.Ranked.Take(MaxOffered).Where(each => each.Score >= best * WorthOffering).Select(each => each.Match)]);
    }

    // A general question is short or clear; what happened to somebody is neither.
    private static bool IsOwnCase(WeighedText weighed, FaqThresholds thresholds)
    {
        if (weighed.OwnCase < thresholds.OwnCase)
            return false;
        var best = weighed.Ranked[0];
        if (best.Entry.OwnCase is null && best.Score >= (weighed.TellsOfEvent ? ClearOfOwnCase : ClearOfStory))
            return false;
        return weighed.TellsOfEvent || (weighed.Words >= StoryWords && best.Score < ClearWithoutEvent);
    }

    // It is better to offer a general answer, with a person beside it, than to give it to somebody in trouble.
    private static bool MayBeOwnCase(WeighedText weighed)
    {
        if (weighed.Words < SentenceWords)
            return false;
        return weighed.TellsOfEvent ? weighed.OwnCase >= SlightlyOwn : weighed.Ranked[0].Entry.OwnCase is not null && weighed.OwnCase >= LargelyOwn;
    }

    private static bool IsClear(IReadOnlyList<RankedEntry> ranked, FaqThresholds thresholds) =>
        ranked[0].IsForAsker && ranked[0].Score >= thresholds.Answer && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= thresholds.Margin);

    private static FaqReply OwnCase(IReadOnlyList<RankedEntry> ranked) =>
        new(FaqOutcome.HandedOver, IsOwnCase: true, [.. ranked.Where(each => each.Entry.OwnCase is not null).Take(1).Select(each => each.Match)]);
}
