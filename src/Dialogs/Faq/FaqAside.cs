using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>What is said to a message that asks something beside the question that stands.</summary>
/// <param name="Answers">The entries that answer it.</param>
/// <param name="Offers">The entries that may answer it, at most three; the person is asked which.</param>
/// <param name="General">The entries that hold in general, beside what only a person can judge.</param>
/// <param name="IsOwnCase">Whether it asks about the person's own case.</param>
/// <param name="IsUnknown">Whether something in it has no answer here.</param>
public sealed record FaqAside(
    IReadOnlyList<string> Answers, IReadOnlyList<string> Offers, IReadOnlyList<string> General, bool IsOwnCase, bool IsUnknown)
{
    private const int MostOffers = 3;

    // From this score on nothing else can be meant, whatever the form.
    private const double BeyondDoubt = 0.85;

    /// <summary>Whether all that can be said is that the answer is not known.</summary>
    public bool IsOnlyUnknown => IsUnknown && !IsOwnCase && Answers.Count + Offers.Count == 0;

    /// <summary>The code under which the question is collected; null when it was answered.</summary>
    public string? Outcome => this switch
    {
        { IsOwnCase: true } => "ownCase",
        { IsUnknown: true } => "unknown",
        { Offers.Count: > 0 } => "offered",
        _ => null,
    };

    /// <summary>The entry that came nearest to what was not answered; null for none.</summary>
    public string? Nearest => General.Concat(Offers).FirstOrDefault();

    /// <summary>Decides what a message is. Pure.</summary>
    /// <param name="form">Whether the message has the form of a question.</param>
    /// <param name="hearing">What it would be to the question that stands.</param>
    /// <param name="found">What the search makes of each question in it; at least one.</param>
    /// <returns>What is said to it; null when it is no question, or rather an answer.</returns>
    public static FaqAside? Decide(QuestionForm form, Hearing hearing, IReadOnlyList<FaqReply> found) =>
        MayBeQuestion(form, hearing) && IsQuestion(form, hearing, found) ? Of(found) : null;

    /// <summary>Whether a message may be a question at all; of one that may not, nothing need be looked up.</summary>
    /// <param name="form">Whether the message has the form of a question.</param>
    /// <param name="hearing">What it would be to the question that stands.</param>
    public static bool MayBeQuestion(QuestionForm form, Hearing hearing) => hearing switch
    {
        Hearing.Label => false,
        Hearing.Answer => form is QuestionForm.Sure,
        Hearing.NearAnswer or Hearing.AnyWords => form is not QuestionForm.None,
        _ => true,
    };

    // An answer that looks like a question stays an answer, unless the list knows the question.
    private static bool IsQuestion(QuestionForm form, Hearing hearing, IReadOnlyList<FaqReply> found)
    {
        var isBeyondDoubt = found.All(reply => reply.Outcome is FaqOutcome.Answered && reply.Matches[0].Score >= BeyondDoubt);
        return (hearing, form) switch
        {
            (Hearing.Answer, _) => isBeyondDoubt || found.Any(reply => reply.IsOwnCase),
            (Hearing.NearAnswer, QuestionForm.Sure) => found.Any(reply => reply.Outcome is FaqOutcome.Answered || reply.IsOwnCase),
            (_, QuestionForm.Sure) => true,
            (Hearing.NoAnswer, QuestionForm.Perhaps) => found.Any(IsSomething),
            _ => isBeyondDoubt,
        };
    }

    private static bool IsSomething(FaqReply reply) => reply.IsOwnCase || reply.Outcome is not FaqOutcome.HandedOver;

    private static FaqAside Of(IReadOnlyList<FaqReply> found)
    {
        var answers = Ids(found, reply => reply.Outcome is FaqOutcome.Answered);
        var general = Ids(found, reply => reply.IsOwnCase);
        return new(
            [.. answers.Except(general, StringComparer.Ordinal)],
            [.. Ids(found, reply => reply.Outcome is FaqOutcome.Offered && !reply.IsOwnCase).Except(answers, StringComparer.Ordinal).Take(MostOffers)],
            general,
            found.Any(reply => reply.IsOwnCase),
            found.Any(reply => !IsSomething(reply)));
    }

    private static List<string> Ids(IEnumerable<FaqReply> found, Func<FaqReply, bool> isMeant) =>
        [.. found.Where(isMeant).SelectMany(reply => reply.Matches).Select(match => match.Id).Distinct(StringComparer.Ordinal)];
}
