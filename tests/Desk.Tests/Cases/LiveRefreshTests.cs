using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Desk.Cases;
using SamenHier.Tests.Support;

namespace SamenHier.Desk.Tests.Cases;

public sealed class LiveRefreshTests : IDisposable
{
    private static readonly CaseId Mine = CaseId.New(DateTimeOffset.UnixEpoch);

    private readonly ManualTimeProvider time = new();
    private readonly CaseSignals signals = new();
    private LiveRefresh? live;
    private int read;

    public void Dispose() => live?.Dispose();

    [Fact]
    public void Many_changes_at_once_are_one_reading()
    {
        Listen(only: null);
        for (var change = 0; change < 50; change++) signals.Publish(Mine);
        Assert.Equal(0, read);

        time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal(1, read);
    }

    [Fact]
    public void A_stream_of_changes_does_not_put_the_reading_off()
    {
        Listen(only: null);
        for (var step = 0; step < 20; step++)
        {
            signals.Publish(Mine);
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(read, 9, 11);
    }

    [Fact]
    public void What_another_node_did_is_read_every_fifteen_seconds()
    {
        Listen(only: null);
        time.Advance(TimeSpan.FromSeconds(46));

        Assert.Equal(3, read);
    }

    [Fact]
    public void The_page_of_a_case_is_not_read_for_another_case()
    {
        Listen(Mine);
        signals.Publish(CaseId.New(DateTimeOffset.UnixEpoch));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, read);

        signals.Publish(Mine);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, read);
    }

    [Fact]
    public void A_page_that_was_left_is_read_no_more()
    {
        Listen(only: null);
        signals.Publish(Mine);
        live!.Dispose();
        signals.Publish(Mine);
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, read);
    }

    private void Listen(CaseId? only) => live = new LiveRefresh(signals, time, only, () => read++);
}
