using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.BotFramework.Tests.Builder;

/// <summary>An adapter that writes down what it is asked to do, and answers with the activity's own id.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Message(string? text = "hello") => new()
    {
        Type = ActivityTypes.Message,
        Id = "message-1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        From = new ChannelAccount { Id = "user-1", Name = "Noor" },
        Recipient = new ChannelAccount { Id = "bot-1", Name = "Bot" },
        Conversation = new ConversationAccount { Id = "conversation-1" },
    };

    public TurnContext Turn(string? text = "hello") => new(this, Message(text));

    public Task RunAsync(Activity activity, BotCallbackHandler? callback) => RunPipelineAsync(new TurnContext(this, activity), callback, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select(activity => new ResourceResponse { Id = activity.Id ?? $"sent-{Sent.Count}" }).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse { Id = activity.Id });
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
