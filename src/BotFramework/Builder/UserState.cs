namespace Microsoft.Bot.Builder;

/// <summary>State that belongs to the user, in all conversations of a channel.</summary>
/// <param name="storage">Where it is kept.</param>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity has no channel id.");
        var userId = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("The activity has no sender id.");
        return $"{channelId}/users/{userId}";
    }
}
