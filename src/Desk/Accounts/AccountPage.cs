using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Frame;
using SamenHier.Desk.Texts;

namespace SamenHier.Desk.Accounts;

/// <summary>What the pages of the sign-in share. They are plain forms: no circuit, and no script but for passkeys.</summary>
public abstract class AccountPage : ComponentBase
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = "returnUrl")]
    protected string? ReturnUrl { get; set; }

    /// <summary>Who works at the desk.</summary>
    [Inject]
    protected RosterBoard Roster { get; set; } = null!;

    /// <summary>Leads on.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The words, in the language of who is signed in, else of the browser.</summary>
    protected DeskWords Words { get; private set; } = null!;

    /// <summary>Why what was sent was not taken; null when nothing is wrong.</summary>
    protected string? Fault { get; set; }

    /// <summary>Where to go afterwards, within the desk.</summary>
    protected string Onward => DeskAddresses.OwnOrInbox(ReturnUrl);

    [Inject]
    private DeskTexts Texts { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Words = new DeskWords(Texts, MemberOfSession()?.DeskLanguage ?? BrowserLanguage());

    /// <summary>Whose session this is, also before their second factor; null for a stranger.</summary>
    protected StaffMember? MemberOfSession() =>
        DeskSession.Read(Http.User) is { } session && Roster.Current.Find(session.Staff) is { IsActive: true } member ? member : null;

    /// <summary>What is wrong with a password that was typed twice; null when it will do.</summary>
    /// <param name="password">The password.</param>
    /// <param name="again">The same once more.</param>
    /// <param name="name">Its owner's name.</param>
    /// <param name="email">Their e-mail address.</param>
    protected string? FaultOf(string? password, string? again, string name, string? email) => PasswordRules.Check(password ?? "", name, email) switch
    {
        PasswordFault.TooShort => Words.Of("accounts.password.short", PasswordRules.Shortest),
        PasswordFault.TooLong => Words.Of("accounts.password.long", PasswordRules.Longest),
        PasswordFault.OwnName => Words["accounts.password.own"],
        PasswordFault.TooEasy => Words["accounts.password.easy"],
        _ => password == again ? null : Words["accounts.password.differ"],
    };

    /// <summary>Sets the answer's status, as long as that can be done.</summary>
    /// <param name="status">The status.</param>
    protected void SetStatus(int status)
    {
        if (!Http.Response.HasStarted) Http.Response.StatusCode = status;
    }

    private string BrowserLanguage() => Http.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(choice => choice.Quality ?? 1)
        .Select(choice => choice.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is not null && DeskTexts.Languages.Contains(language, StringComparer.Ordinal)) ?? DeskTexts.Languages[0];
}
