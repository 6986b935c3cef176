using System.Net;
using Npgsql;
using SamenHier.Bot.Tests.StandIns;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Turns;

/// <summary>A store that fails: 503, nothing stored, nothing said; and serving goes on when it is back.</summary>
[Collection(PostgresTests.Name)]
public sealed class StoreFailureTests(PostgresServer postgres)
{
    public static TheoryData<Entrance> Entrances => StandIns.Entrances.Both;

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_store_that_cannot_be_written_stores_nothing_and_the_same_post_is_taken_when_it_is_back(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");
        await using var stored = StoredFile.In(data.Path);

        await AssertRefusedWhileBrokenAsync(server, person, stored.BreakWritingAsync, stored.MendWritingAsync);
    }

    [Theory]
    [MemberData(nameof(Entrances))]
    public async Task A_store_that_cannot_be_read_stores_nothing_and_the_same_post_is_taken_when_it_is_back(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");
        await using var stored = StoredFile.In(data.Path);

        await AssertRefusedWhileBrokenAsync(server, person, stored.BreakReadingAsync, stored.MendReadingAsync);
    }

    [PostgresTheory]
    [MemberData(nameof(Entrances))]
    public async Task A_database_server_that_hangs_up_stores_nothing_and_the_same_post_is_taken_when_it_is_back(Entrance entrance)
    {
        using TemporaryDirectory data = new();
        var connection = await postgres.CreateDatabaseAsync();
        await using var server = await BotServer.StartAsync(data.Path, ["Data:Provider=postgres", $"Data:ConnectionString={connection}"]);
        var person = await server.NewPersonAsync(entrance);
        await new Newcomer("nl").ReachAsync(server, person, "newcomer.name");

        await AssertRefusedWhileBrokenAsync(server, person, () => HangUpAsync(connection), () => AllowAsync(connection, "true"));
    }

    [Fact]
    public async Task A_store_that_fails_is_told_by_the_health_of_the_server()
    {
        using TemporaryDirectory data = new();
        await using var server = await BotServer.StartAsync(data.Path);
        await using var stored = StoredFile.In(data.Path);
        await stored.ScalarAsync("ALTER TABLE messages RENAME TO lost");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/live")).StatusCode);

        await stored.ScalarAsync("ALTER TABLE lost RENAME TO messages");
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/ready")).StatusCode);
    }

    private static async Task AssertRefusedWhileBrokenAsync(BotServer server, IPerson person, Func<Task> damage, Func<Task> mend)
    {
        var before = await server.RecordAsync(person.Conversation);

        await damage();
        var refused = await person.PostAsync(PersonActions.Typed("Proefpersoon", id: "the-name"));
        await mend();

        refused.Refused(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(before, await server.RecordAsync(person.Conversation));
        (await person.PostAsync(PersonActions.Typed("Proefpersoon", id: "the-name"))).Taken();
        var after = await server.RecordAsync(person.Conversation);
        Assert.Equal((before.Version + 1, before.LastSequence + 2), (after.Version, after.LastSequence));
        Assert.Equal("newcomer.birthYear", (await server.QuestionAsync(person.Conversation)).Id);
    }

    private static async Task HangUpAsync(string connection)
    {
        await AllowAsync(connection, "false");
        await ExecuteAsync(connection, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name(connection)}'");
    }

    private static Task AllowAsync(string connection, string allowed) => ExecuteAsync(connection, $"ALTER DATABASE {Name(connection)} ALLOW_CONNECTIONS {allowed}");

    private static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using NpgsqlConnection elsewhere = new(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ToString());
        await elsewhere.OpenAsync();
        await using var command = elsewhere.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
