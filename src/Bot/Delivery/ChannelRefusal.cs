using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Delivery;

/// <summary>A channel's refusal for good.</summary>
/// <param name="Reason">Its code for the store, e.g. <c>http-413</c>, or <c>barred</c>.</param>
/// <param name="IsForAll">Whether it is for every message of the conversation: the person blocked the bot or took it out.</param>
internal sealed record ChannelRefusal(string Reason, bool IsForAll)
{
    // Teams puts them into the error's code or beside it.
    private static readonly string[] BarredCodes = ["MessageWritesBlocked", "BotNotInConversationRoster", "BotDisabledByAdmin"];

    /// <summary>Reads a refusal; null when the same may be taken later.</summary>
    /// <param name="exception">What the connector answered.</param>
    public static ChannelRefusal? Of(ErrorResponseException exception)
    {
        if (exception.Response is not { } response || !IsFinal(response.StatusCode))
        {
            return null;
        }

        var isBarred = response.StatusCode is HttpStatusCode.Forbidden && BarredCodes.Any(code => response.Content?.Contains(code, StringComparison.Ordinal) is true);
        return isBarred ? new("barred", IsForAll: true) : new(string.Create(CultureInfo.InvariantCulture, $"http-{(int)response.StatusCode}"), IsForAll: false);
    }

    // The channel's own faults pass, and so do a token that died (401), a lost race in Teams (412) and too many calls (429).
    private static bool IsFinal(HttpStatusCode status) =>
        (int)status is >= 400 and < 500
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests);
}
