using System.Net.WebSockets;
using SamenHier.Bot.DirectLine;
using SamenHier.Bot.DirectLine.Streaming;
using SamenHier.Bot.DirectLine.Tokens;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.DirectLine;

public sealed class SlowReaderTests
{
    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off_when_its_time_is_over()
    {
        ManualTimeProvider time = new();
        InMemoryWebChat chat = new() { Signals = new TranscriptSignals() };
        chat.Say("one", "hello");
        using StuckSocket socket = new();
        using StreamSession session = new(
            socket, new StreamTicket("one", After: 0, time.GetUtcNow().AddHours(1)), new StreamSurroundings(chat, chat.Signals, time, new DirectLineOptions()));

        var running = session.RunAsync();
        await socket.Sending.WaitAsync(TimeSpan.FromSeconds(20));
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(WebSocketState.Open, socket.State);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(StreamEnd.SlowReader, await running.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(WebSocketState.Aborted, socket.State);
    }

    /// <summary>A socket whose client neither reads nor writes.</summary>
    private sealed class StuckSocket : WebSocket
    {
        private readonly TaskCompletionSource _sending = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Sending => _sending.Task;

        public override WebSocketState State => _aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override string? SubProtocol => null;

        public override void Abort() => _aborted.TrySetResult();

        public override void Dispose() => Abort();

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => _aborted.Task;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => _aborted.Task;

        public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            await _aborted.Task;
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        }

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            _sending.TrySetResult();
            return _aborted.Task.WaitAsync(cancellationToken);
        }
    }
}
