using System.Text.Json;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using SamenHier.Bot.DirectLine.Wire;
using SamenHier.Bot.Turns;
using SamenHier.Casework;

namespace SamenHier.Bot.Messages;

/// <summary>The address at which channels post activities.</summary>
internal static partial class MessagesRoutes
{
    /// <summary>The path, the same for every Bot Framework bot.</summary>
    public const string Path = "/api/messages";

    /// <summary>Serves the address. With no app id it answers 404, unless <c>Channels:AllowAnonymous</c> is true: an unauthenticated channel is never open by accident.</summary>
    /// <param name="routes">Where to map.</param>
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<MessagesOptions>>().Value;
        var identity = routes.ServiceProvider.GetRequiredService<IOptions<BotIdentityOptions>>().Value;
        if (identity.IsAnonymous && !options.AllowAnonymous)
        {
            routes.Map(Path, () => Refusal.NotFound("No channel is configured here."));
            return;
        }

        TenantRule tenants = new(identity.TenantId);
        routes.Map(Path, (HttpContext http, CloudAdapter adapter, DurableBot bot, ILoggerFactory logs) =>
            HandleAsync(http, adapter, new ChannelGuard(bot, identity.IsAnonymous, tenants), options, logs.CreateLogger(typeof(MessagesRoutes))));
    }

    private static async Task HandleAsync(HttpContext http, CloudAdapter adapter, ChannelGuard bot, MessagesOptions options, ILogger log)
    {
        if (await ProcessAsync(http, adapter, bot, options, log) is { } refusal && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await refusal.ExecuteAsync(http);
        }
    }

    private static async Task<Refusal?> ProcessAsync(HttpContext http, CloudAdapter adapter, ChannelGuard bot, MessagesOptions options, ILogger log)
    {
        try
        {
            if (await RefuseAsync(http, options) is { } refusal)
            {
                return refusal;
            }

            await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
            return http.Response.StatusCode < 400 ? null : Explain(http.Response.StatusCode);
        }
        catch (RejectedActivityException exception)
        {
            return Refusal.BadArgument(exception.Message);
        }
        catch (OtherTenantException exception)
        {
            return Refusal.Forbidden("OtherTenant", exception.Message);
        }
        catch (BadHttpRequestException exception)
        {
            return new Refusal(exception.StatusCode, "BadRequest", "The request could not be read to its end.");
        }
        catch (JsonException)
        {
            return Explain(StatusCodes.Status400BadRequest);
        }
        catch (StoreUnavailableException)
        {
            LogStore(log, http.TraceIdentifier);
            return Refusal.StoreUnavailable;
        }
        catch (Exception exception) when (!bot.IsReached && exception is SecurityTokenException or SecurityTokenArgumentException)
        {
            return Explain(StatusCodes.Status401Unauthorized);
        }
        catch (Exception exception) when (!bot.IsReached && !http.RequestAborted.IsCancellationRequested)
        {
            LogUnchecked(log, http.TraceIdentifier, exception.GetType().Name, exception.Message);
            return Unchecked;
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            LogFault(log, http.TraceIdentifier, exception.GetType().Name, exception.StackTrace);
            return Refusal.Fault;
        }
    }

    // Reads the body within its limit and leaves it for the adapter, which knows no limit and takes any content for JSON.
    private static async Task<Refusal?> RefuseAsync(HttpContext http, MessagesOptions options)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return Explain(StatusCodes.Status405MethodNotAllowed);
        }

        var body = await RequestBody.ReadAsync(http.Request, options.MaxBodyBytes, http.RequestAborted);
        if (body.Refusal is not null)
        {
            return body.Refusal;
        }

        var json = JsonBody.Read(body.Json);
        using var document = json.Document;
        http.Request.Body = new MemoryStream(body.Json, writable: false);
        return json.Refusal ?? RefuseServiceUrl(document!.RootElement);
    }

    // The adapter makes a connector client before anything else may look at the activity, and fails on what is no address.
    private static Refusal? RefuseServiceUrl(JsonElement activity) =>
        activity.TryGetProperty("serviceUrl", out var member) && member.ValueKind is JsonValueKind.String && ChannelGuard.IsAddress(member.GetString())
            ? null
            : Refusal.BadArgument("The activity's serviceUrl is no absolute address with http or https.");

    // The channels' keys could not be read: nobody is let in, and a channel that is right may come again.
    private static Refusal Unchecked { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "It could not be checked just now who calls. Nothing was changed; send the same again in a moment.")
        {
            RetryAfter = TimeSpan.FromSeconds(10),
        };

    private static Refusal? Explain(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Refusal.BadSyntax("The body is not an activity in JSON."),
        StatusCodes.Status401Unauthorized => new Refusal(status, "Unauthorized", "The caller did not prove that it is the channel."),
        StatusCodes.Status405MethodNotAllowed => new Refusal(status, "MethodNotAllowed", "Activities are posted."),
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store was out of reach in request {TraceId}")]
    private static partial void LogStore(ILogger log, string traceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The caller of request {TraceId} could not be checked: {Fault} {Reason}")]
    private static partial void LogUnchecked(ILogger log, string traceId, string fault, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} failed: {Fault} {Place}")]
    private static partial void LogFault(ILogger log, string traceId, string fault, string? place);
}
