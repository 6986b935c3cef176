using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace SamenHier.BotFramework.Tests.Channel;

/// <summary>A channel's connector on loopback: it writes down what it is asked, and can refuse on purpose.</summary>
internal sealed class StandInConnector : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private StandInConnector(LoopbackServer server) => _server = server;

    public string ServiceUrl => _server.Address;

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>The answer's body; null gives each call an id of its own.</summary>
    public string? Body { get; set; }

    public static async Task<StandInConnector> StartAsync()
    {
        StandInConnector? connector = null;
        LoopbackServer server = await LoopbackServer.StartAsync(app => app.Run(context => connector!.AnswerAsync(context)));
        connector = new StandInConnector(server);
        return connector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Activity? activity = body.Length == 0 ? null : ActivityJson.Read(body.ToArray());
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Calls.Enqueue(new ConnectorCall(context.Request.Method, target, context.Request.ContentType, activity));

        context.Response.StatusCode = (int)Status;
        await context.Response.WriteAsync(Body ?? $$"""{"id":"c-{{Calls.Count}}"}""", context.RequestAborted);
    }
}

internal sealed record ConnectorCall(string Method, string Target, string? ContentType, Activity? Activity);
