using SamenHier.Casework.Groups;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Turns of several people that meet in one group: whoever comes second reads again.</summary>
[Collection(StoreTests.Name)]
public sealed class GroupConflictTests(PostgresServer postgres)
{
    private const string LastUse = "two join by the last use";
    private const string SameSeat = "two take the next seat";
    private const string HandOverAndLeave = "one hands over while the other leaves";
    private const string BothLeave = "both leave";
    private const string DissolveAndJoin = "one dissolves while another joins";
    private const string PlanAndPlan = "both change the plan";
    private const string RenewAndJoin = "one renews the invitation while another joins";

    [Theory]
    [On(Provider.Sqlite, LastUse, SameSeat, HandOverAndLeave, BothLeave, DissolveAndJoin, PlanAndPlan, RenewAndJoin)]
    [On(Provider.Postgres, LastUse, SameSeat, HandOverAndLeave, BothLeave, DissolveAndJoin, PlanAndPlan, RenewAndJoin)]
    public async Task Of_two_turns_that_read_the_same_group_one_is_stored_in_either_order_and_at_once(Provider provider, string turns)
    {
        foreach (var order in (int[])[0, 1, 2])
        {
            await using var database = await TestDatabase.CreateAsync(provider, postgres);
            Node[] nodes = [await database.StartNodeAsync(), await database.StartNodeAsync()];
            var open = await OpenAsync(nodes[0], turns);
            if (order == 1) Array.Reverse(open);

            CommitOutcome[] outcomes = order == 2
                ? await Task.WhenAll(open.Select((turn, index) => Task.Run(() => nodes[index].CommitAsync(turn))))
                : [await nodes[0].CommitAsync(open[0]), await nodes[1].CommitAsync(open[1])];

            Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict], order == 2 ? outcomes.Order() : outcomes);
            Assert.Equal(0, await database.CountAsync("groups g WHERE NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = g.id)"));
            Assert.Equal(0, await database.CountAsync("group_invitations WHERE uses_left < 0"));
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_stale_turn_changes_neither_the_group_nor_the_person(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await one.FormAsync(node);
        var stale = await two.OpenJoinAsync(node) with { Notices = [new(one.Id, new("joined", [], Turn.Start))], Identity = "msteams:t:two" };
        await one.ChangeAsync(node, (_, commit) => commit);

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(stale));

        var read = await one.ReadAsync(node);
        Assert.Equal((2L, 5, 1), (read.Group!.Version, read.Group.Invitation!.UsesLeft, read.Group.Members.Count));
        Assert.Empty(read.Notices);
        Assert.Equal(1L, (await two.ReadAsync(node)).Version);
        Assert.Equal(2, (await node.MessagesAsync(two.Conversation)).Count);
        Assert.Null(await node.Directory.FindByIdentityAsync("msteams:t:two", CancellationToken.None));
    }

    [Theory]
    [On(Provider.Sqlite, "erased", "forgets", "idle")]
    [On(Provider.Postgres, "erased", "forgets", "idle")]
    public async Task A_member_who_goes_while_anothers_turn_is_open_makes_it_a_conflict(Provider provider, string how)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (coordinator, other) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await coordinator.FormAsync(node);
        await other.JoinAsync(node);
        database.Time.Advance(TimeSpan.FromDays(1));
        await node.TakeTurnAsync(other.Conversation, other.Id);
        var open = await other.OpenAsync(node, (_, commit) => commit with { Plan = ActionPlan.Empty });

        await GoAsync(database, node, coordinator, how);

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(open));
        var group = (await other.ReadAsync(node)).Group!;
        Assert.Equal((3L, other.Id), (group.Version, Assert.Single(group.Members).Participant));
        await other.ChangeAsync(node, (_, commit) => commit with { Plan = ActionPlan.Empty });
    }

    [Theory]
    [On(Provider.Sqlite, "erased", "forgets", "idle")]
    [On(Provider.Postgres, "erased", "forgets", "idle")]
    public async Task With_its_last_member_a_group_goes(Provider provider, string how)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (last, newcomer) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        var group = await last.FormAsync(node);
        await last.ChangeAsync(node, (_, commit) => commit with { Plan = new([new(1, null, "x", "before", 0, "nobody")]) });
        await GroupTests.MatchAsync(database, group, newcomer.Id);
        var late = await (await Member.TalkAsync(node)).OpenJoinAsync(node);
        database.Time.Advance(TimeSpan.FromDays(1));
        await node.TakeTurnAsync(newcomer.Conversation, newcomer.Id);

        await GoAsync(database, node, last, how);

        foreach (var table in (string[])["groups", "group_members", "group_invitations", "group_newcomers"]) Assert.Equal(0, await database.CountAsync(table));
        Assert.Null((await newcomer.ReadAsync(node)).Group);
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(late));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Members_who_are_erased_and_talk_at_once_leave_no_group_without_a_member(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        Node[] nodes = [await database.StartNodeAsync(), await database.StartNodeAsync()];
        for (var round = 0; round < 10; round++)
        {
            Member[] members = [await Member.TalkAsync(nodes[0]), await Member.TalkAsync(nodes[0]), await Member.TalkAsync(nodes[0])];
            await members[0].FormAsync(nodes[0]);
            await members[1].JoinAsync(nodes[0]);
            var joins = await members[2].OpenJoinAsync(nodes[1]) with { Notices = [.. members.Select(member => ToldOf(member))] };
            var plans = await members[1].OpenAsync(nodes[1], (_, commit) => commit with { Plan = ActionPlan.Empty }) with { Notices = [ToldOf(members[0])] };

            await Task.WhenAll(
                Task.Run(() => nodes[0].Eraser.EraseAsync(members[0].Id, CancellationToken.None)),
                Task.Run(() => nodes[1].Eraser.EraseAsync(members[1].Id, CancellationToken.None)),
                Task.Run(() => nodes[0].CommitAsync(joins)),
                Task.Run(() => nodes[1].CommitAsync(plans)));
            await nodes[0].Eraser.EraseAsync(members[2].Id, CancellationToken.None);

            foreach (var table in (string[])["groups", "group_members", "group_invitations", "participants", "notices"]) Assert.Equal(0, await database.CountAsync(table));
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_is_read_while_others_write_is_never_older_than_its_version_and_has_a_member(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (writer, reader) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        var founder = await Member.TalkAsync(writer);
        var writing = Task.Run(async () =>
        {
            for (var group = 0; group < 10; group++)
            {
                // The seat says which version it belongs to.
                await founder.FormAsync(writer);
                for (var version = 2; version < 10; version++)
                    await founder.ChangeAsync(writer, (read, commit) => commit with { Seats = [new(founder.Id, (int)read.Version + 1, Turn.Start)] });
                await founder.ChangeAsync(writer, (_, commit) => commit with { Dissolves = true });
            }
        });

        do
        {
            if ((await founder.ReadAsync(reader)).Group is { } read) Assert.True(Assert.Single(read.Members).Seat >= read.Version);
        }
        while (!writing.IsCompleted);
        await writing;
    }

    private static Notices.AddressedNotice ToldOf(Member member) => new(member.Id, new("told", [], Turn.Start));

    private static async Task GoAsync(TestDatabase database, Node node, Member member, string how)
    {
        switch (how)
        {
            case "erased":
                Assert.True(await node.Eraser.EraseAsync(member.Id, CancellationToken.None));
                break;
            case "forgets":
                Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(await member.OpenForgetAsync(node)));
                break;
            default:
                await node.Eraser.EraseIdleAsync(database.Time.GetUtcNow(), CancellationToken.None);
                break;
        }
    }

    private static async Task<TurnCommit[]> OpenAsync(Node node, string turns)
    {
        var (one, two, three) = (await Member.TalkAsync(node), await Member.TalkAsync(node), await Member.TalkAsync(node));
        await one.FormAsync(node, turns == LastUse ? Member.Invitation with { UsesLeft = 1 } : null);
        if (turns is LastUse or SameSeat) return [await two.OpenJoinAsync(node), await three.OpenJoinAsync(node)];
        await two.JoinAsync(node);
        return turns switch
        {
            HandOverAndLeave =>
            [
                await one.OpenAsync(node, (group, commit) => commit with { Seats = [new(two.Id, group.Members[0].Seat - 1, Turn.Start)] }),
                await two.OpenAsync(node, (_, commit) => commit with { Leaving = [two.Id] }),
            ],
            BothLeave =>
            [
                await one.OpenAsync(node, (_, commit) => commit with { Leaving = [one.Id] }),
                await two.OpenAsync(node, (_, commit) => commit with { Leaving = [two.Id] }),
            ],
            DissolveAndJoin => [await one.OpenAsync(node, (_, commit) => commit with { Dissolves = true }), await three.OpenJoinAsync(node)],
            PlanAndPlan =>
            [
                await one.OpenAsync(node, (_, commit) => commit with { Plan = ActionPlan.Empty }),
                await two.OpenAsync(node, (_, commit) => commit with { Plan = ActionPlan.Empty }),
            ],
            _ =>
            [
                await one.OpenAsync(node, (_, commit) => commit with { Invitation = Member.Invitation with { Code = "87654321" } }),
                await three.OpenJoinAsync(node),
            ],
        };
    }
}
