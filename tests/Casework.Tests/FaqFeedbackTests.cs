using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Whether answers helped: counted with the turn, once, and without the person.</summary>
[Collection(StoreTests.Name)]
public sealed class FaqFeedbackTests(PostgresServer postgres)
{
    private static readonly FaqFeedback Helped = new("cost", "ti", true);

    private readonly ConversationKey conversation = Turn.NewConversation();
    private readonly ParticipantId participant = ParticipantId.New();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Nothing_is_there_before_anybody_says_so(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);

        Assert.Empty(await FeedbackAsync(await database.StartNodeAsync()));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task It_is_summed_over_people_and_days_for_each_entry_and_language(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await SayAsync(node, Helped, new("cost", "ti", false), Helped);
        await SayAsync(node, Helped, new("Cost", "ti", true), new("cost", "ar", false));
        database.Time.Advance(TimeSpan.FromDays(1));
        await SayAsync(node, Helped, new("bsn", "nl", true));

        Assert.Equal(
            [new("Cost", "ti", 1, 0), new("bsn", "nl", 1, 0), new("cost", "ar", 0, 1), new FaqFeedbackTotal("cost", "ti", 4, 1)],
            await FeedbackAsync(node));
        Assert.Equal(6, await database.CountAsync("faq_feedback"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_day_begins_at_midnight_in_UTC(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        database.Time.Advance(TimeSpan.FromDays(1).Subtract(Turn.Start.TimeOfDay).Subtract(TimeSpan.FromMilliseconds(1)));
        await SayAsync(node, Helped);
        database.Time.Advance(TimeSpan.FromMilliseconds(1));
        await SayAsync(node, Helped);
        var day = Turn.Start.ToUnixTimeSeconds() / (24 * 60 * 60);

        Assert.Equal(1, await database.CountAsync($"faq_feedback WHERE count = 1 AND day = {day}"));
        Assert.Equal(1, await database.CountAsync($"faq_feedback WHERE count = 1 AND day = {day + 1}"));
    }

    [Theory]
    [On(Provider.Sqlite, "version", "sequence", "activity", "unknown participant")]
    [On(Provider.Postgres, "version", "sequence", "activity", "unknown participant")]
    public async Task A_turn_that_comes_too_late_adds_nothing_and_a_repeat_of_one_in_time_neither(Provider provider, string stale)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with { ActivityKey = "first" });
        await node.TakeTurnAsync(conversation, participant);
        var turn = Turn.After(await node.LoadAsync(conversation), conversation, participant) with { Feedback = [Helped] };

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(stale switch
        {
            "version" => turn with { ExpectedVersion = 1 },
            "sequence" => turn with { ExpectedSequence = 2, Messages = [Turn.Message(3, "late")] },
            "activity" => turn with { ActivityKey = "first" },
            _ => turn with { Participant = ParticipantId.New() },
        }));
        Assert.Empty(await FeedbackAsync(node));

        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(turn));
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(turn));
        var repeat = Turn.After(await node.LoadAsync(conversation), conversation, participant) with { ActivityKey = turn.ActivityKey, Feedback = [Helped] };
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(repeat));
        Assert.Equal([new FaqFeedbackTotal("cost", "ti", 1, 0)], await FeedbackAsync(node));
    }

    [Theory]
    [On(Provider.Sqlite, "messages", "faq_feedback")]
    [On(Provider.Postgres, "messages", "faq_feedback")]
    public async Task A_turn_that_fails_in_the_database_adds_nothing(Provider provider, string broken)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant);
        var turn = Turn.After(await node.LoadAsync(conversation), conversation, participant) with { Feedback = [Helped] };
        await database.RunAsync($"ALTER TABLE {broken} RENAME TO broken");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.CommitAsync(turn));
        await database.RunAsync($"ALTER TABLE broken RENAME TO {broken}");

        Assert.Empty(await FeedbackAsync(node));
        Assert.Equal(1, (await node.LoadAsync(conversation)).Participant!.Version);
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(turn));
        Assert.Equal([new FaqFeedbackTotal("cost", "ti", 1, 0)], await FeedbackAsync(node));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_turn_that_is_written_twice_because_its_conversation_changes_hands_counts_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var elsewhere = Turn.NewConversation();
        await node.TakeTurnAsync(conversation, participant);
        await node.TakeTurnAsync(elsewhere, ParticipantId.New());

        await node.TakeTurnAsync(elsewhere, participant, commit => commit with { BecomesCurrent = true, Feedback = [Helped] });

        Assert.Equal([new FaqFeedbackTotal("cost", "ti", 1, 0)], await FeedbackAsync(node));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Everybody_at_once_on_two_nodes_is_counted(Provider provider)
    {
        const int people = 48;
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        Node[] nodes = [await database.StartNodeAsync(), await database.StartNodeAsync()];
        FaqFeedback[] said = [Helped, new("bsn", "nl", false), new("cost", "ar", true)];

        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = people }, async (index, _) =>
            await SayAsync(nodes[index % 2], index % 3 == 0 ? said : [.. said.Reverse()]));

        Assert.Equal(
            [new("bsn", "nl", 0, people), new("cost", "ar", people, 0), new FaqFeedbackTotal("cost", "ti", people, 0)],
            await FeedbackAsync(nodes[0]));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_count_stays_when_the_person_goes_and_nothing_in_it_is_theirs(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Feedback = [Helped] });

        Assert.True(await node.Eraser.EraseAsync(participant, CancellationToken.None));

        Assert.Equal([new FaqFeedbackTotal("cost", "ti", 1, 0)], await FeedbackAsync(node));
        await using var connection = await database.OpenAsync();
        var schema = await DatabaseSchema.OfDatabaseAsync(connection, provider);
        Assert.Equal(
            ["faq_feedback.count", "faq_feedback.day", "faq_feedback.entry", "faq_feedback.helped", "faq_feedback.language"],
            schema.Where(line => line.StartsWith("faq_feedback.", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain(schema, line => line.StartsWith("foreign key faq_feedback", StringComparison.Ordinal));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_stale_turn_that_would_forget_adds_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant);
        var before = await node.LoadAsync(conversation);
        await node.TakeTurnAsync(conversation, participant);

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(
            Turn.After(before, conversation, ParticipantId.New()) with { ExpectedVersion = 0, Forgets = new(participant, 1), Feedback = [Helped] }));

        Assert.Empty(await FeedbackAsync(node));
    }

    // Each time somebody else.
    private static Task SayAsync(Node node, params FaqFeedback[] said) =>
        node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New(), commit => commit with { Feedback = said });

    private static Task<IReadOnlyList<FaqFeedbackTotal>> FeedbackAsync(Node node) => node.Questions.FeedbackAsync(CancellationToken.None);
}
