namespace Microsoft.Bot.Builder;

/// <summary>State that belongs to one user in one conversation.</summary>
/// <param name="storage">Where it is kept.</param>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channel id.");
        var conversationId = turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation id.");
        var userId = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("The activity has no sender id.");
        return $"{channelId}/conversations/{conversationId}/users/{userId}";
    }
}
