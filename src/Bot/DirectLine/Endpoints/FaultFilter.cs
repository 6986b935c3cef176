using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Casework;

namespace SamenHier.Bot.DirectLine.Endpoints;

/// <summary>Turns what breaks into an answer in JSON; keeps answers out of caches.</summary>
internal sealed partial class FaultFilter(ILogger<FaultFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException error)
        {
            LogStore(error, http.TraceIdentifier);
            return Refusal.StoreUnavailable;
        }
        catch (BadHttpRequestException error)
        {
            return new Refusal(error.StatusCode, "BadRequest", "The request could not be read to its end.");
        }
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            LogFault(error, http.TraceIdentifier);
            return Refusal.Fault;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store was out of reach in request {TraceId}")]
    private partial void LogStore(Exception error, string traceId);

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed")]
    private partial void LogFault(Exception error, string traceId);
}
