using SamenHier.Recognizers.Faq;

namespace SamenHier.Recognizers;

/// <summary>Finds the entry that answers a question, in one language. Built once, immutable, safe to use from several threads.</summary>
public sealed class FaqIndex
{
    private readonly string language;
    private readonly FaqSearch search;

    /// <summary>Learns the entries of a language.</summary>
    /// <param name="language">A language tag such as "nl"; an unknown one reads as English.</param>
    /// <param name="entries">The entries; may be none.</param>
    public FaqIndex(string language, IReadOnlyList<FaqEntry> entries)
    {
        this.language = language;
        var lexicon = FaqLexicon.For(language);
        Thresholds = lexicon.Thresholds;
        search = new FaqSearch(lexicon, entries);
    }

    /// <summary>From which scores on something is done.</summary>
    internal FaqThresholds Thresholds { get; }

    /// <summary>What to do with a question.</summary>
    /// <param name="text">As typed; any string is accepted, of a longer one the first 10,000 characters are read.</param>
    /// <param name="role">Who asks: an entry for the others is never the answer.</param>
    public FaqReply Ask(string text, FaqAudience role = FaqAudience.Both) => FaqDecision.Of(search.Weigh(text, role), Thresholds);

    /// <summary>What to do with each of up to three questions in a message; one reply when it is one question, a story with one, or about somebody's own case.</summary>
    /// <param name="message">As typed; any string is accepted.</param>
    /// <param name="role">Who asks.</param>
    public IReadOnlyList<FaqReply> AskEach(string message, FaqAudience role = FaqAudience.Both)
    {
        var whole = search.Weigh(message, role);
        var reply = FaqDecision.Of(whole, Thresholds);
        if (!whole.IsReadable || reply.IsOwnCase)
            return [reply];
        var replies = QuestionsInMessage.Find(message, language).Select(question => Ask(question, role)).DistinctBy(each => each.Matches is [var best, ..] ? best.Id : null, StringComparer.Ordinal).ToList();
        return replies.Count > 1 ? replies : [reply];
    }

    /// <summary>What the search makes of a text before it decides; for choosing thresholds.</summary>
    internal WeighedText Weigh(string text, FaqAudience role) => search.Weigh(text, role);
}
