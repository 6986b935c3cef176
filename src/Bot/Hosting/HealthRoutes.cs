using SamenHier.Casework;
using SamenHier.Casework.Transcripts;

namespace SamenHier.Bot.Hosting;

/// <summary>Tells an operator's monitor how the program is.</summary>
internal static class HealthRoutes
{
    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (the store answers too; 503 when it does not).</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live"));
        routes.MapGet("/health/ready", async (Outbox outbox, CancellationToken cancellationToken) =>
        {
            try
            {
                await outbox.PendingConversationsAsync(cancellationToken);
                return Results.Text("ready");
            }
            catch (StoreUnavailableException)
            {
                return Results.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
