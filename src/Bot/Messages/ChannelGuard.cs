using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.Turns;

namespace SamenHier.Bot.Messages;

/// <summary>Stands before the bot at <c>/api/messages</c>: nobody may pose as the embedded web chat, no other tenant is let in, an unauthenticated caller may name service URLs on loopback only, and the bot's token is not sent in the clear.</summary>
/// <param name="bot">The bot behind it.</param>
/// <param name="isAnonymous">Whether callers prove nothing.</param>
/// <param name="tenants">Which tenants may call.</param>
internal sealed class ChannelGuard(IBot bot, bool isAnonymous, TenantRule tenants) : IBot
{
    /// <summary>Whether the adapter let the caller through to here.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Whether a service URL is an absolute address with http or https.</summary>
    /// <param name="serviceUrl">As the activity names it.</param>
    public static bool IsAddress(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && (service.Scheme is "http" or "https");

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        IsReached = true;
        Check(turnContext.Activity);
        return bot.OnTurnAsync(turnContext, cancellationToken);
    }

    private void Check(Activity activity)
    {
        if (activity.ChannelId == WebChatChannel.Id)
        {
            throw new RejectedActivityException($"The channel {WebChatChannel.Id} is the bot's own; it is not reached here.");
        }

        var service = new Uri(activity.ServiceUrl);
        if (isAnonymous && !service.IsLoopback)
        {
            throw new RejectedActivityException("Without authentication the serviceUrl must be on this machine (loopback).");
        }

        if (!service.IsLoopback && service.Scheme != Uri.UriSchemeHttps)
        {
            throw new RejectedActivityException("The serviceUrl must begin with https.");
        }

        if (!tenants.Allows(activity))
        {
            throw new OtherTenantException();
        }
    }
}
