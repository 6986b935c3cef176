using SamenHier.Casework.Groups;
using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;

namespace SamenHier.Casework.Tests;

/// <summary>Somebody with a conversation of their own, who forms and joins groups.</summary>
internal sealed record Member(ConversationKey Conversation, ParticipantId Id)
{
    public const string Code = "12345678";

    public static GroupProfile Profile { get; } =
        new("sponsorgroep", "De Fictieve Buren", """{"place":"Voorbeeldstad"}""", Turn.Start, Turn.Start.AddDays(1), new DateOnly(2026, 3, 1), "builder-1");

    public static GroupInvitation Invitation { get; } = new(Code, Turn.Start.AddDays(14), 5);

    /// <summary>Somebody who has talked with the bot.</summary>
    public static async Task<Member> TalkAsync(Node node, params Answer[] answers)
    {
        var member = new Member(Turn.NewConversation(), ParticipantId.New());
        await node.TakeTurnAsync(member.Conversation, member.Id, commit => commit with
        {
            Profile = new("volunteer", "nl", IntakeState.Started, null),
            Answers = answers,
        });
        return member;
    }

    /// <summary>Forms a group, which they coordinate from seat 1 on.</summary>
    public async Task<GroupId> FormAsync(Node node, GroupInvitation? invitation = null)
    {
        var group = GroupId.New();
        await node.TakeTurnAsync(Conversation, Id, commit => commit with
        {
            Group = new(group, 0) { Profile = Profile, Seats = [new(Id, 1, Turn.Start)], Invitation = invitation ?? Invitation },
        });
        return group;
    }

    /// <summary>A turn that joins by a code, as read now and not committed yet.</summary>
    public async Task<TurnCommit> OpenJoinAsync(Node node, string code = Code)
    {
        var found = (await node.Turns.FindInvitationAsync(code, CancellationToken.None))!.Group;
        var turn = Turn.After(await node.LoadAsync(Conversation), Conversation, Id);
        return turn with { Group = new(found.Id, found.Version) { Seats = [new(Id, found.Members[^1].Seat + 1, Turn.Start)], UsesInvitation = true } };
    }

    public async Task JoinAsync(Node node) => Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await OpenJoinAsync(node)));

    /// <summary>A turn that changes their group, as read now and not committed yet.</summary>
    public async Task<TurnCommit> OpenAsync(Node node, Func<GroupRecord, GroupCommit, GroupCommit> change)
    {
        var before = await node.LoadAsync(Conversation);
        var group = before.Participant!.Group!;
        return Turn.After(before, Conversation, Id) with { Group = change(group, new(group.Id, group.Version)) };
    }

    public async Task ChangeAsync(Node node, Func<GroupRecord, GroupCommit, GroupCommit> change) =>
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await OpenAsync(node, change)));

    /// <summary>A turn that forgets them, as read now and not committed yet.</summary>
    public async Task<TurnCommit> OpenForgetAsync(Node node)
    {
        var before = await node.LoadAsync(Conversation);
        return Turn.After(before, Conversation, ParticipantId.New()) with { ExpectedVersion = 0, Forgets = new(Id, before.Participant!.Version) };
    }

    /// <summary>Stores everything that is sealed and has to do with others.</summary>
    public async Task TellSecretsAsync(Node node)
    {
        var profile = new GroupProfile("sponsorgroep", "secret-group", """{"place":"secret-town"}""", Turn.Start, Arrival: new DateOnly(2027, 5, 6));
        await node.TakeTurnAsync(Conversation, Id, commit => commit with
        {
            Group = new(GroupId.New(), 0)
            {
                Profile = profile,
                Seats = [new(Id, 1, Turn.Start)],
                Invitation = Invitation with { Code = "48151623" },
            },
            Notices = [new(Id, new("secret-notice", ["secret-argument"], Turn.Start))],
            Newsletter = new NewsletterChange.SignUp("secret-address@example.org", "nl"),
            Identity = "msteams:secret-identity",
        });
        await ChangeAsync(node, (_, commit) => commit with { Plan = new([new(1, null, "secret-plan", "before", -7, "nobody")]) });
    }

    public async Task<ParticipantRecord> ReadAsync(Node node) => (await node.LoadAsync(Conversation)).Participant!;
}
