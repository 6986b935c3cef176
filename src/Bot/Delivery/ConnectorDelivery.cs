using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Delivery;

/// <summary>Delivers messages through the channel's connector.</summary>
/// <param name="adapter">Reaches the connector.</param>
/// <param name="configuration">Has the bot's app id.</param>
internal sealed class ConnectorDelivery(CloudAdapter adapter, IConfiguration configuration)
{
    /// <summary>Sends messages in order and stops at the first that may be tried again. Where the bot is barred, the rest is not tried: what the person writes next shows that it no longer is.</summary>
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
        Dictionary<string, string?> names = new(StringComparer.Ordinal);
        string? barred = null;
        foreach (var message in messages)
        {
            if (barred is not null)
            {
                sent(new DeliveryOutcome(message.Sequence, null, barred));
                continue;
            }

            try
            {
                sent(await (message.Replaces is { } replaced
                    ? ReplaceAsync(turn, message, names.GetValueOrDefault(replaced.ActivityId) ?? replaced.ChannelActivityId, cancellationToken)
                    : SendAsync(turn, message, names, cancellationToken)));
            }
            catch (ErrorResponseException exception) when (ChannelRefusal.Of(exception) is { } refusal)
            {
                sent(new DeliveryOutcome(message.Sequence, null, refusal.Reason));
                barred = refusal.IsForAll ? refusal.Reason : null;
            }
        }
    }

    // Sending puts the channel's name in the place of ours.
    private static async Task<DeliveryOutcome> SendAsync(
        ITurnContext turn, Turns.StoredReply message, Dictionary<string, string?> names, CancellationToken cancellationToken)
    {
        var ours = message.Activity.Id;
        var response = await turn.SendActivityAsync(message.Activity, cancellationToken);
        names[ours] = response?.Id;
        return new DeliveryOutcome(message.Sequence, response?.Id);
    }

    // What the channel never took, or gave no name, cannot be replaced.
    private static async Task<DeliveryOutcome> ReplaceAsync(ITurnContext turn, Turns.StoredReply message, string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(name))
        {
            return new DeliveryOutcome(message.Sequence, null, "nothing-to-replace");
        }

        message.Activity.Id = name;
        await turn.UpdateActivityAsync(message.Activity, cancellationToken);
        return new DeliveryOutcome(message.Sequence, name);
    }
}
