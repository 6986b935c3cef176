using SamenHier.Casework.Organisations;

namespace SamenHier.Casework.Staff;

/// <summary>Who works where, at one moment. Pure.</summary>
/// <param name="Organisations">The organisations, by id.</param>
/// <param name="Staff">Who works at the desk, those who have left too.</param>
public sealed record Roster(IReadOnlyList<Organisation> Organisations, IReadOnlyList<StaffMember> Staff)
{
    /// <summary>A desk without anybody.</summary>
    public static Roster Empty { get; } = new([], []);

    /// <summary>The organisation that sees to the people of a town; null when nobody does.</summary>
    /// <param name="town">The town's usual Dutch name; null when it is not known.</param>
    public Organisation? OrganisationFor(string? town) =>
        Organisations.FirstOrDefault(organisation => town is not null && organisation.Towns.Contains(town, StringComparer.Ordinal))
        ?? Organisations.FirstOrDefault(organisation => organisation.TakesTheRest);

    /// <summary>Somebody by their id; null when there is no such person.</summary>
    /// <param name="id">Who.</param>
    public StaffMember? Find(StaffId id) => Staff.FirstOrDefault(member => member.Id == id);

    /// <summary>An organisation by its id; null when there is none.</summary>
    /// <param name="id">Which.</param>
    public Organisation? FindOrganisation(string? id) => Organisations.FirstOrDefault(organisation => organisation.Id == id);

    /// <summary>Who may answer in a town and a language: its organisation's builders who speak Dutch and the language, in office or not.</summary>
    /// <param name="town">The town; null when not known.</param>
    /// <param name="language">The person's language.</param>
    public IEnumerable<StaffMember> BuildersFor(string? town, string language) => OrganisationFor(town) is { } organisation
        ? Staff.Where(member => member is { IsActive: true, Role: StaffRole.Builder } && member.Organisation == organisation.Id && member.Speaks("nl") && member.Speaks(language))
        : [];
}
