using System.Net.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using SamenHier.Casework;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Accounts;

/// <summary>Makes the first administrator: in the roster, and then their account.</summary>
internal sealed class FirstAccount(RosterBoard roster, DeskInvitations invitations, UserManager<DeskAccount> manager, SecondFactors factors, DeskSessions sessions)
{
    public const int LongestName = 80;

    /// <summary>The languages that can be chosen here; others come later, at their own page.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en", "ar", "ti"];

    /// <summary>Whether this will do as a name.</summary>
    public static bool IsName(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && !name.Any(char.IsControl);

    /// <summary>Whether this is an e-mail address.</summary>
    public static bool IsEmail(string? email) => email is { Length: <= 200 } && MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim();

    /// <summary>Makes them.</summary>
    /// <param name="http">The request; it is signed in afterwards.</param>
    /// <param name="name">Their name.</param>
    /// <param name="email">Their e-mail address.</param>
    /// <param name="languages">What they speak; of <see cref="Languages"/>.</param>
    /// <param name="deskLanguage">The language of the desk for them.</param>
    /// <param name="password">Their password, which the rules have passed; null where only the OpenID provider counts.</param>
    /// <returns>Where to go next.</returns>
    public async Task<string> MakeAsync(HttpContext http, string name, string email, IEnumerable<string> languages, string deskLanguage, string? password)
    {
        var member = new StaffMember(StaffId.New(), name.Trim(), StaffRole.Administrator, Organisation: null, [.. Languages.Intersect(languages, StringComparer.Ordinal)])
        {
            Email = email.Trim(),
            DeskLanguage = deskLanguage,
        };
        await roster.PutAsync(member, CancellationToken.None);
        var invitation = await invitations.CreateAsync(member.Id, CancellationToken.None);
        if (password is null) return invitation;

        var account = await manager.FindByIdAsync(member.Id.Value.ToString()) ?? throw new InvalidOperationException("The first account was stored but is not there.");
        await factors.SetPasswordAsync(account, password);
        await sessions.BeginAsync(http, account, Factor.None);
        return "/desk/me/security";
    }
}
