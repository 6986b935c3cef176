using System.Text;
using System.Text.Json;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;

namespace SamenHier.Desk.Tests.Records;

/// <summary>Somebody who talked with the bot, put straight into the store. Nobody of these exists.</summary>
public sealed record StoredPerson(ParticipantId Id, string Role, string Language, string? Town)
{
    private readonly List<Answer> answers = [];
    private readonly List<Consent> consents = [];
    private readonly List<(bool IsPerson, string Text, string? Entity)> said = [];
    private CaseRecord? opened;
    private GroupCommit? group;

    /// <summary>When the first of it happened.</summary>
    public DateTimeOffset Since { get; init; } = new(2026, 1, 31, 9, 0, 0, TimeSpan.Zero);

    public IntakeState State { get; init; } = IntakeState.Sent;

    public static StoredPerson New(string role, string language, string? town) => new(ParticipantId.New(), role, language, town);

    public StoredPerson Answering(string question, object value, string? ownWords = null, string? detail = null)
    {
        answers.Add(new(question, JsonSerializer.Serialize(value), ownWords, Language, "w1", Since, detail));
        return this;
    }

    public StoredPerson Allowing(string purpose, bool given = true)
    {
        consents.Add(new(purpose, given, Language, "w1", Since));
        return this;
    }

    public StoredPerson Saying(string text)
    {
        said.Add((true, text, null));
        return this;
    }

    public StoredPerson Hearing(string text, string? entity = null)
    {
        said.Add((false, text, entity));
        return this;
    }

    public StoredPerson Asking(string reason, Func<CaseRecord, CaseRecord>? change = null, params string[] words)
    {
        var record = new CaseRecord
        {
            Id = CaseId.New(Since),
            Participant = Id,
            Version = 0,
            State = CaseState.Waiting,
            Urgency = reason == CaseReasons.Crisis ? CaseUrgency.Urgent : CaseUrgency.Normal,
            Reason = reason,
            Language = Language,
            Role = Role,
            OpenedAt = Since,
            WaitingSince = Since,
            Question = $"{Role}.birthYear",
            Words = [.. words.Select(text => new CaseWords(text, Since))],
        };
        opened = change is null ? record : change(record);
        return this;
    }

    public StoredPerson Forming(GroupId id, string kind, string name, string town, Func<GroupProfile, GroupProfile>? change = null)
    {
        var profile = new GroupProfile(kind, name, JsonSerializer.Serialize(new { place = town }), Since) { PlainTown = town };
        group = new GroupCommit(id, 0)
        {
            Profile = change is null ? profile : change(profile),
            Seats = [new GroupSeat(Id, 1, Since)],
        };
        return this;
    }

    public StoredPerson Joining(GroupId id, long version, int seat)
    {
        group = new GroupCommit(id, version) { Seats = [new GroupSeat(Id, seat, Since)] };
        return this;
    }

    public CaseId Case => opened!.Id;

    /// <summary>Stores it all: a turn, and another one for the group, which takes no new people.</summary>
    public async Task<StoredPerson> StoreAsync(TurnStore store)
    {
        await CommitAsync(store, Turn(0) with
        {
            Profile = new(Role, Language, State, null),
            Answers = answers,
            Consents = consents,
            Messages = [.. said.Select((line, index) => new NewMessage(index + 1, $"m{index + 1}", Since.AddSeconds(index * 20), Body(line), false))],
            Town = Town,
            Case = opened,
        });
        if (group is not null) await CommitAsync(store, Turn(1) with { ExpectedSequence = said.Count, Group = group });
        return this;
    }

    /// <summary>Answers a proposal in a turn of their own, and says how that ended.</summary>
    /// <param name="store">The store.</param>
    /// <param name="version">Their version as read.</param>
    /// <param name="answer">The answer.</param>
    public Task<CommitOutcome> ReplyAsync(TurnStore store, long version, ProposalAnswer answer) =>
        store.CommitAsync(Turn(version) with { ExpectedSequence = said.Count, Proposal = answer }, CancellationToken.None);

    private static async Task CommitAsync(TurnStore store, TurnCommit commit) =>
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(commit, CancellationToken.None));

    private TurnCommit Turn(long version) => new()
    {
        Conversation = new("webchat", Id.ToString()),
        UserId = "dl_test",
        ExpectedSequence = 0,
        Participant = Id,
        ExpectedVersion = version,
        ActivityKey = $"a{version}",
        Seen = new($"a{version}", null, null),
        BecomesCurrent = version == 0,
    };

    private byte[] Body((bool IsPerson, string Text, string? Entity) line) => Encoding.UTF8.GetBytes(
        $$"""{"type":"message","locale":"{{Language}}","from":{"id":"x","role":"{{(line.IsPerson ? "user" : "bot")}}"},"text":{{JsonSerializer.Serialize(line.Text)}},"entities":[{{line.Entity}}]}""");
}
