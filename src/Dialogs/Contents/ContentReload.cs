using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SamenHier.Casework;
using SamenHier.Casework.Contents;
using SamenHier.Dialogs.Faq;

namespace SamenHier.Dialogs.Contents;

/// <summary>Reads what was edited at the desk before the first message, and now and then what was edited at another node.</summary>
/// <param name="overlay">Keeps it at hand.</param>
/// <param name="store">The versions.</param>
/// <param name="faq">Learns edited entries.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Is told when it failed, without words.</param>
public sealed partial class ContentReload(ContentOverlay overlay, ContentStore store, FaqLibrary faq, TimeProvider time, ILogger<ContentReload> log) : BackgroundService
{
    /// <summary>How long after a reading the next begins.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // A reading takes its time, and never that of whoever moves the clock.
            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await TryReadAsync(stoppingToken);
            await TryLearnAsync();
        }
    }

    private async Task TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await overlay.LoadAsync(store, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
    }

    // The old entries stay in use until the new ones are learned.
    private async Task TryLearnAsync()
    {
        try
        {
            await faq.Settled;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotLearned(exception.GetType().Name, exception.StackTrace);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; what was edited at the desk is read later")]
    private partial void LogPutOff();

    [LoggerMessage(Level = LogLevel.Error, Message = "Edited questions could not be learned: {Fault} {Place}")]
    private partial void LogNotLearned(string fault, string? place);
}
