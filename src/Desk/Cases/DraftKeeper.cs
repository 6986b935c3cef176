using SamenHier.Casework;
using SamenHier.Casework.Cases;

namespace SamenHier.Desk.Cases;

/// <summary>Keeps a draft while it is typed: half a second after the last key, and at once when asked to.</summary>
public sealed class DraftKeeper : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly CaseDrafts drafts;
    private readonly CaseId @case;
    private readonly StaffId by;
    private readonly ITimer timer;
    private readonly SemaphoreSlim gate = new(1);
    private string typed = string.Empty;
    private string stored = string.Empty;

    /// <summary>Begins with what is kept.</summary>
    /// <param name="drafts">Where drafts are kept.</param>
    /// <param name="case">In which case.</param>
    /// <param name="by">Whose.</param>
    /// <param name="kept">What is kept of it now.</param>
    /// <param name="time">The time.</param>
    public DraftKeeper(CaseDrafts drafts, CaseId @case, StaffId by, string kept, TimeProvider time)
    {
        (this.drafts, this.@case, this.by) = (drafts, @case, by);
        (typed, stored) = (kept, kept);
        timer = time.CreateTimer(static keeper => _ = ((DraftKeeper)keeper!).KeepAsync(), state: this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether the last attempt to keep it failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Notes what the draft is now; it is kept a little later.</summary>
    /// <param name="text">The whole draft.</param>
    public void Note(string text)
    {
        typed = text;
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keeps it now, if it is not kept yet. A store that fails is tried again with the next key.</summary>
    public async Task KeepAsync()
    {
        await gate.WaitAsync();
        try
        {
            var text = typed;
            if (text == stored) return;
            await drafts.PutAsync(@case, by, text, CancellationToken.None);
            (stored, HasFailed) = (text, false);
        }
        catch (StoreUnavailableException)
        {
            HasFailed = true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await KeepAsync();
    }
}
