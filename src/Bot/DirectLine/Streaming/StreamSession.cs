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

    private readonly WebSocket _socket;
    private readonly StreamSurroundings _around;
    private readonly TranscriptSubscription _news;
    private long _after;
    private long _expires;
    private StreamEnd? _end;

    public StreamSession(WebSocket socket, StreamTicket ticket, StreamSurroundings around)
    {
        _socket = socket;
        _around = around;
        _news = around.Signals.Subscribe(WebChatChannel.Key(ticket.ConversationId));
        _after = ticket.After;
        _expires = ticket.TokenExpires.UtcTicks;
    }

    private StreamOptions Options => _around.Options.Streams;

    private bool HasEnded => Volatile.Read(ref _end) is not null;

    /// <summary>Lets the socket live as long as the token that was renewed.</summary>
    public void Extend(DateTimeOffset expires) => Volatile.Write(ref _expires, expires.UtcTicks);

    /// <summary>Ends the session soon, for the first reason given.</summary>
    public void End(StreamEnd end)
    {
        Interlocked.CompareExchange(ref _end, end, null);
        _news.Ring();
    }

    /// <summary>Runs until the session has ended and the socket is closed; says why it ended.</summary>
    public async Task<StreamEnd> RunAsync()
    {
        var listening = ListenAsync();
        await using (_around.Time.CreateTimer(_ => _news.Ring(), null, Options.RereadInterval, Options.RereadInterval))
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

        return _end!;
    }

    public void Dispose()
    {
        _news.Dispose();
        _socket.Dispose();
    }

    private async Task SendNewsAsync()
    {
        while (!HasEnded)
        {
            if (_around.Time.GetUtcNow().UtcTicks >= Volatile.Read(ref _expires))
                End(StreamEnd.TokenExpired);
            else
                await SendUnreadAsync();

            await _news.WaitAsync(CancellationToken.None);
        }
    }

    private async Task SendUnreadAsync()
    {
        while (!HasEnded && await ReadAsync() is { Count: > 0 } messages)
        {
            await SendAsync(ActivitySet.Write(messages, _after));
            _after = messages[^1].Sequence;
        }
    }

    // A store that can't be read now is read again when the timer rings.
    private async Task<IReadOnlyList<TranscriptMessage>> ReadAsync()
    {
        try
        {
            return (await _around.Transcript.ReadAsync(_news.Conversation, _after, _around.Options.PageSize, CancellationToken.None)).Messages;
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame)
    {
        using CancellationTokenSource patience = new(Options.SendTimeout, _around.Time);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
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
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
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
        if (_end?.Status is { } status)
            await SayGoodbyeAsync(status, _end.Reason, listening);

        // Aborting a socket that was closed in order does nothing; otherwise it sets the listener free.
        _socket.Abort();
        await listening;
    }

    private async Task SayGoodbyeAsync(WebSocketCloseStatus status, string reason, Task listening)
    {
        using CancellationTokenSource patience = new(CloseTimeout, _around.Time);
        try
        {
            if (listening.IsCompleted)
            {
                await _socket.CloseAsync(status, reason, patience.Token);
                return;
            }

            await _socket.CloseOutputAsync(status, reason, patience.Token);
            await listening.WaitAsync(patience.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // A client that is gone, or does not say goodbye, is not waited for.
        }
    }
}
