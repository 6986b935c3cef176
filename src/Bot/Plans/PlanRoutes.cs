using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SamenHier.Bot.Page;
using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.Plans;

namespace SamenHier.Bot.Plans;

/// <summary>Serves a group's action plan to those who got its address in the chat: as a page, and as a calendar file.</summary>
public static class PlanRoutes
{
    private const int NonceBytes = 18;
    private const string CalendarEnding = ".ics";
    private const string CalendarName = "samenhier-plan.ics";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the pages need.</summary>
    /// <param name="services">The services of the host; they have the dialogs, the records and the chat page.</param>
    public static IServiceCollection AddPlanPages(this IServiceCollection services) => services
        .AddSingleton<FindGroup>(provider => provider.GetRequiredService<GroupDirectory>().FindForAsync)
        .AddSingleton<PlanVisits>()
        .AddSingleton<PlanCalendar>()
        .AddSingleton<PlanDocument>();

    /// <summary>Maps <c>/plan/TOKEN</c> (the page; 404 for a wrong or an old token) and <c>/plan/TOKEN.ics</c> (the calendar file; 409 until the arrival is known). Nothing of a token is logged.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static void MapPlanPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(PlanTokens.Path + "{token}", Methods, ServePageAsync);
        endpoints.MapMethods(PlanTokens.Path + "{token}" + CalendarEnding, Methods, ServeCalendarAsync);
    }

    private static Task<IResult> ServePageAsync(string token, HttpContext http, PlanVisits visits, PlanDocument document) =>
        ServeAsync(token, http, visits, document, (visit, nonce) => Page(
            http,
            document.Render(visit.Sheet, visit.Pass.Language, visit.Sheet.Arrival is null ? null : PlanTokens.Path + token + CalendarEnding, nonce),
            nonce,
            StatusCodes.Status200OK));

    private static Task<IResult> ServeCalendarAsync(
        string token, HttpContext http, PlanVisits visits, PlanDocument document, PlanCalendar calendar, TimeProvider time) =>
        ServeAsync(token, http, visits, document, (visit, nonce) =>
        {
            if (visit.Sheet.Arrival is null)
            {
                return Page(http, document.Say("plan.page.noCalendar", visit.Pass.Language, nonce), nonce, StatusCodes.Status409Conflict);
            }

            PlanHeaders.Set(http.Response, nonce: null);
            var file = Encoding.UTF8.GetBytes(calendar.Write(visit.Sheet, visit.Pass, time.GetUtcNow()));
            return Results.File(file, PlanCalendar.ContentType, CalendarName);
        });

    private static async Task<IResult> ServeAsync(
        string token, HttpContext http, PlanVisits visits, PlanDocument document, Func<PlanVisit.Open, string, IResult> serve)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        try
        {
            var visit = await visits.VisitAsync(token, http.RequestAborted);
            return visit is PlanVisit.Open open
                ? serve(open, nonce)
                : Page(http, document.Say("plan.page.gone", ((PlanVisit.Gone)visit).Language ?? PageLanguage.Of(http.Request), nonce), nonce, StatusCodes.Status404NotFound);
        }
        catch (StoreUnavailableException)
        {
            return Page(http, document.Say("plan.page.busy", PageLanguage.Of(http.Request), nonce), nonce, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Page(HttpContext http, string html, string nonce, int status)
    {
        PlanHeaders.Set(http.Response, nonce);
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
