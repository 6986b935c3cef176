using SamenHier.Casework.Audit;
using SamenHier.Casework.People;

namespace SamenHier.Bot.Jobs;

/// <summary>Erases people whose last message is more than a year old: that is how long the bot says that it keeps what they told.</summary>
/// <param name="eraser">Erases.</param>
/// <param name="audit">Drops its lines after two years.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets a count, never a name.</param>
internal sealed partial class RetentionCleanup(Eraser eraser, AuditLog audit, TimeProvider time, ILogger<RetentionCleanup> log) : ErasingJob(time)
{
    /// <inheritdoc />
    protected override async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await audit.DropBeforeAsync(now.AddYears(-2), cancellationToken);
        return await eraser.EraseIdleAsync(now.AddYears(-1), cancellationToken);
    }

    /// <inheritdoc />
    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} people who wrote nothing for a year")]
    protected override partial void LogErased(int count);

    /// <inheritdoc />
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; erasing is put off by an hour")]
    protected override partial void LogPutOff();
}
