using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Cases;

/// <summary>What a decision on a case rests on beside the case itself.</summary>
/// <param name="Roster">Who works where.</param>
/// <param name="Town">The person's town; null when not known.</param>
/// <param name="GroupBuilder">The account of the community builder who guides the person's group; null for none.</param>
/// <param name="Now">The time.</param>
public sealed record CaseSetting(Roster Roster, string? Town, string? GroupBuilder, DateTimeOffset Now)
{
    /// <summary>How many open cases each person has taken; null when it is not known.</summary>
    public IReadOnlyDictionary<StaffId, int>? Loads { get; init; }

    /// <summary>How long things may take.</summary>
    public CaseTimes Times { get; init; } = CaseTimes.Default;

    /// <summary>The organisation that sees to the person; null when none does.</summary>
    public Organisation? Organisation => Roster.OrganisationFor(Town);

    /// <summary>Whether somebody guides the person's group.</summary>
    /// <param name="staff">Who.</param>
    public bool IsGroupBuilder(StaffMember staff) => Guid.TryParse(GroupBuilder, out var builder) && builder == staff.Id.Value;

    /// <summary>Whether somebody sees to all cases here: coordinates the organisation, or administers the programme.</summary>
    /// <param name="staff">Who.</param>
    public bool IsOverseer(StaffMember staff) => staff.Role is StaffRole.Administrator || (staff.Role is StaffRole.Coordinator && WorksHere(staff));

    /// <summary>Whether somebody works for the organisation that sees to the person.</summary>
    /// <param name="staff">Who.</param>
    public bool WorksHere(StaffMember staff) => Organisation is { } organisation && staff.Organisation == organisation.Id;
}
