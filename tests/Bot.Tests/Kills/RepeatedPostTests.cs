using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamenHier.Bot.Hosting;
using SamenHier.Bot.Turns;
using SamenHier.Tests.Clients;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.Kills;

public sealed class RepeatedPostTests
{
    [Fact]
    public async Task A_repeated_post_delivers_what_its_first_turn_stored_and_could_not_send()
    {
        using TemporaryDirectory directory = new();
        await using var connector = await StandInConnector.StartAsync();
        await using var server = await StartAsync(directory.Path);
        using ServerCalls calls = new(new Uri(server.Urls.First()), isPatient: true);
        await using ChannelChat chat = new(calls, connector, "repeated");

        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        await chat.OpenAsync(patience.Token);

        Assert.NotNull((await chat.ReceiveAsync(patience.Token)).Question);
        Assert.Equal(1, calls.Repeats);
        Assert.Single(chat.Arrivals);
    }

    private static async Task<WebApplication> StartAsync(string directory)
    {
        var server = await BotHost.BuildAsync(
            ["--urls=http://127.0.0.1:0", $"--Data:Directory={directory}", "--Channels:AllowAnonymous=true"],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<ITurnStages>(new FailsOnceAfterCommit());
            });
        await server.StartAsync();
        return server;
    }

    private sealed class FailsOnceAfterCommit : ITurnStages
    {
        private int commits;

        public void Reached(TurnStage stage)
        {
            if (stage is TurnStage.Committed && Interlocked.Increment(ref commits) == 1) throw new InvalidOperationException("The connection to the store was lost.");
        }
    }
}
