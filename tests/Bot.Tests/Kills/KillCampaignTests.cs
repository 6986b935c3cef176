using SamenHier.KillCampaign;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Kills;

/// <summary>A short kill campaign; the whole one is a command (README).</summary>
public sealed class KillCampaignTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const int Clients = 4;
    private const int Seed = 2;

    [Fact]
    public Task Nothing_is_lost_when_the_server_on_SQLite_is_killed_twice_at_each_moment() =>
        Nothing_is_lost(connectionString: null, killsPerPoint: 2);

    [PostgresFact]
    public async Task Nothing_is_lost_when_the_server_on_PostgreSQL_is_killed_once_at_each_moment() =>
        await Nothing_is_lost(await postgres.CreateDatabaseAsync(), killsPerPoint: 1);

    private static async Task Nothing_is_lost(string? connectionString, int killsPerPoint)
    {
        using TemporaryDirectory directory = new();
        var result = await Campaign.RunAsync(new(directory.Path, connectionString, killsPerPoint, Clients, Seed), _ => { }, CancellationToken.None);

        Assert.Empty(result.Findings);
        string[] moments = ["BeforeCommit", "Committed", "Random", "Sent"];
        Assert.Equal(moments.Select(moment => (moment, killsPerPoint)), result.Kills.OrderBy(kill => kill.Key, StringComparer.Ordinal).Select(kill => (kill.Key, kill.Value)));
        Assert.True(result.Intakes >= Clients);
    }
}
