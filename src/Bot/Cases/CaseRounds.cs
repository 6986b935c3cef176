using SamenHier.Bot.Alerts;
using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Cases;

/// <summary>Goes round the cases whose time limits act: reminds, asks the next, alarms, and gives turns back to the bot that lapsed. Several nodes may; each limit acts once.</summary>
/// <param name="directory">Knows which are due.</param>
/// <param name="board">Knows who works where; read anew each round, since another node may have changed it.</param>
/// <param name="loads">Is told how many cases each person has.</param>
/// <param name="turns">Give turns back.</param>
/// <param name="times">How long things may take.</param>
/// <param name="bell">Is rung when there is somebody to tell.</param>
/// <param name="signals">Tell the desk.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class CaseRounds(
    CaseDirectory directory,
    RosterBoard board,
    CaseLoads loads,
    CaseTurns turns,
    CaseTimes times,
    AlertBell bell,
    CaseSignals signals,
    TimeProvider time,
    ILogger<CaseRounds> log) : BackgroundService
{
    /// <summary>How long after a round the next begins.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(25);

    private const int Batch = 200;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryGoRoundAsync(stoppingToken);

            // A round takes its time, and never that of whoever moves the clock.
            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    private async Task TryGoRoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            var roster = await board.RefreshAsync(cancellationToken);
            while (await ActOnBatchAsync(roster, cancellationToken))
            {
                // There are more, and some of these went.
            }
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogRoundFault(exception.GetType().Name, exception.StackTrace);
        }
    }

    private async Task<bool> ActOnBatchAsync(Roster roster, CancellationToken cancellationToken)
    {
        loads.Current = await directory.LoadsAsync(cancellationToken);
        var all = await directory.DueAsync(time.GetUtcNow(), Batch, cancellationToken);
        var acted = 0;
        foreach (var due in all)
        {
            if (await TryActAsync(due, roster, cancellationToken)) acted++;
        }

        return all.Count == Batch && acted > 0;
    }

    // One case's trouble is not the others'.
    private async Task<bool> TryActAsync(DueCase due, Roster roster, CancellationToken cancellationToken)
    {
        try
        {
            return await ActAsync(due, roster, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            // The message of an exception may quote what people wrote; its type and place do not.
            LogFault(due.Record.Id, exception.GetType().Name, exception.StackTrace);
            return false;
        }
    }

    private async Task<bool> ActAsync(DueCase due, Roster roster, CancellationToken cancellationToken)
    {
        var step = CaseTimeLimits.Act(due, roster, loads.Current, time.GetUtcNow(), times);
        if (step.TurnLapses)
        {
            return await turns.LapseAsync(due.Record.Id, due.Record.Version, cancellationToken) is CaseOutcome.Done;
        }

        // Whoever changed it meanwhile has set its next limit.
        if (!await directory.TryUpdateAsync(step.After, step.Alerts, cancellationToken)) return false;

        if (step.Alerts.Count > 0) bell.Ring();
        signals.Publish(due.Record.Id);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The time limit of case {Case} could not act: {Fault} {Place}")]
    private partial void LogFault(CaseId @case, string fault, string? place);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the time limits failed: {Fault} {Place}")]
    private partial void LogRoundFault(string fault, string? place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; time limits act later")]
    private partial void LogPutOff();
}
