using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Streaming;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary><c>GET /v3/directline/conversations/{id}/stream?t=TICKET</c>: streams a conversation over a WebSocket.</summary>
internal sealed class OpenStream(
    StreamTickets tickets,
    StreamSockets sockets,
    ITranscriptReader transcript,
    TranscriptSignals signals,
    TimeProvider time,
    IOptions<DirectLineOptions> options,
    IHostApplicationLifetime lifetime)
{
    private readonly StreamSurroundings around = new(transcript, signals, time, options.Value);

    /// <summary>Runs the socket until it ends.</summary>
    public async Task<IResult> HandleAsync(HttpContext http, string conversationId)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return Refusal.BadArgument("This address is for WebSockets.");
        if (tickets.Take(http.Request.Query["t"]) is not { } ticket || !string.Equals(ticket.ConversationId, conversationId, StringComparison.Ordinal))
            return Refusal.Forbidden("BadTicket", "The stream's address was used before, is too old or is not for this conversation. Ask for a new one.");

        var socket = await http.WebSockets.AcceptWebSocketAsync();
        using StreamSession session = new(socket, ticket, around);
        sockets.Enter(conversationId, session);
        try
        {
            await using (lifetime.ApplicationStopping.Register(() => session.End(StreamEnd.ServerStopping)))
            {
                // Kestrel would go on trying to send what such a client does not read.
                if ((await session.RunAsync()).Status is null)
                    http.Abort();
            }
        }
        finally
        {
            sockets.Leave(conversationId, session);
        }

        return Results.Empty;
    }
}
