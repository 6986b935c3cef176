using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Casework;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary><c>GET /v3/directline/conversations/{id}?watermark=N</c>: goes on with a conversation, from a watermark.</summary>
internal sealed class RejoinConversation(StartConversation start, Admissions admissions)
{
    /// <summary>Answers 200, also while the store is out of reach: the socket delivers when it is back.</summary>
    public async Task<IResult> HandleAsync(HttpContext http, ChatToken token)
    {
        try
        {
            // A client whose start failed comes back this way; without a greeting it would wait for good.
            await start.EnsureAsync(token, locale: null);
        }
        catch (StoreUnavailableException)
        {
            // Its next message starts the conversation as well.
        }

        return TypedResults.Json(admissions.Admit(http.Request, token, Watermark.Read(http.Request.Query["watermark"])), WireJson.Default.ConversationBody);
    }
}
