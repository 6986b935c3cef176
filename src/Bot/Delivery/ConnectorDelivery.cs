using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Delivery;

/// <summary>Delivers messages through the channel's connector.</summary>
/// <param name="adapter">Reaches the connector.</param>
/// <param name="configuration">Has the bot's app id.</param>
internal sealed class ConnectorDelivery(CloudAdapter adapter, IConfiguration configuration)
{
    /// <summary>Sends messages in order and stops at the first that may be tried again.</summary>
    /// <param name="parcel">The messages.</param>
    /// <param name="sent">Is told of each message that was delivered or refused for good.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SendAsync(Parcel parcel, Action<DeliveryOutcome> sent, CancellationToken cancellationToken)
    {
        if (parcel.Reference is not { } reference)
        {
            foreach (var message in parcel.Messages)
            {
                sent(new DeliveryOutcome(message.Sequence, null, "no-reference"));
            }

            return Task.CompletedTask;
        }

        return adapter.ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? string.Empty, reference, (turn, token) => SendAllAsync(turn, parcel.Messages, sent, token), cancellationToken);
    }

    private static async Task SendAllAsync(
        ITurnContext turn, IReadOnlyList<Turns.StoredReply> messages, Action<DeliveryOutcome> sent, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            try
            {
                var response = await turn.SendActivityAsync(message.Activity, cancellationToken);
                sent(new DeliveryOutcome(message.Sequence, response?.Id));
            }
            catch (ErrorResponseException exception) when (IsFinal(exception.Response?.StatusCode))
            {
                sent(new DeliveryOutcome(message.Sequence, null, $"http-{(int)exception.Response!.StatusCode}"));
            }
        }
    }

    // The conversation is gone, or the bot was blocked in it. Everything else may pass.
    private static bool IsFinal(HttpStatusCode? status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.RequestEntityTooLarge;
}
