using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

/// <summary>Questions to which there was no sure answer: sealed, the person's own, read by those who keep the list.</summary>
[Collection(StoreTests.Name)]
public sealed class QuestionRecordsTests(PostgresServer postgres)
{
    private readonly ConversationKey conversation = Turn.NewConversation();
    private readonly ParticipantId participant = ParticipantId.New();

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Nothing_is_there_before_anybody_asks(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);

        Assert.Empty(await UnansweredAsync(await database.StartNodeAsync()));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_everybody_asked_in_vain_is_read_newest_first_on_any_node(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        UnansweredQuestion unknown = new("ናይ ኣውቶቡስ ዋጋ ክንደይ እዩ?", "ti", "unknown", null, null, Turn.Start);
        UnansweredQuestion offered = new("كم المدة؟", "ar", "offered", "how_long", "newcomer.birthYear", Turn.Start.AddMinutes(2));
        UnansweredQuestion ownCase = new("My benefit was stopped", "en", "ownCase", "social_benefit", "newcomer.name", Turn.Start.AddMinutes(1));
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Unanswered = [unknown, offered] });
        await node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New(), commit => commit with { Unanswered = [ownCase] });

        Assert.Equal([offered, ownCase, unknown], await UnansweredAsync(node));
        Assert.Equal([offered, ownCase, unknown], await UnansweredAsync(await database.StartNodeAsync()));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Of_more_than_a_thousand_the_newest_thousand_are_read(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Unanswered = [.. Enumerable.Range(0, QuestionRecords.MostUnanswered + 1).Select(minute => Asked($"question {minute}", Turn.Start.AddMinutes(minute)))],
        });

        var read = await UnansweredAsync(node);

        Assert.Equal(1000, read.Count);
        Assert.Equal(("question 1000", "question 1"), (read[0].Words, read[^1].Words));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"'; DROP TABLE participants; --\0\r\n\t")]
    [InlineData("👩‍👩‍👧 ‏كم؟‎ ክንደይ፧")]
    public async Task Any_words_come_back_as_they_were_written(string words)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        string[] written = [words, string.Concat(Enumerable.Repeat(words + "ሰ", 10_000 / (words.Length + 1)))];
        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Unanswered = [.. written.Select((each, minute) => Asked(each, Turn.Start.AddMinutes(-minute)))],
        });

        Assert.Equal(written, (await UnansweredAsync(node)).Select(question => question.Words));
    }

    [Fact]
    public async Task Half_a_character_costs_no_turn()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Unanswered = [Asked("half \ud83d", Turn.Start)],
            Requests = [new("question", null, "nl", Turn.Start, "\udc00 half")],
            Profile = new("newcomer", "nl", IntakeState.Started, "000000000001"),
        });

        Assert.Equal("half \ufffd", Assert.Single(await UnansweredAsync(node)).Words);
        Assert.Equal("\ufffd half", Assert.Single((await node.Directory.ExportAsync("000000000001", CancellationToken.None))!.Requests).Words);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task They_go_with_the_person_who_asked_and_only_theirs(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Unanswered = [Asked("gone", Turn.Start)] });
        await node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New(), commit => commit with { Unanswered = [Asked("stays", Turn.Start)] });

        Assert.True(await node.Eraser.EraseAsync(participant, CancellationToken.None));

        Assert.Equal("stays", Assert.Single(await UnansweredAsync(node)).Words);
        Assert.Equal(1, await database.CountAsync("unanswered_questions"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task They_go_when_the_person_leaves_before_agreeing_to_anything(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant, commit => commit with { Unanswered = [Asked("early", Turn.Start)] });
        database.Time.Advance(TimeSpan.FromHours(25));

        await node.Eraser.EraseUnconsentedAsync(database.Time.GetUtcNow() - TimeSpan.FromHours(24), CancellationToken.None);

        Assert.Empty(await UnansweredAsync(node));
        Assert.Equal(0, await database.CountAsync("unanswered_questions"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_stale_turn_collects_nothing_and_a_good_one_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await node.TakeTurnAsync(conversation, participant);
        var turn = Turn.After(await node.LoadAsync(conversation), conversation, participant) with { Unanswered = [Asked("once", Turn.Start)] };

        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(turn with { ExpectedVersion = 9 }));
        Assert.Equal(CommitOutcome.Committed, await node.CommitAsync(turn));
        Assert.Equal(CommitOutcome.Conflict, await node.CommitAsync(turn));

        Assert.Equal("once", Assert.Single(await UnansweredAsync(node)).Words);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_database_that_fails_is_an_exception(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await database.RunAsync("ALTER TABLE unanswered_questions RENAME TO broken");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => UnansweredAsync(node));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.CommitAsync(
            Turn.First(conversation, participant) with { Unanswered = [Asked("lost", Turn.Start)] }));
        Assert.Equal(0, await database.CountAsync("participants"));
    }

    private static UnansweredQuestion Asked(string words, DateTimeOffset at) => new(words, "nl", "unknown", null, null, at);

    private static Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(Node node) => node.Questions.UnansweredAsync(CancellationToken.None);
}
