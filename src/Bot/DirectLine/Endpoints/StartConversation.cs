using System.Text.Json;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Activities;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Bot.Turns;
using SamenHier.Dialogs.Json;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary><c>POST /v3/directline/conversations</c>: starts the token's conversation, once.</summary>
internal sealed class StartConversation(
    IWebChatTurns turns,
    ITranscriptReader transcript,
    Lanes<string> lanes,
    Admissions admissions,
    TimeProvider time,
    IOptions<DirectLineOptions> options)
{
    /// <summary>Answers 201 when the conversation was started now, 200 when it was there already.</summary>
    public Task<IResult> HandleAsync(HttpContext http, ChatToken token) =>
        JsonRequest.HandleAsync(http, options.Value.MaxBodyBytes, async asked =>
        {
            if (RefuseLocale(asked, out var locale) is { } refusal)
                return refusal;

            var started = await EnsureAsync(token, locale);
            return TypedResults.Json(
                admissions.Admit(http.Request, token, after: 0),
                WireJson.Default.ConversationBody,
                statusCode: started ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        });

    /// <summary>Runs the greeting turn when the conversation has none yet; says whether it ran.</summary>
    /// <param name="token">Whose conversation.</param>
    /// <param name="locale">The locale that the client asks for, or null for the token's language.</param>
    public Task<bool> EnsureAsync(ChatToken token, string? locale) =>
        lanes.RunAsync(token.ConversationId, async () =>
        {
            var sofar = await transcript.ReadAsync(WebChatChannel.Key(token.ConversationId), afterSequence: 0, limit: 1, CancellationToken.None);
            if (sofar.ConversationExists)
                return false;

            ActivityEnvelope envelope = new(
                token.ConversationId, token.UserId, locale ?? token.Language, WebChatChannel.StartId(token.ConversationId), time.GetUtcNow());
            await turns.ReceiveAsync(BotJson.ReadActivity(ClientActivity.WriteStart(envelope)), CancellationToken.None);
            return true;
        });

    private static Refusal? RefuseLocale(JsonElement asked, out string? locale)
    {
        locale = null;
        if (!asked.TryGetProperty("locale", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (ClientMembers.LanguageTag(value) is { } complaint)
            return Refusal.BadArgument($"The locale {complaint}.");

        locale = value.GetString();
        return null;
    }
}
