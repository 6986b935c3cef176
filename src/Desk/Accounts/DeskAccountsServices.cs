using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamenHier.Casework;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts.OpenId;

namespace SamenHier.Desk.Accounts;

/// <summary>Registers and maps the sign-in.</summary>
public static class DeskAccountsServices
{
    private const int Iterations = 210_000;

    /// <summary>How passwords are hashed: PBKDF2 with HMAC-SHA512.</summary>
    internal static IOptions<PasswordHasherOptions> Hashing { get; } = Options.Create(new PasswordHasherOptions { IterationCount = Iterations });

    /// <summary>Brings the tables of the sign-in up to date. The records must be prepared before.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static Task PrepareDeskAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<DeskAccounts>().PrepareAsync(cancellationToken);

    /// <summary>Adds what makes accounts and their links, without the pages: all that the command line needs.</summary>
    /// <param name="services">The services; they have the records.</param>
    public static IServiceCollection AddAccountStore(this IServiceCollection services)
    {
        services.AddDbContextFactory<DeskAccountsContext>((provider, context) => provider.GetRequiredService<DeskDatabaseOptions>().Apply(context));
        return services
            .AddSingleton<DeskDatabaseOptions>()
            .AddSingleton<InvitationTokens>()
            .AddSingleton(p => new DeskAccounts(p.Get<SharedDatabase>(), p.Get<IDbContextFactory<DeskAccountsContext>>(), p.Get<RosterBoard>()))
            .AddSingleton(p => new FirstLinks(p.Get<IDbContextFactory<DeskAccountsContext>>(), p.Get<DeskAccounts>(), p.Get<TimeProvider>()))
            .AddSingleton(p => new DeskInvitations(
                p.Get<IDbContextFactory<DeskAccountsContext>>(), p.Get<InvitationTokens>(), p.Get<RosterBoard>(), p.Get<DeskAccounts>()));
    }

    /// <summary>Adds it.</summary>
    internal static IServiceCollection AddDeskAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DeskOptions.Section);
        services.AddOptions<DeskOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>();
        services.AddHttpContextAccessor();
        services.AddAccountStore();
        services.AddSingleton(Hashing);
        services.AddScoped<IUserValidator<DeskAccount>, RosterAccountValidator>();
        services.AddIdentityCore<DeskAccount>().AddUserStore<DeskAccountStore>();
        services.AddScoped<IPasskeyHandler<DeskAccount>, PasskeyHandler<DeskAccount>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == OriginOf(context.HttpContext.Request));
        });
        services.AddSingleton<AddressLimits>().AddSingleton<StepCookies>().AddSingleton<SignInAttempts>().AddSingleton<DeskSessions>();
        services.AddScoped<SecondFactors>().AddScoped<Passkeys>().AddScoped<DeskSignIn>().AddScoped<FirstAccount>();
        services.AddScoped<CircuitActivity>().AddScoped<CircuitHandler>(p => p.Get<CircuitActivity>());
        services.AddScoped<AuthenticationStateProvider, DeskAuthenticationState>();
        services.AddScoped(p => new CurrentStaff(p.Get<AuthenticationStateProvider>(), p.Get<IHttpContextAccessor>(), p.Get<RosterBoard>()));
        services.AddCascadingAuthenticationState();
        services.AddSchemes(section.GetSection("OpenId").Get<OpenIdSettings>() ?? new());
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "samenhier-desk-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = false;
        });
        return services.AddPolicies();
    }

    /// <summary>Adds what looks at every request for the desk.</summary>
    internal static void UseDeskAccounts(this WebApplication app)
    {
        app.UseMiddleware<DeskHeaders>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<DeskGate>();
    }

    /// <summary>Maps what is no page.</summary>
    internal static void MapDeskAccounts(this WebApplication app)
    {
        app.MapAccounts();
        if (app.Services.GetRequiredService<IOptions<DeskOptions>>().Value.OpenId.IsSet) app.MapOpenId();
    }

    private static void AddSchemes(this IServiceCollection services, OpenIdSettings provider)
    {
        var schemes = services.AddAuthentication(DeskSession.Scheme).AddCookie(DeskSession.Scheme, cookie =>
        {
            cookie.Cookie.Name = "samenhier-desk";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.Path = "/";
            cookie.CookieManager = new DeskCookies();
            cookie.ExpireTimeSpan = DeskSession.Idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/desk/sign-in";
            cookie.AccessDeniedPath = "/desk/no-access";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events = new DeskCookieEvents();
        });
        if (provider.IsSet) schemes.AddOpenId(provider);
    }

    private static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, StaffRequirementHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(DeskPolicies.Staff, policy => policy.AddRequirements(new StaffRequirement(StaffRole.Builder)))
            .AddPolicy(DeskPolicies.Coordinator, policy => policy.AddRequirements(new StaffRequirement(StaffRole.Coordinator)))
            .AddPolicy(DeskPolicies.Administrator, policy => policy.AddRequirements(new StaffRequirement(StaffRole.Administrator)))
            .AddPolicy(DeskPolicies.SettingUp, policy => policy.AddRequirements(new StaffRequirement(StaffRole.Builder, NeedsFactor: false)));
        return services;
    }

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}";

    private static T Get<T>(this IServiceProvider provider) where T : notnull => provider.GetRequiredService<T>();
}
