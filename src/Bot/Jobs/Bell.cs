using System.Threading.Channels;

namespace SamenHier.Bot.Jobs;

/// <summary>Wakes a job before its time. Rung twice before it is heard, it is rung once.</summary>
/// <param name="time">The clock of the waiting.</param>
internal abstract class Bell(TimeProvider time)
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rings; it never waits.</summary>
    public void Ring() => bell.Writer.TryWrite(true);

    /// <summary>Waits until the bell is rung, at once if it was before; not longer than some time.</summary>
    /// <param name="atMost">How long.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended early.</exception>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // What follows takes its time, and never that of whoever rings or moves the clock.
            await bell.Reader.ReadAsync(either.Token).AsTask().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }
}
