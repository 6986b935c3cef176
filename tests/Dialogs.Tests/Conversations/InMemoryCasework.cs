using System.Text.Json;
using SamenHier.Casework;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
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

    /// <summary>The time of the next turn; a second passes with each.</summary>
    public DateTimeOffset Now { get; private set; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What people said of answers, by anybody.</summary>
    public IReadOnlyList<FaqFeedback> Feedback { get; private set; } = [];

    /// <summary>What was asked and not found, by anybody.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered { get; private set; } = [];

    public ParticipantRecord? Find(ConversationKey conversation) =>
        bindings.TryGetValue(conversation, out var participant) ? people[participant] : null;

    public ParticipantRecord Get(ParticipantId participant) => people[participant];

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
            (kept?.Requests ?? 0) + file.Requests.Count);
        bindings[conversation] = file.Id;
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
        return copy;
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
