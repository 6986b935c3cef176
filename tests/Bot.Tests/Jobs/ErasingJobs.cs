using Microsoft.Extensions.Hosting;
using SamenHier.Bot.Jobs;
using SamenHier.Bot.Tests.StandIns;

namespace SamenHier.Bot.Tests.Jobs;

/// <summary>The hourly jobs of a server by hand.</summary>
internal static class ErasingJobs
{
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Waits until every job waits for its next hour, so that moving the clock wakes it.</summary>
    public static async Task AreWaitingAsync(BotServer server, AlarmClock clock)
    {
        foreach (var _ in server.Get<IEnumerable<IHostedService>>().OfType<ErasingJob>()) await clock.AlarmIsSetAsync(Hour);
    }
}
