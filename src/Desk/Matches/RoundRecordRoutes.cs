using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SamenHier.Casework;
using SamenHier.Casework.Audit;
using SamenHier.Casework.Matches;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Accounts;

namespace SamenHier.Desk.Matches;

/// <summary>Gives out the record of a round, in which everybody goes by an alias.</summary>
internal static class RoundRecordRoutes
{
    private const string Json = "application/json";

    /// <summary>Maps it.</summary>
    public static void MapRoundRecords(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/matches/rounds/{id:guid}/record", GetAsync).RequireAuthorization(DeskPolicies.Coordinator);

    // The line is written before anything goes out.
    private static async Task<IResult> GetAsync(Guid id, ClaimsPrincipal user, RosterBoard roster, RoundStore rounds, AuditLog audit, TimeProvider time, CancellationToken cancellationToken)
    {
        if (CurrentStaff.Admit(user, roster.Current) is not { } viewer) return TypedResults.Unauthorized();
        try
        {
            if (await rounds.FindAsync(viewer, new RoundId(id), cancellationToken) is not { Record: { } record } round) return TypedResults.NotFound();
            await audit.WriteAsync(new AuditLine(time.GetUtcNow(), viewer.Id, "round.downloaded", $"round:{round.Summary.Id}"), cancellationToken);
            return TypedResults.File(record, Json, $"round-{round.Summary.Id}.json");
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
