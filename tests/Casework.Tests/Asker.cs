using SamenHier.Casework.Cases;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Tests;

/// <summary>Somebody with a conversation of their own, who asks for a person.</summary>
internal sealed record Asker(ConversationKey Conversation, ParticipantId Id)
{
    /// <summary>Somebody who has talked with the bot.</summary>
    public static async Task<Asker> TalkAsync(Node node, string role = "newcomer", string language = "ti", string? town = null, string? name = null)
    {
        var asker = new Asker(Turn.NewConversation(), ParticipantId.New());
        await node.TakeTurnAsync(asker.Conversation, asker.Id, commit => commit with
        {
            Profile = new(role, language, IntakeState.Started, null),
            Town = town,
            Answers = name is null ? [] : [new($"{role}.name", name, null, language, "v1", Turn.Start)],
        });
        return asker;
    }

    /// <summary>A case of theirs that is not stored yet.</summary>
    public CaseRecord Case(string role = "newcomer", string language = "ti", DateTimeOffset? since = null) => new()
    {
        Id = CaseId.New(since ?? Turn.Start),
        Participant = Id,
        Version = 0,
        State = CaseState.Waiting,
        Urgency = CaseUrgency.Normal,
        Reason = CaseReasons.Asked,
        Language = language,
        Role = role,
        OpenedAt = since ?? Turn.Start,
        WaitingSince = since ?? Turn.Start,
    };

    /// <summary>Stores a case of theirs, and gives it as it is stored.</summary>
    public async Task<CaseRecord> PutAsync(Node node, CaseRecord record)
    {
        await node.TakeTurnAsync(Conversation, Id, commit => commit with { Case = record });
        return record with { Version = record.Version + 1 };
    }

    /// <summary>Opens a case.</summary>
    public Task<CaseRecord> AskAsync(Node node) => PutAsync(node, Case());

    /// <summary>Takes a seat in a group of their own.</summary>
    public async Task<GroupId> FormAsync(Node node, string? town, StaffId? builder = null)
    {
        var group = GroupId.New();
        var profile = new GroupProfile("welkomgroep", "De Buren", "{}", Turn.Start, Builder: builder?.ToString()) { PlainTown = town };
        await node.TakeTurnAsync(Conversation, Id, commit => commit with { Group = new(group, 0) { Profile = profile, Seats = [new(Id, 1, Turn.Start)] } });
        return group;
    }

    public async Task<ParticipantRecord> ReadAsync(Node node) => (await node.LoadAsync(Conversation)).Participant!;
}
