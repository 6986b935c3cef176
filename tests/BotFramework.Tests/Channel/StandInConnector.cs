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

    /// <summary>Decides about each call; <see cref="Status"/> for all unless a test says otherwise.</summary>
    public Func<ConnectorCall, HttpStatusCode>? Judge { get; set; }

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
        ConnectorCall call = new(context.Request.Method, target, context.Request.ContentType, context.Request.Headers.Authorization, activity);
        Calls.Enqueue(call);

        context.Response.StatusCode = (int)(Judge?.Invoke(call) ?? Status);
        await context.Response.WriteAsync(Body ?? $$"""{"id":"c-{{Calls.Count}}"}""", context.RequestAborted);
    }
}

internal sealed record ConnectorCall(string Method, string Target, string? ContentType, string? Authorization, Activity? Activity);
