using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Endpoints;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine;

/// <summary>The addresses of the embedded Direct Line.</summary>
public static class DirectLineRoutes
{
    /// <summary>The path under which Direct Line 3.0 is served.</summary>
    public const string Prefix = "/v3/directline";

    /// <summary>The path at which the chat page gets its token.</summary>
    public const string ChatTokenPath = "/api/chat/token";

    /// <summary>Serves the embedded Direct Line, unless <c>DirectLine:Enabled</c> is false. Needs no middleware of its own.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        if (!options.Enabled)
            return routes;

        var all = routes.MapGroup(string.Empty).AddEndpointFilter<FaultFilter>();
        MapTokens(all);
        MapConversations(all.MapGroup($"{Prefix}/conversations"));
        MapStream(all, options.Streams);
        MapTheRest(all);
        return routes;
    }

    private static void MapTokens(IEndpointRouteBuilder routes)
    {
        routes.MapPost(ChatTokenPath, (HttpContext http, IssueToken issue) => issue.ForPageAsync(http));
        routes.MapPost($"{Prefix}/tokens/generate", (HttpContext http, IssueToken issue) => issue.ForServerAsync(http));
        routes.MapPost($"{Prefix}/tokens/refresh", (HttpContext http, TokenGate gate, Admissions admissions) =>
            gate.EnterAsync(http, token => Now(TypedResults.Json(admissions.Renew(token), WireJson.Default.TokenBody))));
    }

    private static void MapConversations(IEndpointRouteBuilder routes)
    {
        routes.MapPost("", (HttpContext http, TokenGate gate, StartConversation start) =>
            gate.EnterAsync(http, token => start.HandleAsync(http, token)));
        routes.MapGet("{id}", (string id, HttpContext http, TokenGate gate, RejoinConversation rejoin) =>
            gate.EnterAsync(http, id, token => rejoin.HandleAsync(http, token)));
        routes.MapPost("{id}/activities", (string id, HttpContext http, TokenGate gate, PostActivity post) =>
            gate.EnterAsync(http, id, token => post.HandleAsync(http, token)));
        routes.MapGet("{id}/activities", (string id, HttpContext http, TokenGate gate, PollActivities poll) =>
            gate.EnterAsync(http, id, token => poll.HandleAsync(http, token)));

        routes.MapPost("{id}/upload", (string id, HttpContext http, TokenGate gate) =>
            gate.EnterAsync(http, id, _ => Now(Refusal.UnsupportedMediaType("UploadsNotSupported", "This bot takes no files. Send the message as text."))));

        // Leaving ends nothing that is stored: the person may come back with the code.
        routes.MapDelete("{id}", (string id, HttpContext http, TokenGate gate) =>
            gate.EnterAsync(http, id, _ => Now(TypedResults.NoContent())));
    }

    // The socket's own pipeline brings the WebSocket middleware along, so that the host need not know of it.
    private static void MapStream(IEndpointRouteBuilder routes, StreamOptions options)
    {
        var pipeline = routes.CreateApplicationBuilder()
            .UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.KeepAlive, KeepAliveTimeout = options.KeepAlive });
        pipeline.Run(async http =>
        {
            var stream = http.RequestServices.GetRequiredService<OpenStream>();
            var result = await stream.HandleAsync(http, (string)http.GetRouteValue("id")!);
            await result.ExecuteAsync(http);
        });
        routes.MapGet($"{Prefix}/conversations/{{id}}/stream", pipeline.Build());
    }

    private static void MapTheRest(IEndpointRouteBuilder routes)
    {
        routes.Map(ChatTokenPath, () => Refusal.NotFound("This address takes POST."));
        routes.Map($"{Prefix}/session/getsessionid", () => Refusal.NotFound("This server has no sessions; the token is enough."));
        routes.Map($"{Prefix}/{{**rest}}", () => Refusal.NotFound("Direct Line has nothing at this address with this method."));
    }

    private static Task<IResult> Now(IResult result) => Task.FromResult(result);
}
