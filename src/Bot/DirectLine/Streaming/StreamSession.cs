using System.Net.WebSockets;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Casework;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.DirectLine.Streaming;

/// <summary>What a session needs from around it.</summary>
internal sealed record StreamSurroundings(ITranscriptReader Transcript, TranscriptSignals Signals, TimeProvider Time, DirectLineOptions Options);

/// <summary>One open socket: sends a conversation's activities from a watermark on, as they come.</summary>
internal sealed class StreamSession : IDisposable
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly WebSocket socket;
    private readonly StreamSurroundings around;
    private readonly TranscriptSubscription news;
    private long after;
    private long expires;
    private StreamEnd? ended;

    public StreamSession(WebSocket socket, StreamTicket ticket, StreamSurroundings around)
    {
        this.socket = socket;
        this.around = around;
        news = around.Signals.Subscribe(WebChatChannel.Key(ticket.ConversationId));
        after = ticket.After;
        expires = ticket.TokenExpires.UtcTicks;
    }

    private StreamOptions Options => around.Options.Streams;

    private bool HasEnded => Volatile.Read(ref ended) is not null;

    /// <summary>Lets the socket live as long as the token that was renewed.</summary>
    public void Extend(DateTimeOffset until) => Volatile.Write(ref expires, until.UtcTicks);

    /// <summary>Ends the session soon, for the first reason given.</summary>
    public void End(StreamEnd end)
    {
        Interlocked.CompareExchange(ref ended, end, null);
        news.Ring();
    }

    /// <summary>Runs until the session has ended and the socket is closed; says why it ended.</summary>
    public async Task<StreamEnd> RunAsync()
    {
        var listening = ListenAsync();
        await using (around.Time.CreateTimer(_ => news.Ring(), null, Options.RereadInterval, Options.RereadInterval))
        {
            try
            {
                await SendNewsAsync();
            }
            catch
            {
                End(StreamEnd.Fault);
                throw;
            }
            finally
            {
                await CloseAsync(listening);
            }
        }

        return ended!;
    }

    public void Dispose()
    {
        news.Dispose();
        socket.Dispose();
    }

    private async Task SendNewsAsync()
    {
        while (!HasEnded)
        {
            if (around.Time.GetUtcNow().UtcTicks >= Volatile.Read(ref expires))
                End(StreamEnd.TokenExpired);
            else
                await SendUnreadAsync();

            await news.WaitAsync(CancellationToken.None);
        }
    }

    private async Task SendUnreadAsync()
    {
        while (!HasEnded && await ReadAsync() is { Count: > 0 } messages)
        {
            await SendAsync(ActivitySet.Write(messages, after));
            after = messages[^1].Sequence;
        }
    }

    // A store that can't be read now is read again when the timer rings.
    private async Task<IReadOnlyList<TranscriptMessage>> ReadAsync()
    {
        try
        {
            return (await around.Transcript.ReadAsync(news.Conversation, after, around.Options.PageSize, CancellationToken.None)).Messages;
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame)
    {
        using CancellationTokenSource patience = new(Options.SendTimeout, around.Time);
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        catch (OperationCanceledException)
        {
            End(StreamEnd.SlowReader);
        }
        catch (WebSocketException)
        {
            End(StreamEnd.Lost);
        }
    }

    // What clients say here is not read (they send empty messages to feel the line); only its size and its end count.
    private async Task ListenAsync()
    {
        var buffer = new byte[256];
        var size = 0L;
        try
        {
            while (size <= Options.MaxClientMessageBytes)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    End(StreamEnd.ClientLeft);
                    return;
                }

                size = received.EndOfMessage && size + received.Count <= Options.MaxClientMessageBytes ? 0 : size + received.Count;
            }

            End(StreamEnd.MessageTooBig);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            End(StreamEnd.Lost);
        }
    }

    private async Task CloseAsync(Task listening)
    {
        if (ended?.Status is { } status)
            await SayGoodbyeAsync(status, ended.Reason, listening);

        // Aborting a socket that was closed in order does nothing; otherwise it sets the listener free.
        socket.Abort();
        await listening;
    }

    private async Task SayGoodbyeAsync(WebSocketCloseStatus status, string reason, Task listening)
    {
        using CancellationTokenSource patience = new(CloseTimeout, around.Time);
        try
        {
            if (listening.IsCompleted)
            {
                await socket.CloseAsync(status, reason, patience.Token);
                return;
            }

            await socket.CloseOutputAsync(status, reason, patience.Token);
            await listening.WaitAsync(patience.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // A client that is gone, or does not say goodbye, is not waited for.
        }
    }
}
