namespace Microsoft.Bot.Builder;

/// <summary>State that belongs to the conversation, for all who take part in it.</summary>
/// <param name="storage">Where it is kept.</param>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channel id.");
        var conversationId = turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation id.");
        return $"{channelId}/conversations/{conversationId}";
    }
}
