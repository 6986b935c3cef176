using System.Text.Json;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.Notices;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Staff;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Handover;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>
/// Keeps what turns commit, by the rules of the store: what a turn forgets is gone, a code names one person,
/// a person goes on in one conversation. Answers and state are kept as they read after being written out.
/// </summary>
internal sealed class InMemoryCasework(int seed)
{
    private const int MostWrongCodes = 5;

    private readonly Dictionary<ConversationKey, ParticipantId> bindings = [];
    private readonly Dictionary<ParticipantId, ParticipantRecord> people = [];
    private readonly Dictionary<ConversationKey, int> wrongCodes = [];
    private readonly Dictionary<GroupId, GroupRecord> groups = [];
    private readonly Dictionary<ParticipantId, List<WaitingNotice>> notices = [];
    private readonly Dictionary<ParticipantId, CaseRecord> cases = [];
    private readonly InMemoryMatches matches = new();
    private int noticeCount;

    /// <summary>The time of the next turn; a second passes with each.</summary>
    public DateTimeOffset Now { get; private set; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan time) => Now += time;

    /// <summary>What people said of answers, by anybody.</summary>
    public IReadOnlyList<FaqFeedback> Feedback { get; private set; } = [];

    /// <summary>What was asked and not found, by anybody.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered { get; private set; } = [];

    public ParticipantRecord? Find(ConversationKey conversation) =>
        bindings.TryGetValue(conversation, out var participant) ? Get(participant) : null;

    /// <summary>The newest case of a person; null when they have had none.</summary>
    public CaseRecord? LastCase(ParticipantId participant) => cases.GetValueOrDefault(participant);

    public ParticipantRecord Get(ParticipantId participant) => people[participant] with
    {
        Group = groups.Values.Where(group => group.Newcomer == participant || group.Members.Any(member => member.Participant == participant)).Select(Fresh).SingleOrDefault(),
        Notices = [.. notices.GetValueOrDefault(participant, [])],
        Case = cases.GetValueOrDefault(participant) is { IsOpen: true } open ? open : null,
        Proposal = matches.KnownTo(participant, groups.Values),
    };

    /// <summary>What was proposed last, to anybody.</summary>
    public Proposal? LastProposal => matches.Last;

    /// <summary>Every group as its members' turns read it.</summary>
    public IReadOnlyList<GroupRecord> Groups => [.. groups.Values.Select(Fresh)];

    /// <summary>Who has something to be told, and where they go on.</summary>
    public IReadOnlyList<ConversationKey> Awaited => [.. notices.Where(waiting => waiting.Value.Count > 0).Select(waiting => people[waiting.Key].CurrentConversation)];

    /// <summary>Matches a group with a newcomer, as later releases will.</summary>
    public void Match(GroupId group, ParticipantId newcomer) => groups[group] = groups[group] with { Newcomer = newcomer };

    /// <summary>A round proposes the first group to a newcomer; nobody is told.</summary>
    public void Propose(ParticipantId newcomer) => matches.Propose(newcomer, groups.Keys.First(), Now);

    /// <summary>A builder, who guides the group from then on, approves what was proposed last.</summary>
    public void Approve(StaffMember builder)
    {
        var group = groups[LastProposal!.Group];
        groups[group.Id] = group = group with { Version = group.Version + 1, Profile = group.Profile with { Builder = builder.Id.ToString() } };
        Tell(matches.Approve(Fresh(group), builder, Now));
    }

    /// <summary>What was proposed last changes without anybody's being told.</summary>
    public void ReviseProposal() => matches.Revise();

    /// <summary>A builder ends what was proposed last.</summary>
    public void EndProposal() => Tell(matches.End(groups[LastProposal!.Group], EndCodes.Builder, "other", words: null, Now));

    public (InvitationOutcome Outcome, InvitationLookup? Lookup) TryInvitation(string code, ConversationKey conversation)
    {
        if (wrongCodes.GetValueOrDefault(conversation) >= MostWrongCodes)
        {
            return (InvitationOutcome.TooMany, null);
        }

        if (groups.Values.FirstOrDefault(group => group.Invitation?.Code == code) is { } found)
        {
            return (InvitationOutcome.Found, new InvitationLookup(Fresh(found), found.Invitation!));
        }

        wrongCodes[conversation] = wrongCodes.GetValueOrDefault(conversation) + 1;
        return (InvitationOutcome.Unknown, null);
    }

    /// <summary>An id for somebody new; the same seed gives the same ids, so that a failing run can be run again.</summary>
    public ParticipantId NextId() => new(new Guid(seed, (short)people.Count, 0, [1, 2, 3, 4, 5, 6, 7, 8]));

    public (ResumeOutcome Outcome, ParticipantId? Participant) TryCode(string code, ConversationKey conversation)
    {
        if (wrongCodes.GetValueOrDefault(conversation) >= MostWrongCodes)
        {
            return (ResumeOutcome.TooMany, null);
        }

        if (people.Values.FirstOrDefault(person => person.Profile.Reference == code) is { } found)
        {
            return (ResumeOutcome.Welcome, found.Id);
        }

        wrongCodes[conversation] = wrongCodes.GetValueOrDefault(conversation) + 1;
        return (ResumeOutcome.Unknown, null);
    }

    public void Commit(ConversationKey conversation, ParticipantFile file, IReadOnlyDictionary<string, byte[]?> state)
    {
        var before = people.GetValueOrDefault(file.Id);
        var kept = file.IsForgotten ? null : before;
        people[file.Id] = new ParticipantRecord(
            file.Id,
            (before?.Version ?? 0) + 1,
            before is null || file.Resume is ResumeOutcome.Welcome ? conversation : before.CurrentConversation,
            file.ChangedProfile ?? before?.Profile ?? file.Profile,
            ChangedState(kept?.State ?? new Dictionary<string, byte[]>(StringComparer.Ordinal), state),
            ChangedAnswers(kept?.Answers ?? new Dictionary<string, Answer>(StringComparer.Ordinal), file),
            ChangedConsents(kept?.Consents ?? new Dictionary<string, Consent>(StringComparer.Ordinal), file),
            (kept?.Requests ?? 0) + file.Requests.Count)
        {
            Town = HomeTown.Of(file),
            Newsletter = file.NewsletterChange switch
            {
                NewsletterChange.SignUp => NewsletterState.Pending,
                NewsletterChange.SignOff => NewsletterState.None,
                _ => kept?.Newsletter ?? NewsletterState.None,
            },
        };
        bindings[conversation] = file.Id;
        CommitCase(file);
        CommitGroup(file);
        CommitProposal(file);
        notices[file.Id] = [.. notices.GetValueOrDefault(file.Id, []).Where(waiting => !file.IsForgotten && !file.SaidNotices.Contains(waiting.Id))];
        Tell(file.Notices);
        Feedback = [.. Feedback, .. file.Feedback];
        Unanswered = [.. Unanswered, .. file.Unanswered];
        Now += TimeSpan.FromSeconds(1);
    }

    /// <summary>Puts a person there as an earlier release stored them.</summary>
    public void Put(ParticipantRecord person)
    {
        people[person.Id] = person;
        bindings[person.CurrentConversation] = person.Id;
    }

    public InMemoryCasework Copy()
    {
        var copy = new InMemoryCasework(seed) { Now = Now, Feedback = Feedback, Unanswered = Unanswered };
        foreach (var person in people) copy.people.Add(person.Key, person.Value);
        foreach (var binding in bindings) copy.bindings.Add(binding.Key, binding.Value);
        foreach (var count in wrongCodes) copy.wrongCodes.Add(count.Key, count.Value);
        foreach (var group in groups) copy.groups.Add(group.Key, group.Value);
        foreach (var waiting in notices) copy.notices.Add(waiting.Key, [.. waiting.Value]);
        foreach (var kept in cases) copy.cases.Add(kept.Key, kept.Value);
        matches.CopyTo(copy.matches);
        copy.noticeCount = noticeCount;
        return copy;
    }

    // Somebody's answers are read as they are now, whoever's turn it is.
    private GroupRecord Fresh(GroupRecord group) => group with
    {
        Members = [.. group.Members.Select(member => member with
        {
            State = people[member.Participant].Profile.State,
            Language = people[member.Participant].Profile.Language,
            Answers = people[member.Participant].Answers,
        })],
    };

    private void Tell(IEnumerable<AddressedNotice> told)
    {
        foreach (var addressed in told)
        {
            notices[addressed.To] = [.. notices.GetValueOrDefault(addressed.To, []), new WaitingNotice(new Guid(seed, (short)++noticeCount, 1, [1, 2, 3, 4, 5, 6, 7, 8]), addressed.Notice)];
        }
    }

    private void CommitProposal(ParticipantFile file)
    {
        if (file.IsForgotten)
        {
            matches.Forget(file.Id);
        }
        else if (file.ProposalAnswer is { } answer)
        {
            Tell(matches.Take(file.Id, answer, groups[LastProposal!.Group], Now));
            if (LastProposal is { State: ProposalState.Final } final) Match(final.Group, final.Newcomer);
        }
        else if (file.ChangedConsents.Any(consent => consent is { Purpose: "consent.matching", Given: false }) && LastProposal is { IsOpen: true } open && open.Newcomer == file.Id)
        {
            Tell(matches.End(groups[open.Group], EndCodes.Program, EndCodes.Withdrawn, words: null, Now).Where(told => told.To != file.Id));
        }
    }

    private void CommitCase(ParticipantFile file)
    {
        if (file.IsForgotten)
        {
            cases.Remove(file.Id);
        }
        else if (file.ChangedCase is { } changed)
        {
            Assert.Equal(cases.TryGetValue(file.Id, out var stored) && stored.IsOpen ? stored.Version : 0, changed.Version);
            Assert.True(!changed.HasTurn || changed is { State: CaseState.Claimed, AssignedTo: not null });
            cases[file.Id] = changed with { Version = changed.Version + 1 };
        }
    }

    private void CommitGroup(ParticipantFile file)
    {
        if (file.IsForgotten)
        {
            foreach (var left in groups.Values.Where(group => group.Members.Any(member => member.Participant == file.Id)).ToList())
            {
                Put(left with { Members = [.. left.Members.Where(member => member.Participant != file.Id)] });
            }

            return;
        }

        if (file.Group is { } open && open.ToCommit() is { } commit)
        {
            Assert.Equal(groups.TryGetValue(commit.Id, out var stored) ? stored.Version : 0, commit.ExpectedVersion);
            var seated = (stored?.Members ?? []).Where(member => !commit.Leaving.Contains(member.Participant) && commit.Seats.All(seat => seat.Participant != member.Participant))
                .Concat(commit.Seats.Select(seat => new GroupMember(seat.Participant, seat.Seat, seat.JoinedAt, Language: null, IntakeState.Started, new Dictionary<string, Answer>(StringComparer.Ordinal))));
            var invitation = commit.Invitation ?? stored?.Invitation;
            Put(new GroupRecord(
                commit.Id,
                commit.ExpectedVersion + 1,
                commit.Profile ?? stored!.Profile,
                [.. seated.OrderBy(member => member.Seat)],
                commit.Plan ?? stored?.Plan ?? ActionPlan.Empty,
                commit.UsesInvitation ? invitation! with { UsesLeft = invitation.UsesLeft - 1 } : invitation,
                stored?.Newcomer));
        }
    }

    private void Put(GroupRecord group)
    {
        groups.Remove(group.Id);
        if (group.Members.Count > 0) groups[group.Id] = group;
    }

    private static Dictionary<string, byte[]> ChangedState(IReadOnlyDictionary<string, byte[]> kept, IReadOnlyDictionary<string, byte[]?> changes)
    {
        var state = new Dictionary<string, byte[]>(kept, StringComparer.Ordinal);
        foreach (var (name, bytes) in changes)
        {
            state.Remove(name);
            if (bytes is not null) state.Add(name, [.. bytes]);
        }

        return state;
    }

    private static Dictionary<string, Answer> ChangedAnswers(IReadOnlyDictionary<string, Answer> kept, ParticipantFile file)
    {
        var answers = new Dictionary<string, Answer>(kept, StringComparer.Ordinal);
        foreach (var question in file.DroppedAnswers) answers.Remove(question);
        foreach (var answer in file.ChangedAnswers) answers[answer.Question] = WrittenAndRead(answer);
        return answers;
    }

    private static Dictionary<string, Consent> ChangedConsents(IReadOnlyDictionary<string, Consent> kept, ParticipantFile file)
    {
        var consents = new Dictionary<string, Consent>(kept, StringComparer.Ordinal);
        foreach (var consent in file.ChangedConsents) consents[consent.Purpose] = consent;
        return consents;
    }

    // Words that no JSON can hold would be lost in the real store too.
    private static Answer WrittenAndRead(Answer answer)
    {
        var read = JsonSerializer.Deserialize<Answer>(JsonSerializer.SerializeToUtf8Bytes(answer))!;
        Assert.Equal(answer, read);
        return read;
    }
}
