using System.Collections.Immutable;
using System.Net.WebSockets;
using System.Text.Json;

namespace SamenHier.Tests.Clients;

/// <summary>A client of the embedded Direct Line: it comes back with its watermark, and sends again under the same id.</summary>
/// <param name="calls">Reaches the server.</param>
/// <param name="streams">Whether it listens on a WebSocket; otherwise it polls.</param>
/// <param name="language">The language chosen on the page, or null when the bot is to ask for it.</param>
public sealed class DirectLineChat(ServerCalls calls, bool streams, string? language) : IChatLine
{
    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(20);

    private readonly Queue<ChatActivity> unread = new();
    private readonly MemoryStream frame = new();
    private readonly byte[] buffer = new byte[16 * 1024];
    private ImmutableList<Arrival> arrivals = [];
    private string token = string.Empty;
    private string watermark = string.Empty;
    private string streamUrl = string.Empty;
    private ClientWebSocket? socket;

    public string Channel => "webchat";

    public string ConversationId { get; private set; } = string.Empty;

    public IReadOnlyList<Arrival> Arrivals => arrivals;

    private string ConversationPath => $"/v3/directline/conversations/{ConversationId}";

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var issued = await calls.CallAsync(HttpMethod.Post, "/api/chat/token", token: null, ServerCalls.Body(WriteLanguage), cancellationToken);
        token = issued.GetProperty("token").GetString()!;
        ConversationId = issued.GetProperty("conversationId").GetString()!;
        Admit(await calls.CallAsync(HttpMethod.Post, "/v3/directline/conversations", token, ServerCalls.Body(_ => { }), cancellationToken));
    }

    public async Task<string> SayAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        var body = ServerCalls.Body(writer =>
        {
            utterance.WriteTo(writer);
            writer.WriteStartObject("channelData");
            writer.WriteString("clientActivityID", utterance.Key);
            writer.WriteEndObject();
        });
        return (await calls.CallAsync(HttpMethod.Post, $"{ConversationPath}/activities", token, body, cancellationToken)).GetProperty("id").GetString()!;
    }

    public async Task<ChatActivity> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (unread.TryDequeue(out var activity)) return activity;
            if (streams) await ReceiveFrameAsync(cancellationToken);
            else await PollAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (socket is { State: WebSocketState.Open }) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The server went first.
        }

        socket?.Dispose();
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        Take(await calls.CallAsync(HttpMethod.Get, $"{ConversationPath}/activities?watermark={watermark}", token, body: default, cancellationToken));
        if (unread.Count == 0) await Task.Delay(PollPause, cancellationToken);
    }

    private async Task ReceiveFrameAsync(CancellationToken cancellationToken)
    {
        try
        {
            socket ??= await ConnectAsync(cancellationToken);
            if (await ReadFrameAsync(socket, cancellationToken) is { } set) Take(set);
            else Drop();
        }
        catch (WebSocketException) when (calls.IsPatient)
        {
            Drop();
        }

        if (socket is null) Admit(await calls.CallAsync(HttpMethod.Get, $"{ConversationPath}?watermark={watermark}", token, body: default, cancellationToken));
    }

    private async Task<ClientWebSocket> ConnectAsync(CancellationToken cancellationToken)
    {
        ClientWebSocket connecting = new();
        try
        {
            await connecting.ConnectAsync(new Uri(streamUrl), cancellationToken);
            return connecting;
        }
        catch
        {
            connecting.Dispose();
            throw;
        }
    }

    private async Task<JsonElement?> ReadFrameAsync(ClientWebSocket open, CancellationToken cancellationToken)
    {
        frame.SetLength(0);
        while (true)
        {
            var part = await open.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType is WebSocketMessageType.Close) return null;
            await frame.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
            if (part.EndOfMessage) return JsonElement.Parse(frame.GetBuffer().AsSpan(0, (int)frame.Length));
        }
    }

    private void Take(JsonElement set)
    {
        foreach (var json in set.GetProperty("activities").EnumerateArray())
        {
            var activity = ChatActivity.Read(json);
            arrivals = arrivals.Add(new Arrival(activity, DateTimeOffset.UtcNow));
            unread.Enqueue(activity);
        }

        watermark = set.GetProperty("watermark").GetString()!;
    }

    private void Admit(JsonElement conversation) =>
        (token, streamUrl) = (conversation.GetProperty("token").GetString()!, conversation.GetProperty("streamUrl").GetString()!);

    private void Drop()
    {
        socket?.Dispose();
        socket = null;
    }

    private void WriteLanguage(Utf8JsonWriter writer)
    {
        if (language is not null) writer.WriteString("language", language);
    }
}
