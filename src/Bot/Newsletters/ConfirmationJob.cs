using Microsoft.Extensions.Options;
using SamenHier.Bot.Mail;
using SamenHier.Casework;
using SamenHier.Casework.Newsletters;

namespace SamenHier.Bot.Newsletters;

/// <summary>Sends the confirmations that wait, oldest first. One that went out is sent again only when its note was lost with the program.</summary>
/// <param name="store">Knows who waits.</param>
/// <param name="letter">Writes the mail.</param>
/// <param name="mail">Sends it.</param>
/// <param name="options">Says whether mail is sent at all.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets what happened, never an address or a token.</param>
internal sealed partial class ConfirmationJob(
    NewsletterStore store, ConfirmationMail letter, MailSender mail, IOptions<MailOptions> options, TimeProvider time, ILogger<ConfirmationJob> log) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    // Those that wait for another try must not hide the others.
    private const int Looked = 200;

    private readonly ConfirmationAttempts attempts = new();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsSet)
        {
            LogNoMail();
            return;
        }

        using PeriodicTimer timer = new(Period, time);
        do
        {
            await TrySendAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TrySendAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Looked at anew before each mail: somebody may have signed off meanwhile, or another node have sent it.
            while (attempts.MayCall(time.GetUtcNow()) && await FindDueAsync(cancellationToken) is { } pending)
            {
                await SendAsync(pending, cancellationToken);
            }
        }
        catch (StoreUnavailableException)
        {
            LogPutOff();
        }
    }

    private async Task<PendingConfirmation?> FindDueAsync(CancellationToken cancellationToken)
    {
        var waiting = await store.PendingAsync(Looked, cancellationToken);
        return waiting.FirstOrDefault(pending => attempts.IsDue(pending.Token, time.GetUtcNow()));
    }

    private async Task SendAsync(PendingConfirmation pending, CancellationToken cancellationToken)
    {
        if (attempts.WasSent(pending.Token) || await IsDoneAsync(pending, cancellationToken))
        {
            await store.MarkSentAsync(pending.Token, cancellationToken);
            attempts.Forget(pending.Token);
        }
    }

    // Whether no more is to be done: it went out, or never will.
    private async Task<bool> IsDoneAsync(PendingConfirmation pending, CancellationToken cancellationToken)
    {
        if (!attempts.MayWriteTo(pending.Address, time.GetUtcNow()))
        {
            LogEnough();
            return true;
        }

        using var message = letter.Write(pending);
        var outcome = await mail.SendAsync(message, cancellationToken);
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case MailOutcome.Sent:
                attempts.NoteSent(pending.Token, pending.Address, now);
                LogSent();
                return true;
            case MailOutcome.Refused:
                LogRefused();
                return true;
            case MailOutcome.NotNow:
                var isGivenUp = attempts.NoteFailed(pending.Token, now);
                LogNotNow(isGivenUp);
                return isGivenUp;
            default:
                LogNoServer(attempts.NoteNoServer(now));
                return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail is sent, because Mail:Host is not set; requests for the newsletter wait")]
    private partial void LogNoMail();

    [LoggerMessage(Level = LogLevel.Information, Message = "A confirmation of the newsletter was sent")]
    private partial void LogSent();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server refused an address for good; its confirmation is not tried again")]
    private partial void LogRefused();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a confirmation; given up: {IsGivenUp}")]
    private partial void LogNotNow(bool isGivenUp);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server cannot be used; it is tried again in {Pause}")]
    private partial void LogNoServer(TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An address was asked often enough today; a confirmation to it was not sent")]
    private partial void LogEnough();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach; confirmations are put off")]
    private partial void LogPutOff();
}
