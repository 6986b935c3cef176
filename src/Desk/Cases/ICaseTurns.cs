using SamenHier.Casework;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Cases;

/// <summary>Does something with a case as a turn of its participant, in their order: what is said to them, who has the turn and the case itself are stored together. The host has the implementation.</summary>
public interface ICaseTurns
{
    /// <summary>Does it; when this returns <see cref="CaseOutcome.Done"/> it is stored.</summary>
    /// <param name="case">Which case.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="action">What.</param>
    /// <param name="key">Names this very deed; given twice it is done once. At most 64 letters, digits and hyphens.</param>
    /// <param name="cancellationToken">Gives up; what is stored is not undone.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    Task<CaseOutcome> TakeAsync(CaseId @case, StaffMember by, CaseAction action, string key, CancellationToken cancellationToken);
}
