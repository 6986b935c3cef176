using SamenHier.Dialogs.Faq;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Tests.Faq;

/// <summary>What a message is, by its form, by what it would be to the question that stands, and by what the search finds and how surely.</summary>
public sealed class FaqAsideTests
{
    private static readonly FaqReply Answered = new(FaqOutcome.Answered, IsOwnCase: false, [new("cost", 0.9)]);
    private static readonly FaqReply Likely = new(FaqOutcome.Answered, IsOwnCase: false, [new("cost", 0.6)]);
    private static readonly FaqReply Offered = new(FaqOutcome.Offered, IsOwnCase: false, [new("gp", 0.5), new("bsn", 0.4)]);
    private static readonly FaqReply Unknown = new(FaqOutcome.HandedOver, IsOwnCase: false, []);
    private static readonly FaqReply OwnCase = new(FaqOutcome.HandedOver, IsOwnCase: true, [new("debts", 0.6)]);

    [Theory]

    // No answer to the question, or none stands: what is known is answered, what has the form of a question is spoken to.
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "answered", "answers cost")]
    [InlineData(QuestionForm.Perhaps, Hearing.NoAnswer, "likely", "answers cost")]
    [InlineData(QuestionForm.None, Hearing.NoAnswer, "answered", "answers cost")]
    [InlineData(QuestionForm.None, Hearing.NoAnswer, "likely", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "offered", "offers gp bsn")]
    [InlineData(QuestionForm.Perhaps, Hearing.NoAnswer, "offered", "offers gp bsn")]
    [InlineData(QuestionForm.None, Hearing.NoAnswer, "offered", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "unknown", "unknown")]
    [InlineData(QuestionForm.Perhaps, Hearing.NoAnswer, "unknown", "nothing")]
    [InlineData(QuestionForm.None, Hearing.NoAnswer, "unknown", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "ownCase", "own general debts")]
    [InlineData(QuestionForm.None, Hearing.NoAnswer, "ownCase", "nothing")]

    // An answer that looks like a question stays one, unless the list knows the question.
    [InlineData(QuestionForm.Sure, Hearing.Answer, "answered", "answers cost")]
    [InlineData(QuestionForm.Sure, Hearing.Answer, "likely", "nothing")]
    [InlineData(QuestionForm.Perhaps, Hearing.Answer, "answered", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.Answer, "offered", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.Answer, "unknown", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.Answer, "ownCase", "own general debts")]

    // Something near an answer gives way to a question more easily.
    [InlineData(QuestionForm.Sure, Hearing.NearAnswer, "likely", "answers cost")]
    [InlineData(QuestionForm.Sure, Hearing.NearAnswer, "offered", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.NearAnswer, "ownCase", "own general debts")]
    [InlineData(QuestionForm.Perhaps, Hearing.NearAnswer, "answered", "answers cost")]
    [InlineData(QuestionForm.Perhaps, Hearing.NearAnswer, "likely", "nothing")]
    [InlineData(QuestionForm.None, Hearing.NearAnswer, "answered", "nothing")]

    // Any words would do: only what surely asks is a question.
    [InlineData(QuestionForm.Sure, Hearing.AnyWords, "answered", "answers cost")]
    [InlineData(QuestionForm.Perhaps, Hearing.AnyWords, "answered", "answers cost")]
    [InlineData(QuestionForm.Sure, Hearing.AnyWords, "likely", "answers cost")]
    [InlineData(QuestionForm.Perhaps, Hearing.AnyWords, "likely", "nothing")]
    [InlineData(QuestionForm.None, Hearing.AnyWords, "answered", "nothing")]
    [InlineData(QuestionForm.Sure, Hearing.AnyWords, "unknown", "unknown")]
    [InlineData(QuestionForm.Perhaps, Hearing.AnyWords, "offered", "nothing")]

    // Just the words of a button.
    [InlineData(QuestionForm.Sure, Hearing.Label, "answered", "nothing")]

    // Several questions in one message.
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "answered offered unknown", "answers cost offers gp bsn unknown")]
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "answered ownCase", "answers cost own general debts")]
    [InlineData(QuestionForm.Sure, Hearing.NoAnswer, "answered answered", "answers cost")]
    public void A_message_is_a_question_or_it_is_not(QuestionForm form, Hearing hearing, string found, string expected) =>
        Assert.Equal(expected, Describe(FaqAside.Decide(form, hearing, [.. found.Split(' ').Select(Reply)])));

    [Theory]
    [InlineData("answered", null)]
    [InlineData("offered", "offered gp")]
    [InlineData("unknown", "unknown ")]
    [InlineData("ownCase", "ownCase debts")]
    [InlineData("answered unknown", "unknown ")]
    public void What_was_not_surely_answered_is_collected_under_a_code(string found, string? expected)
    {
        var aside = FaqAside.Decide(QuestionForm.Sure, Hearing.NoAnswer, [.. found.Split(' ').Select(Reply)])!;
        Assert.Equal(expected, aside.Outcome is null ? null : $"{aside.Outcome} {aside.Nearest}");
    }

    [Fact]
    public void At_most_three_entries_are_offered()
    {
        var many = new FaqReply(FaqOutcome.Offered, IsOwnCase: false, [new("bsn", 0.5), new("digid", 0.5), new("work", 0.5)]);
        Assert.Equal(["gp", "bsn", "digid"], FaqAside.Decide(QuestionForm.Sure, Hearing.NoAnswer, [Offered, many])!.Offers);
    }

    private static FaqReply Reply(string name) => name switch
    {
        "answered" => Answered,
        "likely" => Likely,
        "offered" => Offered,
        "unknown" => Unknown,
        _ => OwnCase,
    };

    private static string Describe(FaqAside? aside)
    {
        if (aside is null)
        {
            return "nothing";
        }

        string[] parts =
        [
            aside.Answers.Count > 0 ? $"answers {string.Join(' ', aside.Answers)}" : "",
            aside.Offers.Count > 0 ? $"offers {string.Join(' ', aside.Offers)}" : "",
            aside.IsOwnCase ? $"own general {string.Join(' ', aside.General)}" : "",
            aside.IsUnknown ? "unknown" : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
