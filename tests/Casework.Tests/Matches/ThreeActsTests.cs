using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Records;
using SamenHier.Casework.Turns;
using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests.Matches;

/// <summary>There is no way around the three acts: tried by SQL on the database itself, by the model, and by what the assembly lets others call.</summary>
[Collection(StoreTests.Name)]
public sealed class ThreeActsTests(PostgresServer postgres)
{
    private const string MatchRow = "INSERT INTO group_newcomers (group_id, participant_id, since, proposal_id, state, act_builder, act_newcomer, act_group)";

    private const string Act = "INSERT INTO match_acts (proposal_id, kind, at, staff_id, participant_id, after_kind)";

    // The proposal o is approved (one act), a is accepted (two acts), f is final and s was stopped (three acts each), p has none. $x.g is the group of x, $x.n its newcomer.
    private static readonly string[] Attempts =
    [
        $"{MatchRow} VALUES ($p.g, $p.n, 0, $p, 3, 1, 2, 3)",
        $"{MatchRow} VALUES ($o.g, $o.n, 0, $o, 3, 1, 2, 3)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, $a, 3, 1, 2, 3)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, $a, 2, 1, 2, 3)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, $a, 3, 1, 2, 2)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, $a, 3, 1, 1, 1)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, $a, 3, 1, 2, NULL)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, NULL, 3, 1, 2, 3)",
        $"{MatchRow} VALUES ($a.g, $a.n, 0, $f, 3, 1, 2, 3)",
        $"{MatchRow} VALUES ($a.g, $f.n, 0, $f, 3, 1, 2, 3)",
        $"{MatchRow} VALUES ($s.g, $s.n, 0, $s, 3, 1, 2, 3)",
        $"{MatchRow} SELECT group_id, participant_id, 0, id, 3, 1, 2, 3 FROM proposals WHERE state < 3",
        "UPDATE group_newcomers SET proposal_id = $a",
        "UPDATE group_newcomers SET proposal_id = $a, participant_id = $a.n, group_id = $a.g",
        "UPDATE group_newcomers SET participant_id = $a.n",
        "UPDATE group_newcomers SET group_id = $a.g",
        "UPDATE group_newcomers SET act_group = 2",
        $"{Act} VALUES ($p, 2, 0, NULL, $p.n, 1)",
        $"{Act} VALUES ($p, 3, 0, NULL, $p.n, 2)",
        $"{Act} VALUES ($o, 3, 0, NULL, $o.n, 2)",
        $"{Act} VALUES ($o, 3, 0, NULL, $o.n, 1)",
        $"{Act} VALUES ($o, 2, 0, NULL, $o.n, NULL)",
        $"{Act} VALUES ($o, 2, 0, $o, NULL, NULL)",
        $"{Act} VALUES ($p, 1, 0, NULL, NULL, NULL)",
        $"{Act} VALUES ($p, 1, 0, NULL, $p.n, NULL)",
        $"{Act} VALUES ($p, 4, 0, NULL, $p.n, 3)",
        $"{Act} VALUES ($p, 0, 0, $p, NULL, NULL)",
        $"{Act} VALUES ($p.n, 1, 0, $p, NULL, NULL)",
        "UPDATE match_acts SET proposal_id = $p WHERE proposal_id = $f",
        "UPDATE match_acts SET kind = 3 WHERE proposal_id = $a AND kind = 2",
        "DELETE FROM match_acts WHERE proposal_id = $f",
        "DELETE FROM match_acts WHERE proposal_id = $f AND kind = 3",
        "DELETE FROM match_acts WHERE proposal_id = $a AND kind = 1",
        "UPDATE proposals SET state = 3 WHERE id = $a",
        "UPDATE proposals SET state = 3, last_act = 3 WHERE id = $a",
        "UPDATE proposals SET state = 3, last_act = 2 WHERE id = $a",
        "UPDATE proposals SET state = 3, last_act = NULL WHERE id = $p",
        "UPDATE proposals SET state = 2, last_act = 2 WHERE id = $o",
        "UPDATE proposals SET state = 1, last_act = 1 WHERE id = $p",
        "UPDATE proposals SET state = 2 WHERE id = $f",
        "UPDATE proposals SET participant_id = $a.n WHERE id = $f",
        "UPDATE proposals SET group_id = $a.g WHERE id = $f",
        "INSERT INTO proposals (id, version, round_id, participant_id, group_id, state, last_act, made_at, card) SELECT $p.n, 1, round_id, $f.n, $a.g, 3, 3, 0, card FROM proposals WHERE id = $f",
        "INSERT INTO proposals (id, version, round_id, participant_id, group_id, state, last_act, made_at, card) SELECT $p.n, 1, round_id, participant_id, $p.g, 0, NULL, 0, card FROM proposals WHERE id = $a",
    ];

    // What only the foreign keys and unique indexes refuse, and makes no match.
    private static readonly string[] HarmlessWithoutKeys = ["VALUES ($p.n, 1, 0, $p, NULL, NULL)"];

    [Theory]
    [On(Provider.Sqlite, true, false)]
    [On(Provider.Postgres, true)]
    public async Task The_database_refuses_every_way_around(Provider provider, bool keys)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couples = await CouplesAsync(desk);
        var before = await RowsAsync(database);

        foreach (var attempt in Attempts.Where(attempt => keys || !HarmlessWithoutKeys.Any(harmless => attempt.EndsWith(harmless, StringComparison.Ordinal))))
        {
            var error = await TryAsync(database, Fill(attempt, couples, provider), keys);
            Assert.True(error is not null, attempt);
            Assert.Equal((attempt, before), (attempt, await RowsAsync(database)));
        }
    }

    [Theory, On(Provider.Sqlite), On(Provider.Postgres)]
    public async Task Neither_does_the_model_write_a_match_without_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var desk = await Matchmaking.StartAsync(database);
        var couple = await desk.ReachAsync(ProposalState.Accepted);
        await using var context = await desk.Node.Services.GetRequiredService<IDbContextFactory<CaseworkContext>>().CreateDbContextAsync();
        context.Set<GroupNewcomerRow>().Add(new()
        {
            GroupId = couple.Group.Id,
            ParticipantId = couple.Newcomer.Id,
            Since = Turn.Start,
            ProposalId = couple.Proposal,
            State = ProposalState.Final,
            ActBuilder = ActKind.Builder,
            ActNewcomer = ActKind.Newcomer,
            ActGroup = ActKind.Group,
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.Equal(0, await Matchmaking.MatchesAsync(database));
    }

    [Fact]
    public void Only_a_turn_takes_the_answer_of_a_participant()
    {
        var takers = typeof(MatchBoard).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(TurnCommit) || typeof(ProposalAnswer).IsAssignableFrom(parameter.ParameterType)))
            .Where(method => method.Name is not ("Equals" or "PrintMembers" or "Deconstruct"))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Equal(["TurnStore.CommitAsync"], takers);
    }

    [Fact]
    public void One_place_writes_a_match()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "src", "Casework"))) folder = folder.Parent;

        // Built elsewhere there are no sources to look at.
        var sources = folder is null ? [] : Directory.EnumerateFiles(Path.Combine(folder.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.All(
            sources.Where(path => File.ReadAllText(path).Contains("INTO group_newcomers", StringComparison.Ordinal)),
            path => Assert.Equal("AnswerStatements.cs", Path.GetFileName(path)));
    }

    private static async Task<Dictionary<string, Couple>> CouplesAsync(Matchmaking desk) => new(StringComparer.Ordinal)
    {
        ["o"] = await desk.ReachAsync(ProposalState.Approved),
        ["a"] = await desk.ReachAsync(ProposalState.Accepted),
        ["f"] = await desk.ReachAsync(ProposalState.Final),
        ["s"] = await desk.ReachAsync(ProposalState.Stopped),
        ["p"] = await ProposedAsync(desk),
    };

    // The two of the match that was stopped are in the pool again: whose group it is only the proposal says.
    private static async Task<Couple> ProposedAsync(Matchmaking desk)
    {
        var (newcomer, group) = (await desk.NewcomerAsync(), await desk.GroupAsync());
        await desk.RunAsync();
        var made = (await desk.ListAsync()).First(proposal => proposal.Newcomer == newcomer.Id);
        return new(newcomer, group with { Id = made.Group }, made.Id);
    }

    private static string Fill(string attempt, Dictionary<string, Couple> couples, Provider provider)
    {
        foreach (var (name, couple) in couples)
        {
            attempt = attempt.Replace($"${name}.g", Literal(couple.Group.Id.ToBytes()), StringComparison.Ordinal)
                .Replace($"${name}.n", Literal(couple.Newcomer.Id.ToBytes()), StringComparison.Ordinal)
                .Replace($"${name}", Literal(couple.Proposal.ToBytes()), StringComparison.Ordinal);
        }

        return attempt;

        string Literal(byte[] bytes) => provider is Provider.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'";
    }

    private static async Task<Exception?> TryAsync(TestDatabase database, string sql, bool keys)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        if (connection is SqliteConnection)
        {
            command.CommandText = $"PRAGMA foreign_keys = {(keys ? "ON" : "OFF")}";
            await command.ExecuteNonQueryAsync();
        }

        command.CommandText = sql;
        try
        {
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (System.Data.Common.DbException error)
        {
            return error;
        }
    }

    private static async Task<(long Matches, long Acts, long Final, long Open)> RowsAsync(TestDatabase database) => (
        await Matchmaking.MatchesAsync(database),
        await database.CountAsync("match_acts"),
        await database.CountAsync("proposals WHERE state = 3"),
        await database.CountAsync("proposals WHERE state < 3"));
}
