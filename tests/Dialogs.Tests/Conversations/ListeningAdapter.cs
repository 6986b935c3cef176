using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamenHier.Dialogs.Json;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>Collects what the bot says, as it reads after a trip over the wire.</summary>
internal sealed class ListeningAdapter : BotAdapter
{
    private readonly List<Activity> said = [];
    private readonly List<Activity> replaced = [];

    public IReadOnlyList<Activity> Said => said;

    /// <summary>What takes the place of earlier messages, by their ids.</summary>
    public IReadOnlyList<Activity> Replaced => replaced;

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        // As in a real turn, traces go nowhere: a dialog sends one when a release has changed it.
        said.AddRange(activities.Where(activity => activity.Type != ActivityTypes.Trace).Select(Deliver));
        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse($"reply-to-{turnContext.Activity.Id}-{said.Count}")));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        replaced.Add(Deliver(activity));
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot deletes nothing.");

    private static Activity Deliver(Activity activity) => BotJson.ReadActivity(BotJson.WriteActivity(activity));
}
