using System.Threading.Channels;

namespace SamenHier.Bot.Alerts;

/// <summary>Tells that somebody of an organisation is to be told something, or that a card in Teams is no longer right. Rung twice before it is heard, it is rung once.</summary>
/// <param name="time">The clock of the waiting.</param>
internal sealed class AlertBell(TimeProvider time)
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
            await bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }
}
