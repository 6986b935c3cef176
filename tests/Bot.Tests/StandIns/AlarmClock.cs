using System.Threading.Channels;
using SamenHier.Tests.Support;

namespace SamenHier.Bot.Tests.StandIns;

/// <summary>A clock by hand that tells when somebody has set an alarm, so that a test moves it neither too early nor on a guess.</summary>
internal sealed class AlarmClock : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider time = new();
    private readonly Channel<TimeSpan> alarms = Channel.CreateUnbounded<TimeSpan>();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(callback, state, dueTime, period);
        alarms.Writer.TryWrite(dueTime);
        return timer;
    }

    public void Advance(TimeSpan by) => time.Advance(by);

    /// <summary>Waits until somebody sets an alarm for so long from then; alarms for other spans are passed over.</summary>
    public async Task AlarmIsSetAsync(TimeSpan dueTime)
    {
        using CancellationTokenSource patience = new(Patience);
        while (await alarms.Reader.ReadAsync(patience.Token) != dueTime)
        {
            // Not the one.
        }
    }
}
