using SamenHier.Casework;
using SamenHier.Casework.Cases;

namespace SamenHier.Desk.Cases;

/// <summary>Says when a page is to be read anew: soon after a case changed in this process, and every so often because another node may have changed one.</summary>
public sealed class LiveRefresh : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly CaseSignals signals;
    private readonly CaseId? only;
    private readonly ITimer timer;
    private int isAsked;

    /// <summary>Begins to listen.</summary>
    /// <param name="signals">What tells of changes.</param>
    /// <param name="time">The time.</param>
    /// <param name="only">The case that counts; null for every case.</param>
    /// <param name="due">Is called when it is time; on any thread, and must not wait.</param>
    public LiveRefresh(CaseSignals signals, TimeProvider time, CaseId? only, Action due)
    {
        (this.signals, this.only) = (signals, only);
        timer = time.CreateTimer(_ => Fire(due), state: null, Every, Every);
        signals.Published += OnPublished;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        signals.Published -= OnPublished;
        timer.Dispose();
    }

    // A stream of changes must not push the reading away for ever: only the first one asks.
    private void OnPublished(CaseId changed)
    {
        if ((only is null || only == changed) && Interlocked.Exchange(ref isAsked, 1) == 0) timer.Change(Soon, Every);
    }

    private void Fire(Action due)
    {
        Interlocked.Exchange(ref isAsked, 0);
        due();
    }
}
