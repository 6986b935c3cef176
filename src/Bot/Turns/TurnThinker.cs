using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Casework;
using SamenHier.Casework.Turns;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.State;

namespace SamenHier.Bot.Turns;

/// <summary>Lets the bot think about one activity, in a scope of its own. A fault becomes a plain line to the person; nothing else changes.</summary>
/// <param name="scopes">Opens the scope.</param>
/// <param name="messages">Has the line for a fault.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Gets identifiers, never words.</param>
internal sealed partial class TurnThinker(IServiceScopeFactory scopes, IntakeMessages messages, TimeProvider time, ILogger<TurnThinker> log)
{
    /// <summary>Thinks.</summary>
    /// <param name="request">The activity.</param>
    /// <param name="snapshot">What the store knows.</param>
    /// <param name="heard">What the store said to the codes in the activity, when the turn is taken again for them.</param>
    /// <param name="cancellationToken">Gives up the turn.</param>
    public async Task<Thought> ThinkAsync(TurnRequest request, TurnSnapshot snapshot, Heard heard, CancellationToken cancellationToken)
    {
        var participant = snapshot.Participant?.Id ?? ParticipantId.New();
        var file = new ParticipantFile(participant, snapshot.Participant, time.GetUtcNow())
        {
            Resume = heard.Resume,
            InvitationOutcome = heard.InvitationOutcome,
            Invitation = heard.Invitation,
            Deed = request.Deed,
            IsElsewhere = heard.Resume is not ResumeOutcome.Welcome
                && snapshot.Participant is { } stored && stored.CurrentConversation != request.Conversation,
        };

        try
        {
            return await ThinkAsync(request, snapshot, file, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException) && !request.IsOwnEvent)
        {
            // The message of an exception may quote what the person wrote; its type and place do not.
            LogFault(participant, request.Activity.Id, exception.GetType().Name, exception.StackTrace);
            return Apologise(request, new ParticipantFile(participant, snapshot.Participant, file.Now));
        }
    }

    private async Task<Thought> ThinkAsync(TurnRequest request, TurnSnapshot snapshot, ParticipantFile file, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var storage = scope.ServiceProvider.GetRequiredService<TurnStorage>();
        if (snapshot.Participant is { } stored)
        {
            storage.Load(stored.State);
        }

        var adapter = new CollectingAdapter(time);
        using var turn = new TurnContext(adapter, request.Activity);
        turn.TurnState.Add(file);
        await scope.ServiceProvider.GetRequiredService<IntakeBot>().OnTurnAsync(turn, cancellationToken);
        var participant = file.IsForgotten ? ParticipantId.New() : file.Id;
        return new Thought(participant, file, storage.Changes, adapter.Said, adapter.InvokeResponse);
    }

    private Thought Apologise(TurnRequest request, ParticipantFile untouched)
    {
        var language = untouched.LanguageOr(request.Activity.Locale);
        var line = request.Activity.CreateReply(messages.FaultLine(language), language);
        line.TextFormat = TextFormatTypes.Plain;
        line.Id = ActivityIds.New(untouched.Now);
        var invoke = request.Activity.Type == ActivityTypes.Invoke ? new InvokeResponse { Status = StatusCodes.Status500InternalServerError } : null;
        return new Thought(untouched.Id, untouched, new Dictionary<string, byte[]?>(StringComparer.Ordinal), [new Saying(line)], invoke);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot failed on activity {Activity} of participant {Participant}: {Fault} {Place}")]
    private partial void LogFault(ParticipantId participant, string? activity, string fault, string? place);
}
