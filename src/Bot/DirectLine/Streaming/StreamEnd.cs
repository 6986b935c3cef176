using System.Net.WebSockets;

namespace SamenHier.Bot.DirectLine.Streaming;

/// <summary>Why a socket ends.</summary>
/// <param name="Status">What the client is told; null when there is nobody left to tell.</param>
/// <param name="Reason">The same in words.</param>
internal sealed record StreamEnd(WebSocketCloseStatus? Status, string Reason)
{
    public static StreamEnd ClientLeft { get; } = new(WebSocketCloseStatus.NormalClosure, "Goodbye.");

    public static StreamEnd ServerStopping { get; } = new(WebSocketCloseStatus.EndpointUnavailable, "The server is stopping. Connect again.");

    public static StreamEnd TokenExpired { get; } = new(WebSocketCloseStatus.PolicyViolation, "The token has expired.");

    public static StreamEnd Replaced { get; } = new(WebSocketCloseStatus.PolicyViolation, "Newer connections took this one's place.");

    public static StreamEnd MessageTooBig { get; } = new(WebSocketCloseStatus.MessageTooBig, "Send activities by POST.");

    public static StreamEnd Fault { get; } = new(WebSocketCloseStatus.InternalServerError, "Something went wrong here. Connect again.");

    public static StreamEnd SlowReader { get; } = new(null, "The client did not read in time.");

    public static StreamEnd Lost { get; } = new(null, "The connection was lost.");
}
