using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamenHier.Bot.DirectLine;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.DirectLine;

/// <summary>The embedded Direct Line on a real Kestrel, with a chat in memory and time by hand.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests-of-40-characters-long";

    private static readonly JsonSerializerOptions AsBrowsersDo = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebApplication _app;
    private readonly ConcurrentBag<HttpContext> _streams = [];
    private readonly HttpClient _http;

    private DirectLineServer(WebApplication app, InMemoryWebChat chat, ManualTimeProvider time, IDataProtectionProvider keys)
    {
        _app = app;
        Chat = chat;
        Time = time;
        Keys = keys;
        _http = new HttpClient();
    }

    public InMemoryWebChat Chat { get; }

    public ManualTimeProvider Time { get; }

    public IDataProtectionProvider Keys { get; }

    public Uri Address => new(_app.Urls.Single());

    public static Task<DirectLineServer> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(new InMemoryWebChat(), new ManualTimeProvider(), new EphemeralDataProtectionProvider(), new Place(), settings);

    /// <summary>Starts a server as it is behind a proxy that clients reach by another scheme.</summary>
    public static Task<DirectLineServer> StartBehindAsync(string scheme) =>
        StartAsync(new InMemoryWebChat(), new ManualTimeProvider(), new EphemeralDataProtectionProvider(), new Place(Scheme: scheme));

    /// <summary>Starts a server at the place of one that was stopped, over the same chat, clock and keys.</summary>
    public static Task<DirectLineServer> RestartAsync(DirectLineServer stopped, Uri address) =>
        StartAsync(stopped.Chat, stopped.Time, stopped.Keys, new Place(address.Port));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    /// <summary>Stops in order, as at a deploy.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Cuts every socket without a word.</summary>
    public void CutSockets()
    {
        while (_streams.TryTake(out var stream))
            stream.Abort();
    }

    /// <summary>Gets a token as the chat page does.</summary>
    public async Task<Chat> NewChatAsync(string? language = "ti")
    {
        var answer = await PostAsync("/api/chat/token", token: null, language is null ? "{}" : $$"""{"language":"{{language}}"}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return new Chat(answer.Text("token"), answer.Text("conversationId"), answer.Text("userId"));
    }

    /// <summary>Gets a token and starts its conversation.</summary>
    public async Task<Chat> StartedChatAsync()
    {
        var chat = await NewChatAsync();
        var started = await PostAsync("/v3/directline/conversations", chat.Token, "{}");
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return chat;
    }

    public Task<Answer> SayAsync(Chat chat, string text, string? clientActivityId = null) =>
        PostAsync(chat.Activities, chat.Token, JsonSerializer.Serialize(new { type = "message", text, channelData = new { clientActivityID = clientActivityId ?? text } }, AsBrowsersDo));

    public Task<Answer> PollAsync(Chat chat, string watermark = "") => SendAsync(HttpMethod.Get, $"{chat.Activities}?watermark={watermark}", chat.Token);

    public Task<Answer> PostAsync(string path, string? token, string json) =>
        SendAsync(HttpMethod.Post, path, token, new StringContent(json, Encoding.UTF8, "application/json"));

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        using HttpRequestMessage request = new(method, new Uri(Address, path)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body), response.Headers.RetryAfter?.Delta);
    }

    /// <summary>Asks for a stream URL and opens the socket.</summary>
    public async Task<OpenSocket> OpenSocketAsync(Chat chat, string watermark = "")
    {
        var rejoined = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{chat.ConversationId}?watermark={watermark}", chat.Token);
        Assert.Equal(HttpStatusCode.OK, rejoined.Status);
        return await OpenSocket.ConnectAsync(rejoined.Text("streamUrl"));
    }

    private static async Task<DirectLineServer> StartAsync(
        InMemoryWebChat chat, ManualTimeProvider time, IDataProtectionProvider keys, Place place, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{place.Port}");
        builder.Configuration["DirectLine:Secret"] = Secret;
        foreach (var (key, value) in settings)
            builder.Configuration[$"DirectLine:{key}"] = value;
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IWebChatTurns>(chat);
        builder.Services.AddSingleton<ITranscriptReader>(chat);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddSingleton(keys);

        var app = builder.Build();
        DirectLineServer server = new(app, chat, time, keys);
        app.Use((http, next) =>
        {
            http.Request.Scheme = place.Scheme;
            if (http.Request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal))
                server._streams.Add(http);
            return next(http);
        });
        app.MapDirectLine();
        chat.Signals = app.Services.GetRequiredService<TranscriptSignals>();
        await app.StartAsync();
        return server;
    }

    /// <summary>Where a server listens (0: anywhere), and the scheme under which clients know it.</summary>
    private sealed record Place(int Port = 0, string Scheme = "http");
}

/// <summary>A token and what it is for.</summary>
internal sealed record Chat(string Token, string ConversationId, string UserId)
{
    public string Activities => $"/v3/directline/conversations/{ConversationId}/activities";
}

/// <summary>An answer over HTTP.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body, TimeSpan? RetryAfter)
{
    public string ErrorCode => Body.GetProperty("error").GetProperty("code").GetString()!;

    public string Watermark => Text("watermark");

    public IReadOnlyList<JsonElement> Activities => [.. Body.GetProperty("activities").EnumerateArray()];

    public IReadOnlyList<string> Texts => [.. Activities.Select(activity => activity.GetProperty("text").GetString()!)];

    public string Text(string member) => Body.GetProperty(member).GetString()!;
}

/// <summary>A socket as a client sees it.</summary>
internal sealed class OpenSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _texts = new();

    private OpenSocket() { }

    public string Watermark { get; private set; } = string.Empty;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<OpenSocket> ConnectAsync(string streamUrl)
    {
        OpenSocket open = new();
        await open._socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None).WaitAsync(Patience);
        return open;
    }

    public void Dispose() => _socket.Dispose();

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).WaitAsync(Patience);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(Patience);

    /// <summary>The text of the next activity.</summary>
    public async Task<string> NextTextAsync()
    {
        while (_texts.Count == 0)
        {
            var frame = await NextFrameAsync() ?? throw new InvalidOperationException($"The socket was closed: {_socket.CloseStatus} {_socket.CloseStatusDescription}");
            foreach (var activity in frame.GetProperty("activities").EnumerateArray())
                _texts.Enqueue(activity.GetProperty("text").GetString()!);
            Watermark = frame.GetProperty("watermark").GetString()!;
        }

        return _texts.Dequeue();
    }

    /// <summary>The next frame, or null when the server closed the socket.</summary>
    public async Task<JsonElement?> NextFrameAsync()
    {
        using MemoryStream message = new();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(Patience);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            await message.WriteAsync(buffer.AsMemory(0, received.Count));
        }
        while (!received.EndOfMessage);

        return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
    }
}
