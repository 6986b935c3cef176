using SamenHier.Casework;

namespace SamenHier.Bot.Jobs;

/// <summary>Erases, every hour, what may not be kept any longer.</summary>
/// <param name="time">The clock.</param>
internal abstract class ErasingJob(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await TryEraseAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Erases what is due and returns how many people that were.</summary>
    protected abstract Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Is told how many people were erased; never none.</summary>
    protected abstract void LogErased(int count);

    /// <summary>Is told that the store was out of reach.</summary>
    protected abstract void LogPutOff();

    private async Task TryEraseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await EraseAsync(time.GetUtcNow(), cancellationToken) is > 0 and var erased)
            {
                LogErased(erased);
            }
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
    }
}
