using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using SamenHier.Desk.Frame;

namespace SamenHier.Desk.Accounts.OpenId;

/// <summary>Puts the OpenID provider into the desk.</summary>
internal static class OpenIdServices
{
    /// <summary>The name of its scheme.</summary>
    public const string Scheme = "SamenHier.Desk.OpenId";

    /// <summary>Where a browser begins, by a posted form.</summary>
    public const string BeginPath = "/desk/sign-in/openid";

    private const string CallbackPath = "/desk/sign-in/openid/return";
    private const string Invitation = "invitation";
    private const string ReturnUrl = "returnUrl";

    /// <summary>Adds it.</summary>
    public static void AddOpenId(this AuthenticationBuilder schemes, OpenIdSettings settings)
    {
        schemes.Services.AddScoped<OpenIdSignIn>();
        schemes.AddOAuth<OpenIdOptions, OpenIdHandler>(Scheme, settings.Name, options =>
        {
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.CallbackPath = CallbackPath;
            options.UsePkce = true;
            options.SignInScheme = DeskSession.Scheme;
            options.Scope.Add("openid");
            options.Scope.Add("profile");
            // It ends with the browser; how old an answer may be is read from its state.
            options.CorrelationCookie = new CookieBuilder
            {
                Name = "samenhier-desk-openid.",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                SecurePolicy = CookieSecurePolicy.SameAsRequest,
                IsEssential = true,
                Path = BeginPath,
            };
            options.Events.OnTicketReceived = ReceiveAsync;
            options.Events.OnRemoteFailure = FailAsync;
        });
        schemes.Services.AddSingleton<IPostConfigureOptions<OpenIdOptions>>(provider => new MetadataSetUp(settings, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Maps where a browser begins.</summary>
    public static void MapOpenId(this IEndpointRouteBuilder routes) => routes.MapPost(BeginPath, BeginAsync).AllowAnonymous();

    private static async Task<IResult> BeginAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var properties = new AuthenticationProperties();
        properties.Items[ReturnUrl] = DeskAddresses.OwnOrInbox(form[ReturnUrl]);
        if (form[Invitation].ToString() is { Length: > 0 and < 2000 } invitation) properties.Items[Invitation] = invitation;
        try
        {
            await http.ChallengeAsync(Scheme, properties);
            return TypedResults.Empty;
        }
        catch (AuthenticationFailureException)
        {
            return TypedResults.LocalRedirect("/desk/sign-in?reason=provider-down");
        }
    }

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var items = context.Properties!.Items;
        var known = context.Principal!;
        var subject = new OpenIdSubject(Claim(known, JwtRegisteredClaimNames.Iss)!, Claim(known, JwtRegisteredClaimNames.Sub)!, Claim(known, "tid"), Claim(known, "oid"));
        var signIn = context.HttpContext.RequestServices.GetRequiredService<OpenIdSignIn>();
        var isIn = await signIn.SignInAsync(context.HttpContext, subject, items.TryGetValue(Invitation, out var token) ? token : null);
        context.Response.Redirect(isIn ? items[ReturnUrl]! : "/desk/sign-in?reason=not-invited");
        context.HandleResponse();
    }

    private static Task FailAsync(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdHandler>>()
            .LogWarning("A sign-in by the OpenID provider failed: {Reason}", context.Failure is AuthenticationFailureException failure ? failure.Message : context.Failure?.GetType().Name);
        context.Response.Redirect("/desk/sign-in?reason=provider");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string? Claim(ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;

    private sealed class MetadataSetUp(OpenIdSettings settings, TimeProvider time) : IPostConfigureOptions<OpenIdOptions>
    {
        public void PostConfigure(string? name, OpenIdOptions options)
        {
            if (name == Scheme) options.Metadata ??= new OpenIdMetadata(settings.Authority, options.Backchannel, time);
        }
    }
}
