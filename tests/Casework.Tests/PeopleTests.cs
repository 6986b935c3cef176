using SamenHier.Casework.Newsletters;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class PeopleTests(PostgresServer postgres)
{
    private static readonly string[] PersonalTables =
    [
        "participants", "conversations", "state_parts", "answers", "consents", "seen_activities", "messages", "person_requests", "unanswered_questions",
        "notices", "newsletter_requests", "identities", "groups", "group_members", "group_invitations",
    ];

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_participant_is_found_listed_and_exported_by_the_code(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (first, second) = (ParticipantId.New(), ParticipantId.New());
        var conversation = Turn.NewConversation();
        await TellAsync(node, conversation, first, "000000000001", IntakeState.Started);
        database.Time.Advance(TimeSpan.FromHours(1));
        await TellAsync(node, Turn.NewConversation(), second, "000000000002", IntakeState.Sent);
        await node.TakeTurnAsync(conversation, first);

        Assert.Equal(first, await node.Directory.FindByReferenceAsync("000000000001", CancellationToken.None));
        Assert.Null(await node.Directory.FindByReferenceAsync("000000000009", CancellationToken.None));

        var list = await node.Directory.ListAsync(CancellationToken.None);
        var later = Turn.Start.AddHours(1);
        Assert.Equal(
            [
                new(first, Profile("000000000001", IntakeState.Started), Turn.Start, later, 2),
                new ParticipantSummary(second, Profile("000000000002", IntakeState.Sent), later, later, 2),
            ],
            list);

        var export = await node.Directory.ExportAsync("000000000002", CancellationToken.None);
        Assert.Equal((second, "000000000002"), (export!.Id, export.Profile.Reference));
        Assert.Equal([Given("consent.keep"), Given("consent.match")], export.Consents);
        Assert.Equal([Told("newcomer.a"), Told("newcomer.b")], export.Answers);
        Assert.Equal([Asked(Turn.Start), Asked(Turn.Start.AddMinutes(1))], export.Requests);
        Assert.Equal([AskedInVain(Turn.Start), AskedInVain(Turn.Start.AddMinutes(1))], export.Unanswered);
        Assert.Null(await node.Directory.ExportAsync("000000000009", CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Erasing_takes_the_key_and_every_row_and_nobody_elses(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (gone, stays) = (ParticipantId.New(), ParticipantId.New());
        var (conversation, other) = (Turn.NewConversation(), Turn.NewConversation());
        await TellAsync(node, other, stays, "000000000002", IntakeState.Started);
        var before = await CountAllAsync(database);
        await TellAsync(node, conversation, gone, "000000000001", IntakeState.Started);
        await node.TakeTurnAsync(Turn.NewConversation(), gone);
        var late = Turn.After(await node.LoadAsync(conversation), conversation, gone);

        Assert.True(await node.Eraser.EraseAsync(gone, CancellationToken.None));
        Assert.False(await node.Eraser.EraseAsync(gone, CancellationToken.None));

        Assert.Equal(before, await CountAllAsync(database));
        Assert.Equal(Turns.TurnSnapshot.Empty, await node.LoadAsync(conversation, late.ActivityKey));
        Assert.Null(await node.Directory.FindByReferenceAsync("000000000001", CancellationToken.None));
        Assert.Equal(Turns.CommitOutcome.Conflict, await node.CommitAsync(late));
        Assert.Equal(2, (await node.LoadAsync(other)).Participant!.Answers.Count);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Only_old_conversations_without_consent_are_erased_by_themselves(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var silent = await PersonAsync(null, given: false);
        var refused = await PersonAsync(IntakeState.Refused, given: false);
        var started = await PersonAsync(IntakeState.Started, given: true);
        var sent = await PersonAsync(IntakeState.Sent, given: true);
        var agreedThenUnclear = await PersonAsync(IntakeState.Unconsented, given: true);
        database.Time.Advance(TimeSpan.FromHours(25));
        var recent = await PersonAsync(null, given: false);

        var erased = await node.Eraser.EraseUnconsentedAsync(database.Time.GetUtcNow() - TimeSpan.FromHours(24), CancellationToken.None);

        Assert.Equal(2, erased);
        var left = (await node.Directory.ListAsync(CancellationToken.None)).Select(person => person.Id).ToHashSet();
        Assert.True(left.SetEquals([started, sent, agreedThenUnclear, recent]));
        Assert.DoesNotContain(left, id => id == silent || id == refused);

        async Task<ParticipantId> PersonAsync(IntakeState? state, bool given)
        {
            var id = ParticipantId.New();
            await node.TakeTurnAsync(Turn.NewConversation(), id, commit => commit with
            {
                Profile = state is { } known ? new("newcomer", "nl", known, null) : null,
                Consents = [new("consent.keep", given, "nl", "v1", Turn.Start)],
            });
            return id;
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Wrong_codes_are_counted_per_scope_and_kept_for_a_day(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (one, two) = (await database.StartNodeAsync(), await database.StartNodeAsync());
        await one.CodeAttempts.RecordAsync("here", Turn.Start, CancellationToken.None);
        await two.CodeAttempts.RecordAsync("here", Turn.Start, CancellationToken.None);
        await one.CodeAttempts.RecordAsync("here", Turn.Start.AddHours(1), CancellationToken.None);
        await one.CodeAttempts.RecordAsync("there", Turn.Start, CancellationToken.None);

        Assert.Equal(3, await two.CodeAttempts.CountAsync("here", Turn.Start, CancellationToken.None));
        Assert.Equal(1, await two.CodeAttempts.CountAsync("here", Turn.Start.AddMilliseconds(1), CancellationToken.None));
        Assert.Equal(0, await two.CodeAttempts.CountAsync("nowhere", Turn.Start, CancellationToken.None));

        await one.CodeAttempts.RecordAsync("there", Turn.Start.AddHours(24.5), CancellationToken.None);
        Assert.Equal(1, await two.CodeAttempts.CountAsync("here", Turn.Start, CancellationToken.None));
        Assert.Equal(2, await database.CountAsync("code_attempts"));
    }

    private static Task TellAsync(Node node, ConversationKey conversation, ParticipantId participant, string code, IntakeState state) =>
        node.TakeTurnAsync(conversation, participant, commit => commit with
        {
            Profile = Profile(code, state),
            State = Turn.State(("dialog", "a")),
            Answers = [Told("newcomer.b"), Told("newcomer.a")],
            Consents = [Given("consent.match"), Given("consent.keep")],
            Requests = [Asked(Turn.Start.AddMinutes(1)), Asked(Turn.Start)],
            Unanswered = [AskedInVain(Turn.Start.AddMinutes(1)), AskedInVain(Turn.Start)],
            Notices = [new(participant, new("text", ["x"], Turn.Start))],
            Newsletter = new NewsletterChange.SignUp("somebody@example.org", "ar"),
            Identity = "msteams:tenant:" + code,
        });

    private static ParticipantProfile Profile(string code, IntakeState state) => new("newcomer", "ar", state, code);

    private static Answer Told(string question) => new(question, "\"v\"", "own", "ar", "v1", Turn.Start, "d");

    private static Consent Given(string purpose) => new(purpose, true, "ar", "v1", Turn.Start);

    private static PersonRequest Asked(DateTimeOffset at) => new("crisis", null, "ar", at);

    private static UnansweredQuestion AskedInVain(DateTimeOffset at) => new("كم؟", "ar", "offered", "cost", "newcomer.name", at);

    private static async Task<string> CountAllAsync(TestDatabase database)
    {
        var counts = new List<string>();
        foreach (var table in PersonalTables) counts.Add($"{table} {await database.CountAsync(table)}");
        return string.Join(", ", counts);
    }
}
