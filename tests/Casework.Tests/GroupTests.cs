using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Casework.Records;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Groups as turns store and read them.</summary>
[Collection(StoreTests.Name)]
public sealed class GroupTests(PostgresServer postgres)
{
    private static readonly ActionPlan Plan = new(
    [
        new(1, "registration", null, "firstDay", 0, "member:1", Turn.Start.AddDays(2)),
        new(3, null, "ወረቐት ምሓዝ", "before", -30, "nobody", ByNewcomer: true),
    ]);

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_group_is_read_as_it_was_stored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node);
        var group = await founder.FormAsync(node);
        await founder.ChangeAsync(node, (_, commit) => commit with { Plan = Plan });

        var read = (await founder.ReadAsync(await database.StartNodeAsync())).Group!;

        Assert.Equal((group, 2L, Member.Profile, Member.Invitation), (read.Id, read.Version, read.Profile, read.Invitation));
        Assert.Equal(Plan.Tasks, read.Plan.Tasks);
        Assert.Null(read.Newcomer);
        var member = Assert.Single(read.Members);
        Assert.Equal((founder.Id, 1, Turn.Start, "nl", IntakeState.Started), (member.Participant, member.Seat, member.JoinedAt, member.Language, member.State));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_a_turn_does_not_name_stays_as_it_is(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node);
        await founder.FormAsync(node);
        await founder.ChangeAsync(node, (_, commit) => commit with { Plan = Plan });
        var renamed = new GroupProfile("welkomgroep", "De Andere Buren", "{}", Turn.Start);
        await founder.ChangeAsync(node, (_, commit) => commit with { Profile = renamed });
        await founder.ChangeAsync(node, (_, commit) => commit);

        var read = (await founder.ReadAsync(node)).Group!;

        Assert.Equal((4L, renamed, Member.Invitation), (read.Version, read.Profile, read.Invitation));
        Assert.Equal(Plan.Tasks, read.Plan.Tasks);
        Assert.Equal(founder.Id, Assert.Single(read.Members).Participant);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_has_no_group_reads_none(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await (await Member.TalkAsync(node)).FormAsync(node);
        var alone = await Member.TalkAsync(node, Said("volunteer.a"));

        var read = await alone.ReadAsync(node);

        Assert.Null(read.Group);
        Assert.Single(read.Answers);
        Assert.Null(await node.Groups.FindForAsync(alone.Id, CancellationToken.None));
        Assert.Null(await node.Groups.FindAsync(GroupId.New(), CancellationToken.None));
        Assert.Null(await node.Turns.FindInvitationAsync("00000000", CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_the_other_members_nothing_is_read_but_intake_weegschaal_and_trainings(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node, Said("volunteer.name"), Said("newcomer.needs"), Said("volunteers.x"));
        await founder.FormAsync(node);
        var second = await Member.TalkAsync(node, Said("weegschaal.distance"), Said("training.policy"), Said("faq.x"), Said("training"));
        await second.JoinAsync(node);

        foreach (var read in new[] { await founder.ReadAsync(node), await second.ReadAsync(node) })
        {
            Assert.Equal([founder.Id, second.Id], read.Group!.Members.Select(member => member.Participant));
            Assert.Equal(["volunteer.name"], read.Group.Members[0].Answers.Keys);
            Assert.Equal(["training.policy", "weegschaal.distance"], read.Group.Members[1].Answers.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(Said("training.policy"), read.Group.Members[1].Answers["training.policy"]);
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_newcomer_with_whom_a_group_is_matched_reads_it_and_the_group_names_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (founder, newcomer) = (await Member.TalkAsync(node), await Member.TalkAsync(node, Said("newcomer.needs")));
        var group = await founder.FormAsync(node);
        await MatchAsync(database, group, newcomer.Id);

        Assert.Equal((group, (ParticipantId?)newcomer.Id), ((await newcomer.ReadAsync(node)).Group!.Id, (await founder.ReadAsync(node)).Group!.Newcomer));
        Assert.Equal(founder.Id, Assert.Single((await newcomer.ReadAsync(node)).Group!.Members).Participant);
        Assert.Equal(group, (await node.Groups.FindForAsync(newcomer.Id, CancellationToken.None))!.Id);

        Assert.True(await node.Eraser.EraseAsync(newcomer.Id, CancellationToken.None));
        var left = (await founder.ReadAsync(node)).Group!;
        Assert.Equal((2L, (ParticipantId?)null), (left.Version, left.Newcomer));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_coordinators_role_is_handed_over_by_a_lower_seat(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        Member[] members = [await Member.TalkAsync(node), await Member.TalkAsync(node), await Member.TalkAsync(node)];
        await members[0].FormAsync(node);
        await members[1].JoinAsync(node);
        await members[2].JoinAsync(node);

        await members[0].ChangeAsync(node, (group, commit) => commit with { Seats = [Lowest(group, members[2].Id)] });
        await members[2].ChangeAsync(node, (group, commit) => commit with { Seats = [Lowest(group, members[1].Id)] });

        var read = (await members[0].ReadAsync(node)).Group!;
        Assert.Equal([(members[1].Id, -1), (members[2].Id, 0), (members[0].Id, 1)], read.Members.Select(member => (member.Participant, member.Seat)));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_sits_in_another_group_is_not_moved(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await one.FormAsync(node);
        var other = await two.FormAsync(node, Member.Invitation with { Code = "87654321" });

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(await two.OpenJoinAsync(node)));
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(await one.OpenAsync(node, (_, commit) => commit with { Seats = [new(two.Id, 2, Turn.Start)] })));

        Assert.Equal((other, 1L), ((await two.ReadAsync(node)).Group!.Id, (await one.ReadAsync(node)).Group!.Version));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_leaves_has_no_group_and_may_join_another(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await one.FormAsync(node);
        await two.JoinAsync(node);

        await one.ChangeAsync(node, (_, commit) => commit with { Leaving = [one.Id] });

        Assert.Null((await one.ReadAsync(node)).Group);
        Assert.Equal(two.Id, Assert.Single((await two.ReadAsync(node)).Group!.Members).Participant);
        await one.FormAsync(node, Member.Invitation with { Code = "87654321" });
        Assert.Equal(2, await database.CountAsync("groups"));
    }

    [Theory]
    [On(Provider.Sqlite, "dissolves", "last leaves")]
    [On(Provider.Postgres, "dissolves", "last leaves")]
    public async Task A_group_that_ends_leaves_no_row_and_the_people_stay(Provider provider, string how)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (one, two) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await one.FormAsync(node);
        if (how == "dissolves")
        {
            await two.JoinAsync(node);
            await one.ChangeAsync(node, (_, commit) => commit with { Dissolves = true });
        }
        else
        {
            await one.ChangeAsync(node, (_, commit) => commit with { Leaving = [one.Id] });
        }

        Assert.True(await node.Scrubber.TryScrubAsync(CancellationToken.None));
        foreach (var table in (string[])["groups", "group_members", "group_invitations", "due_scrubs"]) Assert.Equal(0, await database.CountAsync(table));
        Assert.Null((await two.ReadAsync(node)).Group);
        Assert.Equal(2, await database.CountAsync("participants"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Groups_are_listed_in_the_order_in_which_they_were_formed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        Assert.Empty(await node.Groups.ListAsync(CancellationToken.None));
        var (later, earlier) = (await Member.TalkAsync(node, Said("volunteer.a")), await Member.TalkAsync(node, Said("volunteer.b")));
        var second = await later.FormAsync(node);
        var first = await earlier.FormAsync(node, Member.Invitation with { Code = "87654321" });
        await earlier.ChangeAsync(node, (_, commit) => commit with { Profile = Member.Profile with { FormedAt = Turn.Start.AddDays(-1) } });

        var list = await node.Groups.ListAsync(CancellationToken.None);

        Assert.Equal([first, second], list.Select(group => group.Id));
        Assert.Equal(["volunteer.b", "volunteer.a"], list.Select(group => Assert.Single(Assert.Single(group.Members).Answers).Key));
        Assert.Equal((await node.Groups.FindAsync(first, CancellationToken.None))!.Profile, list[0].Profile);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_is_made_by_the_turn_changes_no_group_and_a_group_begins_with_a_profile_and_a_member(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node);
        var turn = Turn.After(await node.LoadAsync(founder.Conversation), founder.Conversation, founder.Id);
        var whole = new GroupCommit(GroupId.New(), 0) { Profile = Member.Profile, Seats = [new(founder.Id, 1, Turn.Start)] };
        var nobody = ParticipantId.New();
        TurnCommit[] refused =
        [
            turn with { Group = whole with { Profile = null } },
            turn with { Group = whole with { Seats = [] } },
            turn with { Group = whole with { Dissolves = true } },
            Turn.First(Turn.NewConversation(), nobody) with { Group = whole with { Seats = [new(nobody, 1, Turn.Start)] } },
            await founder.OpenForgetAsync(node) with { Group = whole },
        ];

        foreach (var commit in refused) await Assert.ThrowsAsync<ArgumentException>(() => node.CommitAsync(commit));

        Assert.Equal((0, 1), (await database.CountAsync("groups"), await database.CountAsync("participants")));
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(turn with { Group = whole }));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task An_export_names_the_group(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node);
        await node.TakeTurnAsync(founder.Conversation, founder.Id, commit => commit with { Profile = new("volunteer", "nl", IntakeState.Started, "000000000001") });
        Assert.Null((await node.Directory.ExportAsync("000000000001", CancellationToken.None))!.Group);

        var group = await founder.FormAsync(node);

        Assert.Equal(group, (await node.Directory.ExportAsync("000000000001", CancellationToken.None))!.Group);
    }

    /// <summary>Matches a group past the store, with three acts that are only rows.</summary>
    internal static async Task MatchAsync(TestDatabase database, GroupId group, ParticipantId newcomer)
    {
        var (open, close) = database.Options.Provider is CaseworkOptions.Sqlite ? ("x'", "'") : ("'\\x", "'");
        var (id, of, who) = (Literal(RowId.Write(Guid.NewGuid())), Literal(group.ToBytes()), Literal(newcomer.ToBytes()));
        await database.RunAsync($"""
            INSERT INTO match_rounds (id, at, newcomers, groups, proposals, content) VALUES ({id}, 0, 1, 1, 1, {id});
            INSERT INTO proposals (id, version, round_id, participant_id, group_id, state, made_at, card) VALUES ({id}, 1, {id}, {who}, {of}, 0, 0, {id});
            INSERT INTO match_acts (proposal_id, kind, at, staff_id) VALUES ({id}, 1, 0, {id});
            INSERT INTO match_acts (proposal_id, kind, at, after_kind) VALUES ({id}, 2, 0, 1);
            INSERT INTO match_acts (proposal_id, kind, at, after_kind) VALUES ({id}, 3, 0, 2);
            UPDATE proposals SET state = 3, last_act = 3 WHERE id = {id};
            INSERT INTO group_newcomers (group_id, participant_id, since, proposal_id, state, act_builder, act_newcomer, act_group)
            VALUES ({of}, {who}, 0, {id}, 3, 1, 2, 3)
            """);

        string Literal(byte[] bytes) => open + Convert.ToHexString(bytes) + close;
    }

    private static GroupSeat Lowest(GroupRecord group, ParticipantId participant) => new(participant, group.Members[0].Seat - 1, Turn.Start);

    private static Answer Said(string question) => new(question, "\"v\"", "own", "nl", "v1", Turn.Start);
}
