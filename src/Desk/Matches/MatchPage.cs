using SamenHier.Casework;
using SamenHier.Casework.Staff;
using SamenHier.Desk.People;

namespace SamenHier.Desk.Matches;

/// <summary>A page of the matching: it says so where the store does not answer.</summary>
public abstract class MatchPage : FormPage
{
    /// <summary>Whether the store did not answer; then nothing else is shown.</summary>
    protected bool IsDown { get; private set; }

    /// <inheritdoc />
    protected sealed override Task LoadAsync(StaffMember viewer) => TryAsync(() => ReadAsync(viewer));

    /// <summary>Reads what the page shows.</summary>
    /// <param name="viewer">Who looks.</param>
    protected abstract Task ReadAsync(StaffMember viewer);

    /// <summary>Does something with the store.</summary>
    /// <param name="work">What.</param>
    protected async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StoreUnavailableException)
        {
            IsDown = true;
        }
    }
}
