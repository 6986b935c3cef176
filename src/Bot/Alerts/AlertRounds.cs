using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using SamenHier.Bot.Delivery;
using SamenHier.Bot.Mail;
using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Alerts;

/// <summary>
/// Goes round the alerts that wait and passes each on by every way that there is: at the start, when the bell rings, and now and then for those
/// with which it failed. One way's trouble does not hold up the other.
/// </summary>
/// <param name="box">Holds the alerts.</param>
/// <param name="directory">Reads cases.</param>
/// <param name="board">Knows whom to tell.</param>
/// <param name="cards">Tells them in Teams.</param>
/// <param name="words">Finds what a person wrote.</param>
/// <param name="letter">Writes e-mail.</param>
/// <param name="mail">Sends it.</param>
/// <param name="options">Says whether there is e-mail.</param>
/// <param name="signals">Tell of changed cases.</param>
/// <param name="bell">Is rung when there is something to tell.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class AlertRounds(
    AlertBox box,
    CaseDirectory directory,
    RosterBoard board,
    CaseCards cards,
    PersonWords words,
    AlertMail letter,
    MailSender mail,
    IOptions<MailOptions> options,
    CaseSignals signals,
    AlertBell bell,
    TimeProvider time,
    ILogger<AlertRounds> log) : BackgroundService
{
    /// <summary>How long after a round the next begins at the latest.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(45);

    // Those that wait for another try must not hide the others.
    private const int Looked = 1000;

    private readonly AlertAttempts attempts = new();
    private DateTimeOffset lookedAround = DateTimeOffset.MinValue;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.Published += RingForCards;
        board.Changed += RingForThoseWhoLeft;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryAsync(GoRoundAsync, stoppingToken);
                await TryAsync(LookAroundAsync, stoppingToken);
                await bell.WaitAsync(Period, stoppingToken);
            }
        }
        finally
        {
            signals.Published -= RingForCards;
            board.Changed -= RingForThoseWhoLeft;
        }
    }

    private void RingForCards(CaseId changed)
    {
        if (cards.Note(changed))
        {
            bell.Ring();
        }
    }

    private void RingForThoseWhoLeft()
    {
        if (cards.NoteThoseWhoLeft())
        {
            bell.Ring();
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFault(exception.GetType().Name, exception.StackTrace);
        }
    }

    private async Task GoRoundAsync(CancellationToken cancellationToken)
    {
        await cards.RefreshChangedAsync(cancellationToken);
        List<Errand> errands = [];
        foreach (var alert in await box.WaitingAsync(Looked, cancellationToken))
        {
            errands.AddRange(await PlanAsync(alert, cancellationToken));
        }

        // Who may be in danger is not kept waiting behind others.
        var inOrder = errands.OrderByDescending(errand => errand.Alert.Kind is AlertKind.Danger).ToList();
        await Task.WhenAll(PassOnAsync(inOrder, errand => errand.Way is AlertWay.Teams, cancellationToken), PassOnAsync(inOrder, errand => errand.Way is AlertWay.Mail, cancellationToken));
        foreach (var alert in errands.Select(errand => errand.Alert).Distinct())
        {
            await DropIfDoneAsync(alert, WaysOf(alert), cancellationToken);
        }

        await cards.RefreshChangedAsync(cancellationToken);
    }

    // However often the bell rings.
    private async Task LookAroundAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() is var now && now - lookedAround >= Period)
        {
            lookedAround = now;
            await cards.LookAroundAsync(cancellationToken);
        }
    }

    // What is to be done now for an alert; one for which nothing is left to do goes.
    private async Task<IReadOnlyList<Errand>> PlanAsync(Alert alert, CancellationToken cancellationToken)
    {
        var (ways, now) = (WaysOf(alert), time.GetUtcNow());
        var open = ways.Where(way => !attempts.IsDone(alert.Id, way.Name)).ToList();
        if (open.Count > 0 && !open.Exists(way => attempts.IsDue(alert.Id, way.Name, now)))
        {
            return [];
        }

        var place = await directory.LocateAsync(alert.Case, cancellationToken);
        if (!AlertRelevance.StillMatters(alert, place?.Record))
        {
            await DropAsync(alert, cancellationToken);
            return [];
        }

        if (ways.Count == 0)
        {
            LogNoWay(alert.Kind, alert.Case);
        }

        await DropIfDoneAsync(alert, ways, cancellationToken);
        return [.. open.Where(way => attempts.IsDue(alert.Id, way.Name, now)).Select(way => new Errand(alert, place!, way))];
    }

    private IReadOnlyList<AlertWay> WaysOf(Alert alert) => [.. AlertAudience.Of(alert, board.Current).Where(way => way is not AlertWay.Mail || options.Value.IsSet)];

    private Task DropIfDoneAsync(Alert alert, IReadOnlyList<AlertWay> ways, CancellationToken cancellationToken) =>
        ways.All(way => attempts.IsDone(alert.Id, way.Name)) ? DropAsync(alert, cancellationToken) : Task.CompletedTask;

    private async Task DropAsync(Alert alert, CancellationToken cancellationToken)
    {
        await box.DropAsync(alert.Id, cancellationToken);
        attempts.Forget(alert.Id, time.GetUtcNow());
    }

    private async Task PassOnAsync(IEnumerable<Errand> errands, Func<Errand, bool> isMine, CancellationToken cancellationToken)
    {
        foreach (var errand in errands.Where(isMine))
        {
            // A mail server that is out of reach is out of reach for all; each is due again with the next round.
            var passing = await PassOnAsync(errand, cancellationToken);
            if (passing is Passing.NoServer)
            {
                break;
            }
        }
    }

    // One alert's trouble is not the others'.
    private async Task<Passing> PassOnAsync(Errand errand, CancellationToken cancellationToken)
    {
        Passing passing;
        try
        {
            passing = errand.Way switch
            {
                AlertWay.Mail way => await SendMailAsync(errand, way, cancellationToken),
                AlertWay.Teams way => await SendCardAsync(errand, way, cancellationToken),
                _ => Passing.Never,
            };
        }
        catch (ErrorResponseException exception) when (ChannelRefusal.Of(exception) is not null)
        {
            passing = Passing.Never;
        }
        catch (Exception exception) when (exception is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            LogTrouble(errand.Alert.Id, errand.Way.Name, exception.GetType().Name);
            passing = Passing.NotNow;
        }

        Note(errand, passing);
        return passing;
    }

    private void Note(Errand errand, Passing passing)
    {
        var (alert, way) = (errand.Alert, errand.Way.Name);
        switch (passing)
        {
            case Passing.Done:
                attempts.NoteDone(alert.Id, way);
                LogDone(alert.Kind, alert.Case, way);
                break;
            case Passing.Never:
                attempts.NoteDone(alert.Id, way);
                LogGivenUp(alert.Kind, alert.Case, way);
                break;
            default:
                if (attempts.NoteFailed(alert.Id, way, alert.At, time.GetUtcNow()))
                {
                    LogGivenUp(alert.Kind, alert.Case, way);
                }

                break;
        }
    }

    private async Task<Passing> SendMailAsync(Errand errand, AlertWay.Mail way, CancellationToken cancellationToken)
    {
        var (alert, record) = (errand.Alert, errand.Place.Record);
        if (alert.Kind is AlertKind.Wrote && (record.WaitingSince is not { } since || attempts.WasTold(alert.Case, way.Name, since)))
        {
            return Passing.Done;
        }

        using var message = letter.Write(alert, record.Urgency, way);
        var outcome = await mail.SendAsync(message, cancellationToken);
        if (outcome is MailOutcome.Sent && alert.Kind is AlertKind.Wrote)
        {
            attempts.NoteTold(alert.Case, way.Name, record.WaitingSince!.Value);
        }

        return outcome switch
        {
            MailOutcome.Sent => Passing.Done,
            MailOutcome.Refused => Passing.Never,
            MailOutcome.NoServer => Passing.NoServer,
            _ => Passing.NotNow,
        };
    }

    private async Task<Passing> SendCardAsync(Errand errand, AlertWay.Teams way, CancellationToken cancellationToken)
    {
        var found = errand.Alert.Kind is AlertKind.Wrote ? await words.FindAsync(errand.Place, errand.Alert, way, cancellationToken) : null;
        await cards.SendAsync(errand.Alert.Case, errand.Alert.Kind, way, found?.Words, cancellationToken);
        if (found is { } wrote)
        {
            words.Note(wrote.Message, way);
        }

        return Passing.Done;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An alert ({Kind}) of case {Case} was passed on by {Way}")]
    private partial void LogDone(AlertKind kind, CaseId @case, string way);

    [LoggerMessage(Level = LogLevel.Error, Message = "An alert ({Kind}) of case {Case} could not be passed on by {Way}; it is given up")]
    private partial void LogGivenUp(AlertKind kind, CaseId @case, string way);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no way to pass on an alert ({Kind}) of case {Case}; it stands at the desk only")]
    private partial void LogNoWay(AlertKind kind, CaseId @case);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alert {Alert} was not passed on by {Way}: {Fault}; it is tried again")]
    private partial void LogTrouble(Guid alert, string way, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the alerts failed: {Fault} {Place}")]
    private partial void LogFault(string fault, string? place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; alerts are passed on later")]
    private partial void LogPutOff();

    /// <summary>An alert to pass on by one way.</summary>
    private sealed record Errand(Alert Alert, CasePlace Place, AlertWay Way);

    /// <summary>How the passing on ended.</summary>
    private enum Passing
    {
        /// <summary>It was done.</summary>
        Done,

        /// <summary>It may be done later.</summary>
        NotNow,

        /// <summary>The server took nothing.</summary>
        NoServer,

        /// <summary>It will never be done.</summary>
        Never,
    }
}
