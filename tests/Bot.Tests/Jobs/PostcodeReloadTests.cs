using SamenHier.Bot.Tests.StandIns;
using SamenHier.Casework.Places;
using SamenHier.Recognizers;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Jobs;

/// <summary>A running server reads places with the postcodes that were imported last.</summary>
public sealed class PostcodeReloadTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private static readonly PostcodeArea[] Areas = [new("9999", "Stitswerd", 53.3594, 6.5907)];

    [Fact]
    public async Task An_import_is_in_use_within_a_minute_and_after_a_restart()
    {
        using TemporaryDirectory data = new();
        AlarmClock clock = new();
        await using (var server = await BotServer.StartAsync(data.Path, clock))
        {
            await clock.AlarmIsSetAsync(Period);
            Assert.Null(Latitude(server));

            await server.Get<PostcodeStore>().ReplaceAsync(Areas, "test", CancellationToken.None);
            clock.Advance(Period);
            await server.Logs.UntilAsync("Reading places with 1 postcodes");
            Assert.Equal(53.3594, Latitude(server));
        }

        await using var restarted = await BotServer.StartAsync(data.Path);
        await restarted.Logs.UntilAsync("Reading places with 1 postcodes");
        Assert.Equal(53.3594, Latitude(restarted));
    }

    private static double? Latitude(BotServer server) => server.Get<Gazetteer>().Current.Recognize("9999 XL", "nl").Value!.Latitude;
}
