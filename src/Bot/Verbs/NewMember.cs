using System.Net.Mail;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Verbs;

/// <summary>Whom an operator invites to the desk.</summary>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Name">Their name; null for somebody who is there already.</param>
/// <param name="Role">The code of a role.</param>
/// <param name="Organisation">Their organisation's id; null for an administrator of the whole programme.</param>
/// <param name="Languages">Codes, with commas between.</param>
internal sealed record NewMember(string Email, string? Name, string Role, string? Organisation, string Languages)
{
    /// <summary>What is wrong; null when they can be added.</summary>
    /// <param name="roster">Who works there now.</param>
    public string? FindFault(Roster roster)
    {
        if (!MailAddress.TryCreate(Email, out _)) return "--email is no e-mail address.";
        if (string.IsNullOrWhiteSpace(Name)) return "--name is required for somebody new.";
        if (Spoken().Any(code => code.Length != 2 || !code.All(char.IsAsciiLetterLower))) return "--languages holds codes of two small letters, with commas between.";
        if (Organisation is null) return RoleOf() is StaffRole.Administrator ? null : "--organisation is required for a builder and for a coordinator.";
        return roster.FindOrganisation(Organisation) is null ? "There is no organisation with this id." : null;
    }

    /// <summary>Somebody new for the roster.</summary>
    public StaffMember ToMember() => new(StaffId.New(), Name!.Trim(), RoleOf(), Organisation, [.. Spoken()]) { Email = Email.Trim() };

    private StaffRole RoleOf() => Enum.Parse<StaffRole>(Role, ignoreCase: true);

    private IEnumerable<string> Spoken() => Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
