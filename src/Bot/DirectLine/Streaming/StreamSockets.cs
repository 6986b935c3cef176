using Microsoft.Extensions.Options;

namespace SamenHier.Bot.DirectLine.Streaming;

/// <summary>The open sockets of this node, by conversation.</summary>
internal sealed class StreamSockets(IOptions<DirectLineOptions> options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<StreamSession>> open = new(StringComparer.Ordinal);

    /// <summary>Takes in a socket; when there are too many the oldest is ended.</summary>
    public void Enter(string conversationId, StreamSession session)
    {
        lock (gate)
        {
            if (!open.TryGetValue(conversationId, out var sessions))
            {
                sessions = [];
                open.Add(conversationId, sessions);
            }

            sessions.Add(session);
            if (sessions.Count <= options.Value.Streams.PerConversation)
                return;

            sessions[0].End(StreamEnd.Replaced);
            sessions.RemoveAt(0);
        }
    }

    /// <summary>Lets a socket go.</summary>
    public void Leave(string conversationId, StreamSession session)
    {
        lock (gate)
        {
            if (open.TryGetValue(conversationId, out var sessions) && sessions.Remove(session) && sessions.Count == 0)
                open.Remove(conversationId);
        }
    }

    /// <summary>Lets the sockets of a conversation live as long as its renewed token.</summary>
    public void Extend(string conversationId, DateTimeOffset expires)
    {
        lock (gate)
        {
            foreach (var session in open.GetValueOrDefault(conversationId, []))
                session.Extend(expires);
        }
    }
}
