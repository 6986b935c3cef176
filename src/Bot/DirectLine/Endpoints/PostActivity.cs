using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Activities;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Bot.Turns;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary><c>POST /v3/directline/conversations/{id}/activities</c>: the user says something.</summary>
internal sealed class PostActivity(IWebChatTurns turns, Lanes<string> lanes, RequestLimits limits, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private readonly IReadOnlyList<ClientMember> members = ClientMembers.All(options.Value.MaxChannelDataBytes);

    /// <summary>Answers with the activity's id when its turn is committed.</summary>
    public async Task<IResult> HandleAsync(HttpContext http, ChatToken token) =>
        limits.CountMessage(token.ConversationId) is { } tooMany
            ? tooMany
            : await JsonRequest.HandleAsync(http, options.Value.MaxBodyBytes, posted => TakeAsync(posted, token));

    private async Task<IResult> TakeAsync(JsonElement posted, ChatToken token)
    {
        if (ClientActivity.Refuse(posted, members) is { } refusal)
            return refusal;

        var now = time.GetUtcNow();
        ActivityEnvelope envelope = new(token.ConversationId, token.UserId, token.Language, ActivityIds.New(now), now);
        if (ClientActivity.IsTyping(posted))
            return Taken(envelope.ActivityId);

        // From here on the turn is taken, whether or not the client still waits: what was said is not lost with the line.
        var activity = BotJson.ReadActivity(ClientActivity.Write(posted, members, envelope));
        var receipt = await lanes.RunAsync(token.ConversationId, () => turns.ReceiveAsync(activity, CancellationToken.None));
        return Taken(receipt.ActivityId);
    }

    private static JsonHttpResult<ResourceBody> Taken(string activityId) => TypedResults.Json(new ResourceBody(activityId), WireJson.Default.ResourceBody);
}
