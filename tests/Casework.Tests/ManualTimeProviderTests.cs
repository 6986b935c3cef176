using SamenHier.Tests.Support;

namespace SamenHier.Casework.Tests;

public sealed class ManualTimeProviderTests
{
    [Fact]
    public void Timers_fire_in_order_at_their_own_moment_and_repeat()
    {
        var time = new ManualTimeProvider();
        var start = time.GetUtcNow();
        var fired = new List<string>();
        using var once = time.CreateTimer(_ => Note("once"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var repeated = time.CreateTimer(_ => Note("repeated"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        using var disposed = time.CreateTimer(_ => Note("disposed"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        disposed.Dispose();

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(fired);
        time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(["repeated 2", "once 3", "repeated 4"], fired);
        Assert.Equal(start.AddSeconds(5), time.GetUtcNow());

        void Note(string name) => fired.Add($"{name} {(time.GetUtcNow() - start).TotalSeconds}");
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_passed()
    {
        var time = new ManualTimeProvider();
        var delay = Task.Delay(TimeSpan.FromMinutes(1), time);

        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        await delay;
        Assert.Equal(TimeSpan.FromMinutes(1), time.GetElapsedTime(time.GetTimestamp() - TimeSpan.TicksPerMinute));
    }
}
