using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Turns;

/// <summary>
/// The adapter on which the bot thinks: it collects what the bot says and sends nothing. Each message gets its id here, so
/// that the bot can refer to it before it is stored; what takes the place of an earlier message is collected likewise.
/// </summary>
/// <param name="time">Gives the ids their order.</param>
internal sealed class CollectingAdapter(TimeProvider time) : BotAdapter
{
    private readonly List<Saying> said = [];

    /// <summary>What the bot said, in order.</summary>
    public IReadOnlyList<Saying> Said => said;

    /// <summary>The bot's answer to an invoke, if it gave one.</summary>
    public InvokeResponse? InvokeResponse { get; private set; }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(Array.ConvertAll(activities, activity => Collect(activity, replaces: null)));

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(Collect(activity, replaces: activity.Id));

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said is stored; it is not deleted while thinking.");

    private ResourceResponse Collect(Activity activity, string? replaces)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                InvokeResponse = activity.Value as InvokeResponse;
                return new ResourceResponse();
            case ActivityTypes.Trace or ActivityTypes.Delay or ActivityTypes.Typing:
                // They live for a moment on the wire; there is nothing to store.
                return new ResourceResponse();
            default:
                activity.Id = ActivityIds.New(time.GetUtcNow());
                said.Add(new Saying(activity, replaces));
                return new ResourceResponse(activity.Id);
        }
    }
}
