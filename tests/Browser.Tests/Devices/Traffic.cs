using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Playwright;

namespace SamenHier.Browser.Tests.Devices;

/// <summary>What the server says to a page over Direct Line. It tells the questions in codes, which the page does not show.</summary>
internal sealed class Traffic
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HashSet<string> seen = [];
    private readonly Channel<BotMessage> turns = Channel.CreateUnbounded<BotMessage>();

    public Traffic(IPage page) => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Read(frame.Text);

    /// <summary>The conversation of the last message.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>The next message that asks something or ends a questionnaire; one that comes again after a reload is no new one.</summary>
    public Task<BotMessage> NextAsync() => turns.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>How many such messages no test has looked at.</summary>
    public int Unseen => turns.Reader.Count;

    private void Read(string? frame)
    {
        if (string.IsNullOrEmpty(frame))
            return;

        using var document = JsonDocument.Parse(frame);
        foreach (var activity in document.RootElement.GetProperty("activities").EnumerateArray().Where(activity => seen.Add(activity.GetProperty("id").GetString()!)))
        {
            ConversationId = activity.GetProperty("conversation").GetProperty("id").GetString();
            if (BotMessage.Read(activity) is { } message)
                turns.Writer.TryWrite(message);
        }
    }
}
