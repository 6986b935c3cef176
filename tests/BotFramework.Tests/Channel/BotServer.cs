using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace SamenHier.BotFramework.Tests.Channel;

/// <summary>A host of one bot, which keeps what its turns throw.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly HttpClient _client = new();
    private LoopbackServer? _server;

    public Exception? Thrown { get; private set; }

    public static async Task<BotServer> StartAsync(CloudAdapter adapter, BotCallbackHandler turn)
    {
        BotServer server = new();
        server._server = await LoopbackServer.StartAsync(app => app.Run(context => server.ProcessAsync(context, adapter, new TurnBot(turn))));
        return server;
    }

    public Task<HttpResponseMessage> PostAsync(Activity activity, string? authorization = null) =>
        PostAsync(ActivityJson.Write(activity), authorization);

    public Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null) =>
        SendAsync(HttpMethod.Post, body, authorization);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, byte[]? body = null, string? authorization = null)
    {
        using HttpRequestMessage request = new(method, $"{_server!.Address}/api/messages");
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task ProcessAsync(HttpContext context, CloudAdapter adapter, IBot bot)
    {
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        }
        catch (Exception exception)
        {
            Thrown = exception;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private sealed class TurnBot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
