using SamenHier.Casework.People;

namespace SamenHier.Bot.Jobs;

/// <summary>Erases the conversations of people who gave no consent within 24 hours.</summary>
/// <param name="eraser">Erases.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets a count, never a name.</param>
internal sealed partial class UnconsentedCleanup(Eraser eraser, TimeProvider time, ILogger<UnconsentedCleanup> log) : ErasingJob(time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <inheritdoc />
    protected override Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        eraser.EraseUnconsentedAsync(now - KeptFor, cancellationToken);

    /// <inheritdoc />
    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} conversations without consent")]
    protected override partial void LogErased(int count);

    /// <inheritdoc />
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; erasing is put off by an hour")]
    protected override partial void LogPutOff();
}
