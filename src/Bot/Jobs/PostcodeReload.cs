using SamenHier.Casework;
using SamenHier.Casework.Places;
using SamenHier.Recognizers;

namespace SamenHier.Bot.Jobs;

/// <summary>Takes the postcodes that an operator imported into use, at the start and while the server runs.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="gazetteer">Reads places with them.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets how many there are.</param>
internal sealed partial class PostcodeReload(PostcodeStore store, Gazetteer gazetteer, TimeProvider time, ILogger<PostcodeReload> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private PostcodeImport? inUse;

    /// <summary>Looks whether there is another import than the one in use, and takes it.</summary>
    /// <exception cref="StoreUnavailableException">The database could not be read.</exception>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var last = await store.LastImportAsync(cancellationToken);
        if (last is null || last == inUse)
        {
            return;
        }

        // An import that comes between is newer than what is remembered, so the next look takes it again.
        var postcodes = await StoredPostcodes.ReadAsync(store, cancellationToken);
        gazetteer.Use(postcodes);
        inUse = last;
        LogTaken(postcodes.Count);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            await TryLookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reading places with {Count} postcodes")]
    private partial void LogTaken(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; new postcodes are looked for again in half a minute")]
    private partial void LogPutOff();
}
