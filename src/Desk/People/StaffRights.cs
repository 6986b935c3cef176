using System.Net.Mail;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.People;

/// <summary>Who may change what about who works at the desk. Pure.</summary>
public static class StaffRights
{
    private const int MostName = 100;
    private const int MostEmail = 254;

    /// <summary>Whether somebody may see and change somebody.</summary>
    /// <param name="by">Who would.</param>
    /// <param name="whom">Whom.</param>
    public static bool MaySeeTo(StaffMember by, StaffMember whom) => by.Role switch
    {
        StaffRole.Administrator => true,
        StaffRole.Coordinator => IsTheirBuilder(by, whom),
        _ => false,
    };

    /// <summary>The roles that somebody may give.</summary>
    /// <param name="by">Who would.</param>
    public static IReadOnlyList<StaffRole> MayGive(StaffMember by) => by.Role switch
    {
        StaffRole.Administrator => Enum.GetValues<StaffRole>(),
        StaffRole.Coordinator => [StaffRole.Builder],
        _ => [],
    };

    /// <summary>Whether a change may be stored.</summary>
    /// <param name="by">Who changes.</param>
    /// <param name="before">Who it was; null for somebody new.</param>
    /// <param name="after">Who it would be.</param>
    /// <param name="roster">Who works where now.</param>
    /// <returns>The first fault; null for none.</returns>
    public static StaffFault? Check(StaffMember by, StaffMember? before, StaffMember after, Roster roster) => by switch
    {
        { Role: StaffRole.Builder } or { IsActive: false } => StaffFault.NotAllowed,
        { Role: StaffRole.Coordinator } when !IsTheirBuilder(by, after) || (before is not null && !IsTheirBuilder(by, before)) => StaffFault.NotTheirs,
        _ when IsAdministrator(before) && !IsAdministrator(after) && !roster.Staff.Any(other => other.Id != after.Id && IsAdministrator(other)) => StaffFault.LastAdministrator,
        _ => CheckWords(after, roster) ?? CheckOrganisation(after, roster),
    };

    /// <summary>Whether what somebody changes about themselves may be stored: never their role, their organisation, or whether they are active.</summary>
    /// <param name="before">Who they were.</param>
    /// <param name="after">Who they would be.</param>
    /// <param name="roster">Who works where now.</param>
    /// <returns>The first fault; null for none.</returns>
    public static StaffFault? CheckOwn(StaffMember before, StaffMember after, Roster roster) =>
        (after.Id, after.Role, after.Organisation, after.IsActive, after.Identity) != (before.Id, before.Role, before.Organisation, before.IsActive, before.Identity)
            ? StaffFault.NotAllowed
            : CheckWords(after, roster);

    private static bool IsTheirBuilder(StaffMember by, StaffMember whom) =>
        whom.Role is StaffRole.Builder && by.Organisation is not null && whom.Organisation == by.Organisation;

    private static bool IsAdministrator(StaffMember? member) => member is { IsActive: true, Role: StaffRole.Administrator };

    private static StaffFault? CheckWords(StaffMember after, Roster roster) => after switch
    {
        _ when string.IsNullOrWhiteSpace(after.Name) || after.Name.Length > MostName || after.Name.Any(char.IsControl) => StaffFault.Name,
        _ when !IsEmail(after.Email) => StaffFault.Email,
        _ when roster.Staff.Any(other => other.Id != after.Id && string.Equals(other.Email, after.Email, StringComparison.OrdinalIgnoreCase)) => StaffFault.EmailTaken,
        { Languages.Count: 0 } => StaffFault.Languages,
        _ => null,
    };

    private static StaffFault? CheckOrganisation(StaffMember after, Roster roster) => after switch
    {
        { Organisation: null } => after.Role is StaffRole.Administrator ? null : StaffFault.Organisation,
        _ => roster.FindOrganisation(after.Organisation) is null ? StaffFault.Organisation : null,
    };

    private static bool IsEmail(string? address) =>
        address is { Length: > 0 and <= MostEmail } && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && address.AsSpan(address.IndexOf('@', StringComparison.Ordinal)).Contains('.');
}
