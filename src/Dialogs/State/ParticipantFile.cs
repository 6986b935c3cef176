using Microsoft.Bot.Builder;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Texts;

namespace SamenHier.Dialogs.State;

/// <summary>What the store knew of the participant when the turn began, and what the turn changes. Nothing here is stored until the turn commits.</summary>
public sealed class ParticipantFile
{
    private readonly Dictionary<string, Answer> answers;
    private readonly Dictionary<string, Consent> consents;
    private readonly Dictionary<string, Answer> changedAnswers = new(StringComparer.Ordinal);
    private readonly HashSet<string> droppedAnswers = new(StringComparer.Ordinal);
    private readonly List<Consent> changedConsents = [];
    private readonly List<PersonRequest> requests = [];
    private readonly List<FaqFeedback> feedback = [];
    private readonly List<UnansweredQuestion> unanswered = [];
    private readonly List<AddressedNotice> notices = [];
    private readonly List<Guid> saidNotices = [];
    private readonly List<Alert> alerts = [];
    private readonly List<string> caseWords = [];
    private readonly ParticipantProfile storedProfile;
    private readonly CaseRecord? storedCase;
    private readonly int storedRequests;

    /// <summary>Opens the file of a participant.</summary>
    /// <param name="id">Who.</param>
    /// <param name="stored">What is stored of them; null when they are new.</param>
    /// <param name="now">The time of the turn.</param>
    public ParticipantFile(ParticipantId id, ParticipantRecord? stored, DateTimeOffset now)
    {
        Id = id;
        Now = now;
        storedProfile = stored?.Profile ?? new ParticipantProfile("newcomer", Language: null, IntakeState.Unconsented, Reference: null);
        Profile = storedProfile;
        storedRequests = stored?.Requests ?? 0;
        Group = stored?.Group is { } group ? new GroupFile(group) : null;
        WaitingNotices = stored?.Notices ?? [];
        storedCase = stored?.Case;
        Case = storedCase;
        StoredTown = stored?.Town;
        Proposal = stored?.Proposal;
        Newsletter = stored?.Newsletter ?? NewsletterState.None;
        answers = stored is null ? new(StringComparer.Ordinal) : new(stored.Answers, StringComparer.Ordinal);
        consents = stored is null ? new(StringComparer.Ordinal) : new(stored.Consents, StringComparer.Ordinal);
    }

    /// <summary>Who this is.</summary>
    public ParticipantId Id { get; }

    /// <summary>The time of the turn.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whether the person went on in another conversation, so that this one only says so.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>How the code that the person typed in this very turn was received.</summary>
    public ResumeOutcome Resume { get; init; }

    /// <summary>How the invitation code that the person gave in this very turn was received.</summary>
    public InvitationOutcome InvitationOutcome { get; init; }

    /// <summary>What the invitation code leads to that the person gave in this very turn; null when they gave none, or it leads nowhere.</summary>
    public InvitationLookup? Invitation { get; init; }

    /// <summary>The group in which the person has a seat, or with which they are matched; null for none. Setting it forms or joins one.</summary>
    public GroupFile? Group { get; set; }

    /// <summary>The person's case that is not closed, as it will be after the turn; null for none. A turn may open one.</summary>
    public CaseRecord? Case { get; set; }

    /// <summary>The case when the turn opened or changed it; otherwise null.</summary>
    public CaseRecord? ChangedCase => Case == storedCase ? null : Case;

    /// <summary>The proposal that the person knows of, as stored; null for none.</summary>
    public Proposal? Proposal { get; }

    /// <summary>What the person answers to it in this turn; null for nothing.</summary>
    public ProposalAnswer? ProposalAnswer { get; set; }

    /// <summary>Whether somebody of the organisation has the turn: then the bot is silent.</summary>
    public bool IsWithBuilder => Case is { IsOpen: true, HasTurn: true };

    /// <summary>What the person has put to a human being in this turn, in their own words.</summary>
    public IReadOnlyList<string> CaseWords => caseWords;

    /// <summary>The question of the message before this one, to which the list had no answer; null for none.</summary>
    public string? Unfound { get; set; }

    /// <summary>What somebody at the desk does with the case in this very turn; null in every other turn.</summary>
    public CaseDeed? Deed { get; init; }

    /// <summary>How the deed ended; null while it was not looked at. Only what was done is stored.</summary>
    public CaseOutcome? DeedOutcome { get; set; }

    /// <summary>What somebody of the organisation is to be told outside the desk.</summary>
    public IReadOnlyList<Alert> Alerts => alerts;

    /// <summary>The person's town as stored; null when not known.</summary>
    public string? StoredTown { get; }

    /// <summary>What the person is still to be told.</summary>
    public IReadOnlyList<WaitingNotice> WaitingNotices { get; }

    /// <summary>Where the person's newsletter stands, as stored.</summary>
    public NewsletterState Newsletter { get; }

    /// <summary>What the turn changes of the person's newsletter; null for nothing.</summary>
    public NewsletterChange? NewsletterChange { get; set; }

    /// <summary>The profile as it will be after the turn.</summary>
    public ParticipantProfile Profile { get; set; }

    /// <summary>The current answers by question.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => answers;

    /// <summary>The current consents by purpose.</summary>
    public IReadOnlyDictionary<string, Consent> Consents => consents;

    /// <summary>What the conversation remembers beside its dialogs.</summary>
    public Session Session { get; set; } = new();

    /// <summary>Lines that belong above the next question: why a reply was not understood, for instance.</summary>
    public IList<Line> Preface { get; } = [];

    /// <summary>The language that is offered with the next question, because the person writes in it; null for none.</summary>
    public string? OfferedLanguage { get; set; }

    /// <summary>Buttons offered with the next thing said.</summary>
    public IList<OfferedButton> Offers { get; } = [];

    /// <summary>The reference code with which the person asks to go on, as 12 digits; the turn is then taken again as that participant.</summary>
    public string? RequestedCode { get; set; }

    /// <summary>The invitation code that the person gave, as 8 digits; the turn is then taken again with what it leads to.</summary>
    public string? RequestedInvitation { get; set; }

    /// <summary>What others are to be told of this turn.</summary>
    public IReadOnlyList<AddressedNotice> Notices => notices;

    /// <summary>The waiting notices that this turn has said.</summary>
    public IReadOnlyList<Guid> SaidNotices => saidNotices;

    /// <summary>Whether everything stored of the person before this turn is to be deleted.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>The profile when the turn changed it; otherwise null.</summary>
    public ParticipantProfile? ChangedProfile => Profile == storedProfile ? null : Profile;

    /// <summary>Answers given or changed in this turn.</summary>
    public IReadOnlyList<Answer> ChangedAnswers => [.. changedAnswers.Values];

    /// <summary>Questions whose answers this turn drops.</summary>
    public IReadOnlyList<string> DroppedAnswers => [.. droppedAnswers];

    /// <summary>Consents given or withdrawn in this turn.</summary>
    public IReadOnlyList<Consent> ChangedConsents => changedConsents;

    /// <summary>How often a person was asked for, this turn counted in.</summary>
    public int RequestCount => storedRequests + requests.Count;

    /// <summary>Requests for a person made in this turn.</summary>
    public IReadOnlyList<PersonRequest> Requests => requests;

    /// <summary>What the person said in this turn of answers that helped or did not.</summary>
    public IReadOnlyList<FaqFeedback> Feedback => feedback;

    /// <summary>Questions of this turn to which the list had no sure answer.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered => unanswered;

    /// <summary>The person's language; until it is chosen that of a locale, if the bot speaks it, else Dutch.</summary>
    /// <param name="locale">The channel's locale.</param>
    public string LanguageOr(string? locale) => Profile.Language ?? Languages.FromLocale(locale) ?? "nl";

    /// <summary>Keeps an answer.</summary>
    /// <param name="answer">The answer; it takes the place of an earlier one to the same question.</param>
    public void Keep(Answer answer)
    {
        answers[answer.Question] = answer;
        changedAnswers[answer.Question] = answer;
        droppedAnswers.Remove(answer.Question);
    }

    /// <summary>Drops the answer to a question; without one, nothing happens.</summary>
    /// <param name="question">The question's id.</param>
    public void Drop(string question)
    {
        if (answers.Remove(question))
        {
            changedAnswers.Remove(question);
            droppedAnswers.Add(question);
        }
    }

    /// <summary>Records a consent.</summary>
    /// <param name="consent">What the person allowed or took back.</param>
    public void Record(Consent consent)
    {
        consents[consent.Purpose] = consent;
        changedConsents.Add(consent);
    }

    /// <summary>Records whether an answer helped.</summary>
    /// <param name="said">What the person said of it.</param>
    public void Record(FaqFeedback said) => feedback.Add(said);

    /// <summary>Records that a person of the organisation is needed.</summary>
    /// <param name="request">Why, and where the conversation was.</param>
    public void Ask(PersonRequest request) => requests.Add(request);

    /// <summary>Puts words to a human being: they go with the person's case.</summary>
    /// <param name="words">The person's own words.</param>
    public void AddToCase(string words) => caseWords.Add(words);

    /// <summary>Collects a question to which the list had no sure answer.</summary>
    /// <param name="question">The question.</param>
    public void Collect(UnansweredQuestion question) => unanswered.Add(question);

    /// <summary>Has somebody else told something, wherever they talk with the bot.</summary>
    /// <param name="to">Whom.</param>
    /// <param name="notice">What.</param>
    public void Tell(ParticipantId to, Notice notice) => notices.Add(new AddressedNotice(to, notice));

    /// <summary>Has somebody of the organisation told something outside the desk.</summary>
    /// <param name="raised">What.</param>
    public void Raise(IEnumerable<Alert> raised) => alerts.AddRange(raised);

    /// <summary>Notes that a waiting notice was said.</summary>
    /// <param name="notice">Its id.</param>
    public void MarkSaid(Guid notice) => saidNotices.Add(notice);

    /// <summary>Lets go of everything that was stored of the person; only the language stays, so that the goodbye can be read.</summary>
    public void Forget()
    {
        answers.Clear();
        consents.Clear();
        changedAnswers.Clear();
        droppedAnswers.Clear();
        changedConsents.Clear();
        requests.Clear();
        unanswered.Clear();
        saidNotices.Clear();
        alerts.Clear();
        caseWords.Clear();
        Case = null;
        Group = null;
        ProposalAnswer = null;
        NewsletterChange = null;
        Profile = new ParticipantProfile(Profile.Role, Profile.Language, IntakeState.Refused, Reference: null);
        IsForgotten = true;
    }
}

/// <summary>How a typed reference code was received.</summary>
public enum ResumeOutcome
{
    /// <summary>No code was typed.</summary>
    None,

    /// <summary>The code is right: this turn belongs to the participant whom it names.</summary>
    Welcome,

    /// <summary>Nobody has this code.</summary>
    Unknown,

    /// <summary>Too many wrong codes were typed; this one was not looked at.</summary>
    TooMany,
}

/// <summary>How an invitation code was received.</summary>
public enum InvitationOutcome
{
    /// <summary>No code was given.</summary>
    None,

    /// <summary>The code leads to a group; the invitation may have expired or be used up.</summary>
    Found,

    /// <summary>No invitation has this code.</summary>
    Unknown,

    /// <summary>Too many wrong codes were typed; this one was not looked at.</summary>
    TooMany,
}

/// <summary>Finds the open file in a turn.</summary>
public static class ParticipantFileExtensions
{
    /// <summary>The file of the participant whose turn this is.</summary>
    /// <param name="turnContext">The turn.</param>
    public static ParticipantFile File(this ITurnContext turnContext) =>
        turnContext.TurnState.Get<ParticipantFile>() ?? throw new InvalidOperationException("This turn has no participant.");

    /// <summary>The language in which the bot speaks in this turn: the person's, else the channel's if the bot speaks it, else Dutch.</summary>
    /// <param name="turnContext">The turn.</param>
    public static string Language(this ITurnContext turnContext) =>
        turnContext.File().LanguageOr(turnContext.Activity.Locale);
}
