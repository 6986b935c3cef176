using SamenHier.Casework.People;
using SamenHier.Casework.Records;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>What was erased is gone from the files of a SQLite database, not only from its tables.</summary>
[Collection(StoreTests.Name)]
public sealed class ScrubTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_a_key_nor_an_id_of_the_erased_is_left_among_many_people(bool byTurn)
    {
        const int people = 120;
        const int turns = 10;
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        var talks = Enumerable.Range(0, people).Select(_ => (Conversation: Turn.NewConversation(), Person: ParticipantId.New())).ToList();
        for (var turn = 0; turn < turns; turn++)
            await Parallel.ForEachAsync(talks, async (talk, _) => await node.TakeTurnAsync(talk.Conversation, talk.Person, commit => Say(commit, talk.Person)));

        // Those who stay keep the pages alive in whose gaps copies may lie.
        var erased = talks.Where((_, index) => index % 3 != 0).ToList();
        var keys = await Task.WhenAll(erased.Select(talk => KeyAsync(database, talk.Person)));
        foreach (var (conversation, person) in erased)
        {
            if (byTurn) await ForgetAsync(node, conversation);
            else await node.Eraser.EraseAsync(person, CancellationToken.None);
        }

        Assert.True(await node.Scrubber.TryScrubAsync(CancellationToken.None));
        Assert.Equal(0, keys.Count(key => DatabaseFiles.Hold(database, key)));
        Assert.Equal(0, erased.Count(talk => DatabaseFiles.Hold(database, talk.Person.ToBytes())));
        Assert.True(DatabaseFiles.Hold(database, await KeyAsync(database, talks[0].Person)));
    }

    [Fact]
    public async Task A_process_that_died_before_it_scrubbed_leaves_it_to_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New());
        var key = Assert.Single(await DatabaseFiles.ColumnAsync(database, "wrapped_key", "participants"));
        await database.RunAsync("PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF; DELETE FROM participants; INSERT INTO due_scrubs (id) VALUES ('died')");
        Assert.True(DatabaseFiles.Hold(database, key));

        await database.StartNodeAsync();

        Assert.False(DatabaseFiles.Hold(database, key));
        Assert.Equal(0, await database.CountAsync("due_scrubs"));
    }

    [Fact]
    public async Task Turns_go_on_while_the_files_are_scrubbed()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var (one, two) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        var gone = ParticipantId.New();

        await Parallel.ForAsync(0, 40, async (index, _) =>
        {
            var (conversation, person) = (Turn.NewConversation(), ParticipantId.New());
            var node = index % 2 == 0 ? one : two;
            await node.TakeTurnAsync(conversation, person);
            await node.TakeTurnAsync(conversation, person);
            if (index % 8 == 0) await node.Eraser.EraseAsync(person, CancellationToken.None);
            else Assert.Equal(4, (await node.MessagesAsync(conversation)).Count);
        });

        Assert.Equal(35, await database.CountAsync("participants"));
        Assert.Equal(0, await database.CountAsync("due_scrubs"));
        Assert.False(await one.Eraser.EraseAsync(gone, CancellationToken.None));
    }

    private static TurnCommit Say(TurnCommit commit, ParticipantId person)
    {
        var words = new string('x', 200 + (int)(commit.ExpectedSequence * 60));
        return commit with
        {
            State = Turn.State(("dialog", words)),
            Answers = [new($"newcomer.q{commit.ExpectedSequence}", $"\"{words}\"", null, "nl", "v1", Turn.Start)],
            Unanswered = [new(words, "nl", "unknown", null, null, Turn.Start)],
            Feedback = [new("cost", "nl", true)],
            Profile = commit.ExpectedSequence == 6 ? new("newcomer", "nl", IntakeState.Started, person.ToString()) : null,
            Messages = [Turn.Message(commit.ExpectedSequence + 1, words), Turn.Message(commit.ExpectedSequence + 2, words)],
        };
    }

    private static async Task<byte[]> KeyAsync(TestDatabase database, ParticipantId person) =>
        Assert.Single(await DatabaseFiles.ColumnAsync(database, "wrapped_key", $"participants WHERE id = x'{Convert.ToHexString(person.ToBytes())}'"));

    private static async Task ForgetAsync(Node node, ConversationKey conversation)
    {
        var before = await node.LoadAsync(conversation);
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(Turn.After(before, conversation, ParticipantId.New()) with
        {
            ExpectedVersion = 0,
            Forgets = new(before.Participant!.Id, before.Participant.Version),
        }));
    }
}
