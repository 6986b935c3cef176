using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Turns;

namespace SamenHier.Bot.Messages;

/// <summary>Stands before the bot at <c>/api/messages</c>: nobody may pose as the embedded web chat, and an unauthenticated caller may name service URLs on loopback only.</summary>
/// <param name="bot">The bot behind it.</param>
/// <param name="isAnonymous">Whether callers prove nothing.</param>
internal sealed class ChannelGuard(IBot bot, bool isAnonymous) : IBot
{
    /// <summary>Whether a service URL is an absolute address with http or https.</summary>
    /// <param name="serviceUrl">As the activity names it.</param>
    public static bool IsAddress(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && (service.Scheme is "http" or "https");

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Check(turnContext.Activity);
        return bot.OnTurnAsync(turnContext, cancellationToken);
    }

    private void Check(Activity activity)
    {
        if (activity.ChannelId == WebChatChannel.Id)
        {
            throw new RejectedActivityException($"The channel {WebChatChannel.Id} is the bot's own; it is not reached here.");
        }

        if (isAnonymous && !new Uri(activity.ServiceUrl).IsLoopback)
        {
            throw new RejectedActivityException("Without authentication the serviceUrl must be on this machine (loopback).");
        }
    }
}
