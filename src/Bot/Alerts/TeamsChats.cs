using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.Alerts;

/// <summary>Speaks in the chats and channels of people of the desk, without having been spoken to. What is said there is stored nowhere.</summary>
/// <param name="adapter">Reaches the connector.</param>
/// <param name="configuration">Has the bot's app id.</param>
internal sealed class TeamsChats(CloudAdapter adapter, IConfiguration configuration)
{
    private const string Thread = ";messageid=";

    /// <summary>Where an activity was said, as JSON in UTF-8: a chat, or the channel and not one thread of it.</summary>
    /// <param name="activity">The activity.</param>
    public static byte[] ReferenceOf(Activity activity)
    {
        var reference = activity.GetConversationReference();
        (reference.ActivityId, reference.Locale) = (null, null);
        if (reference.Conversation.Id.IndexOf(Thread, StringComparison.OrdinalIgnoreCase) is > 0 and var end)
        {
            reference.Conversation = new ConversationAccount(
                isGroup: reference.Conversation.IsGroup, conversationType: reference.Conversation.ConversationType, id: reference.Conversation.Id[..end], tenantId: reference.Conversation.TenantId);
        }

        return BotJson.WriteReference(reference);
    }

    /// <summary>Sends a message.</summary>
    /// <param name="reference">Where to.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up; the message may have arrived all the same.</param>
    /// <returns>The channel's name for it; empty when it gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public async Task<string> SendAsync(byte[] reference, Activity message, CancellationToken cancellationToken)
    {
        var name = string.Empty;
        await adapter.ContinueConversationAsync(
            AppId,
            BotJson.ReadReference(reference),
            async (turn, token) => name = (await turn.SendActivityAsync(message, token))?.Id ?? string.Empty,
            cancellationToken);
        return name;
    }

    /// <summary>Puts a message in the place of an earlier one.</summary>
    /// <param name="reference">Where.</param>
    /// <param name="earlier">The channel's name for the earlier one.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public Task ReplaceAsync(byte[] reference, string earlier, Activity message, CancellationToken cancellationToken)
    {
        message.Id = earlier;
        return adapter.ContinueConversationAsync(AppId, BotJson.ReadReference(reference), (turn, token) => turn.UpdateActivityAsync(message, token), cancellationToken);
    }

    private string AppId => configuration["MicrosoftAppId"] ?? string.Empty;
}
