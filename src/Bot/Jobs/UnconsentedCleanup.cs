using SamenHier.Casework;
using SamenHier.Casework.People;

namespace SamenHier.Bot.Jobs;

/// <summary>Erases, every hour, the conversations of people who gave no consent within 24 hours.</summary>
/// <param name="eraser">Erases.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets a count, never a name.</param>
internal sealed partial class UnconsentedCleanup(Eraser eraser, TimeProvider time, ILogger<UnconsentedCleanup> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await EraseAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        try
        {
            var erased = await eraser.EraseUnconsentedAsync(time.GetUtcNow() - KeptFor, cancellationToken);
            if (erased > 0)
            {
                LogErased(erased);
            }
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} conversations without consent")]
    private partial void LogErased(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; erasing is put off by an hour")]
    private partial void LogPutOff();
}

/// <summary>Registers what runs by the clock.</summary>
internal static class JobServices
{
    /// <summary>Adds the jobs.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services.AddHostedService<UnconsentedCleanup>();
}
