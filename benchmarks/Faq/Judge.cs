using SamenHier.Recognizers;

namespace SamenHier.Benchmarks.Faq;

/// <summary>Judges a reply.</summary>
internal static class Judge
{
    /// <summary>The verdict over a reply to a line.</summary>
    public static Verdict Of(AskedLine line, FaqReply reply) => reply.Outcome switch
    {
        FaqOutcome.HandedOver => reply.IsOwnCase ? Verdict.HandedOverAsOwn : Verdict.HandedOver,
        FaqOutcome.Answered => reply.Matches[0].Id == line.Entry ? Verdict.Right : Verdict.Wrong,
        _ => reply.Matches.Any(match => match.Id == line.Entry) ? Verdict.OfferedRight : Verdict.OfferedOther,
    };

    /// <summary>Whether this is what should have been done.</summary>
    public static bool IsMeant(AskedLine line, Verdict verdict)
    {
        if (line.Entry is not null)
            return verdict is Verdict.Right or Verdict.OfferedRight;
        return line.IsOwnCase ? verdict is Verdict.HandedOverAsOwn : verdict is Verdict.HandedOver or Verdict.HandedOverAsOwn;
    }
}
