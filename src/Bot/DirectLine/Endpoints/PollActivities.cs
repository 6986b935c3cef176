using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary><c>GET /v3/directline/conversations/{id}/activities?watermark=N</c>: what is new since a watermark.</summary>
internal sealed partial class PollActivities(ITranscriptReader transcript, IOptions<DirectLineOptions> options, ILogger<PollActivities> logger)
{
    /// <summary>Answers 200, with nothing new when the store is out of reach: a client whose poll fails never polls again.</summary>
    public async Task<IResult> HandleAsync(HttpContext http, ChatToken token)
    {
        var after = Watermark.Read(http.Request.Query["watermark"]);
        return TypedResults.Bytes(ActivitySet.Write(await ReadAsync(token.ConversationId, after, http.RequestAborted), after), "application/json; charset=utf-8");
    }

    private async Task<IReadOnlyList<TranscriptMessage>> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        try
        {
            return (await transcript.ReadAsync(WebChatChannel.Key(conversationId), after, options.Value.PageSize, cancellationToken)).Messages;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogUnread(error, conversationId);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "The transcript of conversation {ConversationId} could not be read for a poll")]
    private partial void LogUnread(Exception error, string conversationId);
}
