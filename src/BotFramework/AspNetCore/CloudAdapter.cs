using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter of the Bot Framework's channels, over ASP.NET Core.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Makes one without an app id.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="botFrameworkAuthentication">Checks who calls, and proves who the bot is.</param>
    /// <param name="logger">The log.</param>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Makes one from configuration.</summary>
    /// <param name="configuration">The configuration, with <c>MicrosoftAppId</c> and its companions.</param>
    /// <param name="httpClientFactory">Makes the clients of outgoing calls.</param>
    /// <param name="logger">The log.</param>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <inheritdoc/>
    /// <remarks>405 for another method than POST, 400 for a body that is no activity, 401 for an unknown sender; what the bot throws goes on to the caller.</remarks>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        Activity? activity = await ActivityHttp.ReadAsync(httpRequest, cancellationToken);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            Logger.LogWarning("The request holds no activity.");
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            string? authHeader = httpRequest.Headers["Authorization"];
            InvokeResponse? invokeResponse = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken);
            await ActivityHttp.WriteAsync(httpResponse, invokeResponse, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            Logger.LogWarning(exception, "The sender of an activity was refused.");
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }
}
