using SamenHier.Bot.Turns;
using SamenHier.Casework;
using SamenHier.Casework.Notices;
using SamenHier.Casework.Turns;

namespace SamenHier.Bot.Notices;

/// <summary>
/// Goes round those who are to be told something, and takes with each a turn of their own where they talk with the bot: after each turn
/// that had something to tell, at the start, and now and then for those with whom it failed.
/// </summary>
/// <param name="box">Knows who waits.</param>
/// <param name="store">Knows what for.</param>
/// <param name="turns">Takes the turns.</param>
/// <param name="bell">Is rung by turns.</param>
/// <param name="signals">Come from the desk.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class NoticeRounds(NoticeBox box, TurnStore store, TurnTaker turns, NoticeBell bell, NoticeSignals signals, ILogger<NoticeRounds> log) : BackgroundService
{
    /// <summary>How long after a round the next begins at the latest.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    private const string NoSuchActivity = "none";

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.Published += bell.Ring;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryGoRoundAsync(stoppingToken);
                await bell.WaitAsync(Period, stoppingToken);
            }
        }
        finally
        {
            signals.Published -= bell.Ring;
        }
    }

    private async Task TryGoRoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var recipient in await box.WaitingAsync(cancellationToken))
            {
                await TryTellAsync(recipient, cancellationToken);
            }
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
    }

    // One person's trouble is not the others'.
    private async Task TryTellAsync(WaitingRecipient recipient, CancellationToken cancellationToken)
    {
        try
        {
            await TellAsync(recipient, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            // The message of an exception may quote what people wrote; its type and place do not.
            LogFault(recipient.Participant, exception.GetType().Name, exception.StackTrace);
        }
    }

    // A turn that told the newest was taken for all before it.
    private async Task TellAsync(WaitingRecipient recipient, CancellationToken cancellationToken)
    {
        var snapshot = await store.LoadAsync(recipient.Conversation, NoSuchActivity, cancellationToken);
        if (snapshot.Participant is { Notices: [.., var newest] } person && person.Id == recipient.Participant)
        {
            await turns.TakeAsync(TurnRequest.From(NoticeActivity.For(recipient, newest.Id)), hands: true, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Participant {Participant} could not be told something: {Fault} {Place}")]
    private partial void LogFault(ParticipantId participant, string fault, string? place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; people are told what they wait for later")]
    private partial void LogPutOff();
}
