using System.Threading.Channels;
using SamenHier.Tests.Support;

namespace SamenHier.Translation.Tests;

/// <summary>Time that passes only when a test says so, and tells which pauses are waited for.</summary>
internal sealed class WatchedTime : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider time = new();
    private readonly Channel<TimeSpan> pauses = Channel.CreateUnbounded<TimeSpan>();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public void Advance(TimeSpan by) => time.Advance(by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(callback, state, dueTime, period);
        pauses.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody waits for a pause of this length, and lets it pass.</summary>
    public async Task LetPassAsync(TimeSpan pause)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await pauses.Reader.ReadAsync(patience.Token) != pause)
        {
            // Another timer, such as a time-out.
        }

        Advance(pause);
    }
}
