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
