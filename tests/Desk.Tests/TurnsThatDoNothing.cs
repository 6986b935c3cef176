using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Cases;

namespace SamenHier.Desk.Tests;

/// <summary>Says of everything that it was done, and remembers what.</summary>
public sealed class TurnsThatDoNothing : ICaseTurns
{
    /// <summary>What was asked, in order.</summary>
    public List<(CaseId Case, StaffId By, CaseAction Action, string Key)> Asked { get; } = [];

    public Task<CaseOutcome> TakeAsync(CaseId @case, StaffMember by, CaseAction action, string key, CancellationToken cancellationToken)
    {
        lock (Asked) Asked.Add((@case, by.Id, action, key));
        return Task.FromResult(CaseOutcome.Done);
    }
}
