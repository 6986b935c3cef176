using SamenHier.Casework.Notices;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>What people are to be told without having written: sealed for them, said once.</summary>
[Collection(StoreTests.Name)]
public sealed class NoticeTests(PostgresServer postgres)
{
    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Notices_wait_for_their_reader_oldest_first_as_they_were_given(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (teller, told) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        Notice[] given = [.. Enumerable.Range(0, 300).Select(number => new Notice("joined", [$"ሰላም {number}", ""], Turn.Start))];
        Notice older = new("left", [], Turn.Start.AddMinutes(-1));
        await TellAsync(node, teller, [.. given.Select(notice => new AddressedNotice(told.Id, notice)), new(told.Id, older)]);

        var waiting = (await told.ReadAsync(await database.StartNodeAsync())).Notices;

        Assert.Equal(["left", .. given.Select(notice => "joined" + notice.Arguments[0])], waiting.Select(each => each.Notice.Text + string.Concat(each.Notice.Arguments)));
        Assert.Equal((given[0].Text, given[0].At), (waiting[1].Notice.Text, waiting[1].Notice.At));
        Assert.Equal(waiting.Select(each => each.Id.ToString()).Order(StringComparer.Ordinal), waiting.Select(each => each.Id.ToString()));
        Assert.Empty((await teller.ReadAsync(node)).Notices);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_notice_is_said_by_one_turn(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (teller, told) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await TellAsync(node, teller, new AddressedNotice(told.Id, Joined), new AddressedNotice(told.Id, Joined with { At = Turn.Start.AddMinutes(1) }));
        var read = await told.ReadAsync(node);
        var says = Turn.After(await node.LoadAsync(told.Conversation), told.Conversation, told.Id) with { SaidNotices = [read.Notices[0].Id] };

        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(says));
        Assert.Equal(read.Notices[1].Id, Assert.Single((await told.ReadAsync(node)).Notices).Id);

        // Neither a turn that read before, nor one that read after and says it again.
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(says with { ActivityKey = "again" }));
        var again = Turn.After(await node.LoadAsync(told.Conversation), told.Conversation, told.Id) with { SaidNotices = [read.Notices[0].Id] };
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(again));
        var stranger = Turn.After(await node.LoadAsync(teller.Conversation), teller.Conversation, teller.Id) with { SaidNotices = [read.Notices[1].Id] };
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(stranger));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_is_gone_is_told_nothing_and_the_turn_is_stored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        Node[] nodes = [await database.StartNodeAsync(), await database.StartNodeAsync()];
        var (teller, gone, stays) = (await Member.TalkAsync(nodes[0]), await Member.TalkAsync(nodes[0]), await Member.TalkAsync(nodes[0]));
        Assert.True(await nodes[1].Eraser.EraseAsync(gone.Id, CancellationToken.None));

        // One node remembers the key of who is gone, the other does not; nobody ever had the last id.
        foreach (var node in nodes)
            await TellAsync(node, teller, new AddressedNotice(gone.Id, Joined), new AddressedNotice(stays.Id, Joined), new AddressedNotice(ParticipantId.New(), Joined));

        Assert.Equal(2, await database.CountAsync("notices"));
        Assert.Equal(2, (await stays.ReadAsync(nodes[0])).Notices.Count);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_is_forgotten_hears_no_more_and_the_others_hear_of_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (leaver, stays) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await TellAsync(node, stays, new AddressedNotice(leaver.Id, Joined));
        var forget = await leaver.OpenForgetAsync(node);

        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(forget with
        {
            SaidNotices = [(await leaver.ReadAsync(node)).Notices[0].Id],
            Notices = [new(stays.Id, Joined), new(leaver.Id, Joined), new(forget.Participant, Joined)],
        }));

        Assert.Single((await stays.ReadAsync(node)).Notices);
        Assert.Single((await leaver.ReadAsync(node)).Notices);
        Assert.Equal(2, await database.CountAsync("notices"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Those_who_wait_are_named_with_the_conversation_in_which_they_go_on_longest_first(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (teller, second, first) = (await Member.TalkAsync(node), await Member.TalkAsync(node), await Member.TalkAsync(node));
        var teams = new ConversationKey("msteams", "a:first");
        await node.TakeTurnAsync(teams, first.Id, commit => commit with { BecomesCurrent = true, UserId = "29:first", Reference = Turn.Bytes("ref") });
        Assert.Empty(await node.NoticeBox.WaitingAsync(CancellationToken.None));
        await TellAsync(node, teller, new AddressedNotice(second.Id, Joined), new AddressedNotice(first.Id, Joined with { At = Turn.Start.AddMinutes(-1) }));

        var waiting = await (await database.StartNodeAsync()).NoticeBox.WaitingAsync(CancellationToken.None);

        Assert.Equal([first.Id, second.Id], waiting.Select(each => each.Participant));
        Assert.Equal((teams, "29:first"), (waiting[0].Conversation, waiting[0].UserId));
        Assert.Equal(Turn.Bytes("ref"), waiting[0].Reference);
        Assert.Equal((second.Conversation, "user of " + second.Conversation.ConversationId), (waiting[1].Conversation, waiting[1].UserId));
        Assert.Null(waiting[1].Reference);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_lost_their_conversation_to_another_is_not_reached_there(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (told, other) = (await Member.TalkAsync(node), await Member.TalkAsync(node));
        await TellAsync(node, other, new AddressedNotice(told.Id, Joined));
        await node.TakeTurnAsync(told.Conversation, other.Id, commit => commit with { BecomesCurrent = true });

        Assert.Empty(await node.NoticeBox.WaitingAsync(CancellationToken.None));
        Assert.Equal(1, await database.CountAsync("notices"));
    }

    private static Notice Joined { get; } = new("joined", ["somebody"], Turn.Start);

    private static Task TellAsync(Node node, Member teller, params AddressedNotice[] notices) =>
        node.TakeTurnAsync(teller.Conversation, teller.Id, commit => commit with { Notices = notices });
}
