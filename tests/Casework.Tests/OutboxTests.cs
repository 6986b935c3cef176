using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class OutboxTests(PostgresServer postgres)
{
    private readonly ConversationKey conversation = new("msteams", "a:1");

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Only_what_a_sender_must_deliver_is_pending_in_order(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        await node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New());

        Assert.Equal(conversation, Assert.Single(await node.Outbox.PendingConversationsAsync(CancellationToken.None)));
        var pending = await node.Outbox.ReadPendingAsync(conversation, 10, CancellationToken.None);
        Assert.Equal((conversation, 2), (pending!.Conversation, pending.Messages.Count));
        Assert.Equal(Turn.Bytes("ref"), pending.Reference);
        Assert.Equal([2L, 3L], pending.Messages.Select(message => message.Sequence));
        Assert.Equal(Turn.Bytes("""{"text":"one"}"""), pending.Messages[0].Body);
        Assert.Equal(2, Assert.Single((await node.Outbox.ReadPendingAsync(conversation, 1, CancellationToken.None))!.Messages).Sequence);
        Assert.Null(await node.Outbox.ReadPendingAsync(Turn.NewConversation(), 10, CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_is_delivered_or_refused_for_good_is_no_longer_pending(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);

        await node.Outbox.MarkDeliveredAsync(conversation, 2, "channel id", CancellationToken.None);
        Assert.Equal(3, Assert.Single((await node.Outbox.ReadPendingAsync(conversation, 10, CancellationToken.None))!.Messages).Sequence);
        await node.Outbox.MarkUndeliverableAsync(conversation, 3, "403", CancellationToken.None);

        Assert.Null(await node.Outbox.ReadPendingAsync(conversation, 10, CancellationToken.None));
        Assert.Empty(await node.Outbox.PendingConversationsAsync(CancellationToken.None));
        Assert.Equal(1, await database.CountAsync("messages WHERE delivery = 2 AND channel_activity_id = 'channel id' AND failure IS NULL"));
        Assert.Equal(1, await database.CountAsync("messages WHERE delivery = 3 AND channel_activity_id IS NULL AND failure = '403'"));
        Assert.Equal(3, (await node.MessagesAsync(conversation)).Count);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_page_of_the_transcript_begins_after_a_sequence_and_has_a_limit(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);

        var page = await node.Transcript.ReadAsync(conversation, afterSequence: 1, limit: 1, CancellationToken.None);
        var end = await node.Transcript.ReadAsync(conversation, afterSequence: 3, limit: 10, CancellationToken.None);
        var unknown = await node.Transcript.ReadAsync(Turn.NewConversation(), afterSequence: 0, limit: 10, CancellationToken.None);

        var message = Assert.Single(page.Messages);
        Assert.Equal((2L, "id-2", Turn.Start.AddSeconds(2)), (message.Sequence, message.ActivityId, message.At));
        Assert.Equal(Turn.Bytes("""{"text":"one"}"""), message.Body);
        Assert.True(page.ConversationExists);
        Assert.Equal((true, 0), (end.ConversationExists, end.Messages.Count));
        Assert.Equal((false, 0), (unknown.ConversationExists, unknown.Messages.Count));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_place_from_before_the_conversation_was_erased_reads_the_new_one_from_its_start(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);

        var page = await node.Transcript.ReadAsync(conversation, afterSequence: 25, limit: 2, CancellationToken.None);

        Assert.Equal([1L, 2L], page.Messages.Select(message => message.Sequence));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_message_that_takes_anothers_place_names_it_by_the_channels_id_once_there_is_one(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        var (participant, other) = ((await node.LoadAsync(conversation)).Participant!.Id, Turn.NewConversation());
        await node.TakeTurnAsync(other, participant, commit => commit with { Messages = [Turn.Message(1, "elsewhere"), Turn.Message(2, "elsewhere", deliver: true)] });
        await node.Outbox.MarkDeliveredAsync(other, 2, "channel id elsewhere", CancellationToken.None);
        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Messages =
            [
                Turn.Message(4, "closes 2", deliver: true) with { Replaces = "id-2" },
                Turn.Message(5, "closes what is not there", deliver: true) with { Replaces = "id-9" },
            ],
        });

        Assert.Equal("2 null, 3 null, 4 id-2 null, 5 id-9 null", await ReplacedAsync(node));
        await node.Outbox.MarkDeliveredAsync(conversation, 2, "channel id", CancellationToken.None);

        Assert.Equal("3 null, 4 id-2 channel id, 5 id-9 null", await ReplacedAsync(node));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_transcript_leaves_out_what_takes_anothers_place(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await StartAsync(database);
        var participant = (await node.LoadAsync(conversation)).Participant!.Id;
        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Messages = [Turn.Message(4, "closes 2") with { Replaces = "id-2" }, Turn.Message(5, "next")],
        });
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Messages = [Turn.Message(6, "closes 5") with { Replaces = "id-5" }] });

        Assert.Equal([1L, 2L, 3L, 5L], (await node.MessagesAsync(conversation)).Select(message => message.Sequence));
        Assert.All(await node.MessagesAsync(conversation), message => Assert.Null(message.Replaces));
        Assert.Equal([3L, 5L], (await node.Transcript.ReadAsync(conversation, 2, 2, CancellationToken.None)).Messages.Select(message => message.Sequence));
        Assert.Empty((await node.Transcript.ReadAsync(conversation, 5, 2, CancellationToken.None)).Messages);
        Assert.Equal(6, (await node.LoadAsync(conversation)).Conversation!.LastSequence);
    }

    [Fact]
    public async Task Pending_messages_are_found_by_the_partial_index()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        await database.StartNodeAsync();
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN SELECT conversation_id FROM messages WHERE delivery = 1";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Contains("IX_messages_pending", reader.GetString(3), StringComparison.Ordinal);
    }

    private async Task<string> ReplacedAsync(Node node) => string.Join(
        ", ",
        (await node.Outbox.ReadPendingAsync(conversation, 10, CancellationToken.None))!.Messages.Select(message => message.Replaces is { } replaced
            ? $"{message.Sequence} {replaced.ActivityId} {replaced.ChannelActivityId ?? "null"}"
            : $"{message.Sequence} null"));

    private async Task<Node> StartAsync(TestDatabase database)
    {
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, ParticipantId.New(), commit => commit with
        {
            Reference = Turn.Bytes("ref"),
            Messages = [Turn.Message(1, "echo"), Turn.Message(2, "one", deliver: true), Turn.Message(3, "two", deliver: true)],
        });
        return node;
    }
}
