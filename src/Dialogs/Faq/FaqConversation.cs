using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SamenHier.Casework.Cases;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Prompts;
using SamenHier.Dialogs.State;
using SamenHier.Recognizers;

namespace SamenHier.Dialogs.Faq;

/// <summary>Finds the questions that people ask in the middle of something else, and sees to them.</summary>
/// <param name="library">The entries.</param>
/// <param name="prompt">Knows what a message would be to the question that stands.</param>
/// <param name="messages">Says the answers.</param>
/// <param name="intake">Says how to reach a person.</param>
/// <param name="handover">Says who will answer.</param>
public sealed class FaqConversation(FaqLibrary library, QuestionPrompt prompt, FaqMessages messages, IntakeMessages intake, HandoverMessages handover)
{
    /// <summary>Sees to a message if it is a question.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="standing">The prompt that stands; null for none.</param>
    /// <param name="question">The id of the question that stands; null for none.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Whether it was seen to; otherwise it goes to the question that stands.</returns>
    public async Task<bool> SeeToAsync(ITurnContext turn, DialogInstance? standing, string? question, CancellationToken cancellationToken)
    {
        var words = turn.Activity.AsMessageActivity()!.Text ?? string.Empty;
        var (asked, answered) = LanguagesOf(turn, words);
        var (form, hearing) = (QuestionRecognizer.Recognize(words, asked), Hear(turn, standing));
        if (!FaqAside.MayBeQuestion(form, hearing) || FaqAside.Decide(form, hearing, Find(words, asked, answered, turn.File())) is not { } aside)
        {
            return false;
        }

        await messages.SayAsync(turn, aside, answered, isAside: standing is not null, cancellationToken);
        Collect(turn, aside, words, question);
        turn.File().Session.Unfound = aside is { IsUnknown: true, IsOwnCase: false } ? words : null;
        if (aside.IsOwnCase)
        {
            AskForAPerson(turn, words, question);
        }

        // The bot knows no answer, and any words may be one to the question that stands: the prompt puts them back.
        return hearing is not Hearing.AnyWords || !aside.IsOnlyUnknown;
    }

    /// <summary>Answers one entry of the list; false when there is no such entry.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="entry">Its id; any text.</param>
    /// <param name="isAside">Whether a question stands, to be gone on with.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public async Task<bool> AnswerAsync(ITurnContext turn, string entry, bool isAside, CancellationToken cancellationToken)
    {
        if (library.Find(entry, turn.Language()) is null)
        {
            return false;
        }

        await messages.AnswerAsync(turn, entry, turn.Language(), isAside, cancellationToken);
        return true;
    }

    /// <summary>Takes what a message says of the answer given last: counted once an answer, without the person.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>Whether it says anything of the kind.</returns>
    public bool TakeFeedback(ITurnContext turn)
    {
        if (messages.FeedbackIn(turn) is not { } said)
        {
            return false;
        }

        var file = turn.File();
        if (file.Session.AskedAbout == said.Entry)
        {
            file.Session.AskedAbout = null;
            file.Record(new FaqFeedback(said.Entry, turn.Language(), said.Helped));
        }

        messages.ThankForSaying(turn, said.Helped);
        return true;
    }

    /// <summary>Who asks.</summary>
    /// <param name="file">Their file.</param>
    public static FaqAudience RoleOf(ParticipantFile file) => file.Profile.Role == "volunteer" ? FaqAudience.Volunteer : FaqAudience.Newcomer;

    private List<FaqReply> Find(string words, string asked, string answered, ParticipantFile file) =>
        [.. library.Index(asked).AskEach(words, RoleOf(file)).Select(reply => InLanguage(reply, answered))];

    // An entry may have words in the language in which it is asked, and none in the one in which it would be answered.
    private FaqReply InLanguage(FaqReply reply, string language)
    {
        List<FaqMatch> matches = [.. reply.Matches.Where(match => library.Find(match.Id, language) is not null)];
        return matches.Count > 0 ? reply with { Matches = matches } : reply with { Outcome = FaqOutcome.HandedOver, Matches = [] };
    }

    private Hearing Hear(ITurnContext turn, DialogInstance? standing) => standing is null ? Hearing.NoAnswer : prompt.Hear(turn, standing);

    // People ask in another language than they chose; they are answered in the one that they chose.
    private static (string Asked, string Answered) LanguagesOf(ITurnContext turn, string words)
    {
        var asked = FaqLibrary.LanguageOf(words, turn.Language());
        return (asked, turn.File().Profile.Language ?? asked);
    }

    // Before somebody allowed it, what they ask is not collected.
    private static void Collect(ITurnContext turn, FaqAside aside, string words, string? question)
    {
        var file = turn.File();
        if (aside.Outcome is { } outcome && ConsentRecorder.Allows(file, ConsentRecorder.Keep))
        {
            file.Collect(new UnansweredQuestion(words, turn.Language(), outcome, aside.Nearest, question, file.Now));
        }
    }

    // Of somebody who refused nothing is kept; they are told how to reach a person.
    private void AskForAPerson(ITurnContext turn, string words, string? question)
    {
        var file = turn.File();
        if (file.Profile.State is IntakeState.Refused)
        {
            intake.PrefixContact(turn);
            return;
        }

        var kept = ConsentRecorder.Allows(file, ConsentRecorder.Keep) ? words : null;
        file.Ask(new PersonRequest(CaseReasons.Question, question, turn.Language(), file.Now, kept));
        if (kept is not null)
        {
            file.AddToCase(kept);
        }

        handover.PrefixPerson(turn);
    }
}
