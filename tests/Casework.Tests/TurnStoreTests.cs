using System.Data.Common;
using System.Globalization;
using System.Text;
using SamenHier.Casework.People;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class TurnStoreTests(PostgresServer postgres)
{
    private readonly ConversationKey conversation = Turn.NewConversation();
    private readonly ParticipantId participant = ParticipantId.New();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_conversation_that_was_never_seen_is_empty(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();

        Assert.Equal(TurnSnapshot.Empty, await node.LoadAsync(conversation));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task All_that_a_first_turn_stored_is_read_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var profile = new ParticipantProfile("newcomer", "ti", IntakeState.Started, "123456789012");
        var answer = new Answer("newcomer.birthYear", "1990", "1990 ዓ.ም", "ti", "v3", Turn.Start, """{"order":"left"}""");
        var pressed = new Answer("newcomer.children", "2", null, "ti", "v1", Turn.Start.AddMinutes(1));
        var consent = new Consent("consent.keep", true, "ti", "v2", Turn.Start);
        var request = new PersonRequest("asked", "newcomer.birthYear", "ti", Turn.Start);

        var outcome = await node.CommitAsync(Turn.First(conversation, participant) with
        {
            UserId = "user 7",
            ActivityKey = "key 7",
            Seen = new("activity 7", Turn.Bytes("{}"), 200),
            Reference = Turn.Bytes("{\"ref\":1}"),
            Profile = profile,
            State = Turn.State(("dialog", "step 2"), ("lane", "newcomer")),
            Answers = [answer, pressed],
            Consents = [consent],
            Requests = [request, request],
        });
        var read = await node.LoadAsync(conversation, "key 7");

        Assert.Equal(CommitOutcome.Committed, outcome);
        var stored = Assert.IsType<ConversationRecord>(read.Conversation);
        Assert.Equal((conversation, "user 7", participant, 2L, Turn.Start.AddSeconds(2)), (stored.Key, stored.UserId, stored.Participant, stored.LastSequence, stored.LastAt));
        Assert.Equal(Turn.Bytes("{\"ref\":1}"), stored.Reference);
        var person = Assert.IsType<ParticipantRecord>(read.Participant);
        Assert.Equal((participant, 1L, conversation, profile), (person.Id, person.Version, person.CurrentConversation, person.Profile));
        Assert.Equal("dialog lane", Sorted(person.State.Keys));
        Assert.Equal(Turn.Bytes("step 2"), person.State["dialog"]);
        Assert.Equal(answer, person.Answers["newcomer.birthYear"]);
        Assert.Equal(pressed, person.Answers["newcomer.children"]);
        Assert.Equal(consent, Assert.Single(person.Consents.Values));
        Assert.Equal(2, person.Requests);
        var seen = Assert.IsType<SeenActivity>(read.Seen);
        Assert.Equal(("activity 7", 200), (seen.ActivityId, seen.ResponseStatus));
        Assert.Equal(Turn.Bytes("{}"), seen.Response);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_later_turn_changes_what_it_names_and_leaves_the_rest(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Reference = Turn.Bytes("ref"),
            Profile = new("volunteer", "nl", IntakeState.Started, "111122223333"),
            State = Turn.State(("kept", "a"), ("changed", "a"), ("dropped", "a")),
            Answers = [Said("a.kept", "1"), Said("a.changed", "1"), Said("a.dropped", "1")],
            Consents = [new("consent.keep", true, "nl", "v1", Turn.Start), new("consent.match", true, "nl", "v1", Turn.Start)],
        });

        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            State = Turn.State(("changed", "b"), ("dropped", null)),
            Answers = [Said("a.changed", "2")],
            DroppedAnswers = ["a.dropped"],
            Consents = [new("consent.match", false, "en", "v2", Turn.Start.AddDays(1))],
        });
        var read = await node.LoadAsync(conversation);

        Assert.Equal((4L, "ref"), (read.Conversation!.LastSequence, Encoding.UTF8.GetString(read.Conversation.Reference!)));
        var person = read.Participant!;
        Assert.Equal((2L, "volunteer", "111122223333"), (person.Version, person.Profile.Role, person.Profile.Reference));
        Assert.Equal("changed=b kept=a", Sorted(person.State.Select(part => $"{part.Key}={Encoding.UTF8.GetString(part.Value)}")));
        Assert.Equal("a.changed=2 a.kept=1", Sorted(person.Answers.Values.Select(answer => $"{answer.Question}={answer.Value}")));
        Assert.True(person.Consents["consent.keep"].Given);
        Assert.Equal(new Consent("consent.match", false, "en", "v2", Turn.Start.AddDays(1)), person.Consents["consent.match"]);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_turn_that_says_nothing_still_counts(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();

        await node.TakeTurnAsync(conversation, participant, commit => commit with { Messages = [] });
        var silent = await node.LoadAsync(conversation);
        await node.TakeTurnAsync(conversation, participant);
        var spoken = await node.LoadAsync(conversation);
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Messages = [] });
        var after = await node.LoadAsync(conversation);

        Assert.Equal((0L, 1L, DateTimeOffset.UnixEpoch), (silent.Conversation!.LastSequence, silent.Participant!.Version, silent.Conversation.LastAt));
        Assert.Equal((2L, 2L), (spoken.Conversation!.LastSequence, spoken.Participant!.Version));
        Assert.Equal((2L, 3L, spoken.Conversation.LastAt), (after.Conversation!.LastSequence, after.Participant!.Version, after.Conversation.LastAt));
    }

    [Theory]
    [On(Provider.Sqlite, "version", "sequence", "activity", "unknown participant")]
    [On(Provider.Postgres, "version", "sequence", "activity", "unknown participant")]
    public async Task A_stale_turn_is_a_conflict_and_changes_nothing(Provider provider, string stale)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with { ActivityKey = "first" });
        await node.TakeTurnAsync(conversation, participant);
        var before = await node.LoadAsync(conversation);
        var fresh = Turn.After(before, conversation, participant) with
        {
            State = Turn.State(("dialog", "stolen")),
            Answers = [Said("a.b", "1")],
            Profile = new("newcomer", "nl", IntakeState.Sent, null),
        };

        var outcome = await node.CommitAsync(stale switch
        {
            "version" => fresh with { ExpectedVersion = 1 },
            "sequence" => fresh with { ExpectedSequence = 2, Messages = [Turn.Message(3, "late")] },
            "activity" => fresh with { ActivityKey = "first" },
            _ => fresh with { Participant = ParticipantId.New() },
        });
        var after = await node.LoadAsync(conversation);

        Assert.Equal(CommitOutcome.Conflict, outcome);
        Assert.Equal((4L, 2L, ""), (after.Conversation!.LastSequence, after.Participant!.Version, after.Participant.Profile.Role));
        Assert.Empty(after.Participant.State);
        Assert.Empty(after.Participant.Answers);
        Assert.Equal(4, (await node.MessagesAsync(conversation)).Count);
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(fresh));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_two_nodes_that_make_the_same_conversation_one_wins(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        Node[] nodes = [await database.StartNodeAsync(), await database.StartNodeAsync()];
        foreach (var silent in new[] { false, true })
        {
            var key = Turn.NewConversation();
            var outcomes = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.CommitAsync(
                Turn.First(key, ParticipantId.New()) with { Messages = silent ? [] : [Turn.Message(1, "hello")] }))));

            Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict], outcomes.Order());
        }

        Assert.Equal(2, await database.CountAsync("participants"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Two_nodes_refuse_each_others_stale_turns(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (one, two) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        await one.TakeTurnAsync(conversation, participant);
        var (readByOne, readByTwo) = (await one.LoadAsync(conversation), await two.LoadAsync(conversation));

        Assert.Equal(CommitOutcome.Committed, await two.CommitAsync(Turn.After(readByTwo, conversation, participant)));
        Assert.Equal(CommitOutcome.Conflict, await one.CommitAsync(Turn.After(readByOne, conversation, participant)));
        Assert.Equal(CommitOutcome.Committed, await one.CommitAsync(Turn.After(await one.LoadAsync(conversation), conversation, participant)));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_resumes_in_another_conversation_takes_it_over(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (elsewhere, stranger) = (new ConversationKey("msteams", "a:elsewhere"), ParticipantId.New());
        await node.TakeTurnAsync(conversation, participant, commit => commit with { State = Turn.State(("dialog", "mine")) });
        await node.TakeTurnAsync(elsewhere, stranger, commit => commit with { Reference = Turn.Bytes("teams") });

        var before = await node.Turns.LoadAsParticipantAsync(elsewhere, "k", participant, CancellationToken.None);
        Assert.Equal((stranger, participant, conversation), (before.Conversation!.Participant, before.Participant!.Id, before.Participant.CurrentConversation));
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(Turn.After(before, elsewhere, participant) with { BecomesCurrent = true }));
        var taken = await node.LoadAsync(elsewhere);
        var left = await node.LoadAsync(conversation);

        Assert.Equal((participant, 4L), (taken.Conversation!.Participant, taken.Conversation.LastSequence));
        Assert.Equal(Turn.Bytes("teams"), taken.Conversation.Reference);
        Assert.Equal(Turn.Bytes("mine"), taken.Participant!.State["dialog"]);
        Assert.Equal((participant, elsewhere), (left.Participant!.Id, left.Participant.CurrentConversation));
        Assert.Equal([1L, 2L, 3L, 4L], (await node.MessagesAsync(elsewhere)).Select(message => message.Sequence));

        // The stranger's own words go with the stranger, the conversation stays.
        Assert.True(await node.Eraser.EraseAsync(stranger, CancellationToken.None));
        Assert.Equal(3, await database.CountAsync("seen_activities"));
        Assert.Equal(0, await database.CountAsync("seen_activities s WHERE NOT EXISTS (SELECT 1 FROM participants p WHERE p.id = s.participant_id)"));
        Assert.Equal([3L, 4L], (await node.MessagesAsync(elsewhere)).Select(message => message.Sequence));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Who_resumes_in_the_first_turn_of_a_conversation_owns_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var elsewhere = Turn.NewConversation();
        await node.TakeTurnAsync(conversation, participant);
        await node.TakeTurnAsync(elsewhere, participant, commit => commit with { BecomesCurrent = true });

        var read = await node.LoadAsync(elsewhere);
        Assert.Equal((participant, 2L, elsewhere), (read.Conversation!.Participant, read.Participant!.Version, read.Participant.CurrentConversation));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_reference_code_belongs_to_one_participant(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var profile = new ParticipantProfile("newcomer", "nl", IntakeState.Started, "000011112222");
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Profile = profile });

        var other = Turn.First(Turn.NewConversation(), ParticipantId.New());
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(other with { Profile = profile }));
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(other with { Profile = profile with { Reference = "000011112223" } }));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Sixty_four_people_talk_at_once_and_each_turn_is_stored(Provider provider)
    {
        const int people = 64;
        const int turns = 5;
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();

        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = people }, async (_, _) =>
        {
            var (key, person) = (Turn.NewConversation(), ParticipantId.New());
            for (var turn = 1; turn <= turns; turn++)
            {
                await node.TakeTurnAsync(key, person, commit => commit with { State = Turn.State(("turn", commit.ExpectedVersion.ToString(CultureInfo.InvariantCulture))) });
                var read = await node.LoadAsync(key);
                Assert.Equal((turn, turn * 2), (read.Participant!.Version, read.Conversation!.LastSequence));
            }
        });

        Assert.Equal(people * turns * 2, await database.CountAsync("messages"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_many_turns_for_one_participant_at_once_one_is_stored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant);
        var before = await node.LoadAsync(conversation);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => node.CommitAsync(Turn.After(before, conversation, participant)))));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal((2L, 4L), ((await node.LoadAsync(conversation)).Participant!.Version, (await node.LoadAsync(conversation)).Conversation!.LastSequence));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_database_that_fails_is_an_exception_and_stores_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant);
        var before = await node.LoadAsync(conversation);
        var turn = Turn.After(before, conversation, participant);
        await database.RunAsync("ALTER TABLE messages RENAME TO broken");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => node.CommitAsync(turn));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.MessagesAsync(conversation));
        await database.RunAsync("ALTER TABLE broken RENAME TO messages");

        Assert.IsAssignableFrom<DbException>(refused.InnerException);
        Assert.Equal(1, (await node.LoadAsync(conversation)).Participant!.Version);
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(turn));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_gap_in_the_sequence_is_the_callers_mistake(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => node.CommitAsync(
            Turn.First(conversation, participant) with { Messages = [Turn.Message(1, "a"), Turn.Message(3, "b")] }));
    }

    private static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    private static Answer Said(string question, string value) => new(question, value, null, "nl", "v1", Turn.Start);
}
