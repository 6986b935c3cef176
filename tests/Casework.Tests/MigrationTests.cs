using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Questions;
using SamenHier.Casework.Records;
using SamenHier.Casework.Tests.Matches;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

[Collection(StoreTests.Name)]
public sealed class MigrationTests(PostgresServer postgres)
{
    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_migrated_schema_is_the_models(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var model = ModelOf(await database.StartNodeAsync());
        await using var connection = await database.OpenAsync();

        var schema = await DatabaseSchema.OfDatabaseAsync(connection, provider);

        Assert.Equal(DatabaseSchema.OfModel(model), schema);
        Assert.True(schema.Count > 60, $"Only {schema.Count} lines were read.");
    }

    [Theory]
    [On(Provider.Sqlite, "ALTER TABLE answers ADD COLUMN extra TEXT", "DROP INDEX \"IX_messages_pending\"", "CREATE INDEX extra ON answers (at)", "CREATE TABLE extra (id INTEGER PRIMARY KEY)")]
    [On(Provider.Postgres, "ALTER TABLE answers ADD COLUMN extra TEXT", "DROP INDEX \"IX_messages_pending\"", "ALTER TABLE answers ALTER COLUMN wording DROP NOT NULL",
        "ALTER TABLE conversations DROP CONSTRAINT \"FK_conversations_participants\"", "ALTER TABLE secrets DROP CONSTRAINT \"PK_secrets\"")]
    public async Task A_schema_that_differs_in_one_thing_is_told_apart(Provider provider, string difference)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var model = ModelOf(await database.StartNodeAsync());
        await database.RunAsync(difference);
        await using var connection = await database.OpenAsync();

        Assert.NotEqual(DatabaseSchema.OfModel(model), await DatabaseSchema.OfDatabaseAsync(connection, provider));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Nodes_that_start_at_once_and_again_migrate_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var nodes = Enumerable.Range(0, 4).Select(_ => database.BuildNode()).ToArray();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Database.PrepareAsync(CancellationToken.None))));
        await nodes[0].Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(7, await database.CountAsync("\"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_stops_no_start()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        var node = database.BuildNode();
        await database.RunAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await database.RunAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");

        await node.Database.PrepareAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, await database.CountAsync("participants"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task The_migrations_can_be_taken_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        await using var context = await node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync();
        await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
        await using var connection = await database.OpenAsync();

        Assert.Empty(await DatabaseSchema.OfDatabaseAsync(connection, provider));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task What_an_earlier_release_left_of_erased_people_goes_when_it_is_replaced(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var conversation = Turn.NewConversation();
        await node.TakeTurnAsync(conversation, ParticipantId.New(), commit => commit with { ActivityKey = "a", Seen = new("id", Turn.Bytes("{}"), 200) });
        await node.TakeTurnAsync(Turn.NewConversation(), ParticipantId.New(), commit => commit with { ActivityKey = "b", Seen = new("id", Turn.Bytes("{}"), 200) });
        await using (var context = await node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync())
            await context.GetService<IMigrator>().MigrateAsync("20261121000000_TheTurn");
        Assert.Equal(1, await database.RunAsync(
            "UPDATE seen_activities SET participant_id = key_hash WHERE key_hash = (SELECT key_hash FROM seen_activities ORDER BY key_hash LIMIT 1)"));

        await node.Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(1, await database.CountAsync("seen_activities WHERE response IS NULL"));
        Assert.Equal(0, await database.CountAsync("seen_activities s WHERE NOT EXISTS (SELECT 1 FROM participants p WHERE p.id = s.participant_id)"));
        Assert.Equal(0, await database.CountAsync("due_scrubs"));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_database_of_the_release_before_questions_keeps_what_it_has_and_takes_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (conversation, person) = (Turn.NewConversation(), ParticipantId.New());
        PersonRequest asked = new("asked", "newcomer.name", "ti", Turn.Start);
        await node.TakeTurnAsync(conversation, person, commit => commit with { Profile = new("newcomer", "ti", IntakeState.Started, "000000000001"), Requests = [asked] });
        await using (var context = await node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync())
            await context.GetService<IMigrator>().MigrateAsync("20261122010000_Postcodes");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.Questions.FeedbackAsync(CancellationToken.None));

        var next = await database.StartNodeAsync();
        UnansweredQuestion question = new("which bus?", "ti", "unknown", null, null, Turn.Start);
        await next.TakeTurnAsync(conversation, person, commit => commit with { Unanswered = [question], Feedback = [new("cost", "ti", true)] });

        var export = (await next.Directory.ExportAsync("000000000001", CancellationToken.None))!;
        Assert.Equal([asked], export.Requests);
        Assert.Equal([question], export.Unanswered);
        Assert.Equal([new FaqFeedbackTotal("cost", "ti", 1, 0)], await next.Questions.FeedbackAsync(CancellationToken.None));
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_database_of_the_release_before_groups_keeps_what_it_has_and_takes_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var (conversation, person) = (Turn.NewConversation(), ParticipantId.New());
        await node.TakeTurnAsync(conversation, person, commit => commit with
        {
            Profile = new("volunteer", "ti", IntakeState.Started, "000000000001"),
            Answers = [new("volunteer.name", "\"ሰላም\"", null, "ti", "v1", Turn.Start)],
        });
        await using (var context = await node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync())
            await context.GetService<IMigrator>().MigrateAsync("20261122020000_Questions");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.LoadAsync(conversation));

        var next = await database.StartNodeAsync();
        var before = (await next.LoadAsync(conversation)).Participant!;
        Assert.Equal(("000000000001", "\"ሰላም\"", null), (before.Profile.Reference, before.Answers["volunteer.name"].Value, before.Group));
        Assert.Equal(2, (await next.MessagesAsync(conversation)).Count);
        var group = await new Member(conversation, person).FormAsync(next);

        Assert.Equal(group, (await next.LoadAsync(conversation)).Participant!.Group!.Id);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_database_of_the_release_before_cases_keeps_what_it_has_and_takes_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var node = await database.StartNodeAsync();
        var founder = await Member.TalkAsync(node);
        var group = await founder.FormAsync(node);
        await node.TakeTurnAsync(founder.Conversation, founder.Id, commit => commit with { Town = "Haarlem" });
        await using (var context = await node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync())
            await context.GetService<IMigrator>().MigrateAsync("20261122090000_Groups");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.LoadAsync(founder.Conversation));

        var next = await database.StartNodeAsync();
        var before = await founder.ReadAsync(next);
        var asked = await new Asker(founder.Conversation, founder.Id).AskAsync(next);

        Assert.Equal((group, null, null, null), (before.Group!.Id, before.Group.Profile.PlainTown, before.Town, before.Case));
        Assert.Equal(8, (await next.MessagesAsync(founder.Conversation)).Count);
        Assert.Equal(asked.Id, (await founder.ReadAsync(next)).Case!.Id);
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task A_database_of_the_release_before_matches_keeps_what_it_has_and_takes_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var matched = await desk.ReachAsync(ProposalState.Final);
        var (newcomer, circle) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        await using (var context = await desk.Node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync())
            await context.GetService<IMigrator>().MigrateAsync("20261122150000_Cases");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => desk.Node.LoadAsync(newcomer.Conversation));

        var next = await database.StartNodeAsync();
        Assert.Null((await circle.Coordinator.ReadAsync(next)).Group!.Profile.HasWomen);
        Assert.Equal((null, 0), ((await matched.Newcomer.ReadAsync(next)).Group, await Matchmaking.MatchesAsync(database)));
        var again = new Matchmaking(next, database.Time);
        await again.RunAsync();
        Assert.Equal(2, (await again.ListAsync()).Count);
    }

    private static IRelationalModel ModelOf(Node node)
    {
        using var context = node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContext();
        return context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
