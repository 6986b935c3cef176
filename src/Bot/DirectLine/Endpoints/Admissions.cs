using Microsoft.AspNetCore.Http.Extensions;
using SamenHier.Bot.DirectLine.Streaming;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary>Gives a bearer a renewed token, and the address of a socket.</summary>
internal sealed class Admissions(ChatTokens tokens, StreamTickets tickets, StreamSockets sockets)
{
    /// <summary>Renews a token, also for the sockets that are open.</summary>
    public TokenBody Renew(ChatToken token)
    {
        var renewed = tokens.Renew(token);
        sockets.Extend(renewed.ConversationId, renewed.Expires);
        return new TokenBody(renewed.ConversationId, tokens.Write(renewed), tokens.LifetimeSeconds);
    }

    /// <summary>Lets a bearer into the token's conversation.</summary>
    /// <param name="request">The request; its scheme and host are those of the socket's address.</param>
    /// <param name="token">The bearer's token.</param>
    /// <param name="after">The sequence after which the socket begins.</param>
    public ConversationBody Admit(HttpRequest request, ChatToken token, long after)
    {
        var renewed = Renew(token);
        return new ConversationBody(renewed.ConversationId, renewed.Token, StreamUrl(request, tokens.Renew(token), after), renewed.ExpiresIn);
    }

    private string StreamUrl(HttpRequest request, ChatToken token, long after) =>
        UriHelper.BuildAbsolute(
            request.IsHttps ? "wss" : "ws",
            request.Host,
            request.PathBase,
            $"{DirectLineRoutes.Prefix}/conversations/{token.ConversationId}/stream",
            QueryString.Create("t", tickets.Write(token, after)));
}
