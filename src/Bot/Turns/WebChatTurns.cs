using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;

namespace SamenHier.Bot.Turns;

/// <summary>The adapter of the embedded web chat: nothing is sent, because the transcript is the delivery.</summary>
/// <param name="bot">The bot in its durable turn.</param>
internal sealed class WebChatTurns(DurableBot bot) : BotAdapter, IWebChatTurns
{
    private static readonly ClaimsIdentity Nobody = new();

    public async Task<TurnReceipt> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, Nobody);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
        return new TurnReceipt(turn.TurnState.Get<TurnResult>()?.ActivityId ?? activity.Id);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id)));

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A message of the web chat is not updated.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A message of the web chat is not deleted.");
}
