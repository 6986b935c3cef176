using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities over HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Runs the turn of the activity in a request, and answers the request.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">Its response.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
