using System.Net.Http.Headers;
using Microsoft.Bot.Schema;

namespace SamenHier.Bot.Delivery;

/// <summary>How long a sender waits before it tries again: twice as long each time, or as long as the channel asks. Nothing is added by chance: a conversation has one sender, whose pauses begin when its own call failed.</summary>
internal sealed class RetryPauses
{
    /// <summary>The first pause of its own.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>The longest of its own.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The longest that a channel may ask for; a person waits for these messages.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private const string RetryAfter = "Retry-After";

    private TimeSpan own = First;

    /// <summary>Begins anew, after a success.</summary>
    public void Reset() => own = First;

    /// <summary>The pause after a failure.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="now">The moment.</param>
    public TimeSpan Next(Exception failure, DateTimeOffset now)
    {
        var pause = own;
        own = own * 2 < Longest ? own * 2 : Longest;
        return failure is ErrorResponseException { Response: { } response } && Asked(response.Headers, now) is { } asked ? asked : pause;
    }

    private static TimeSpan? Asked(IDictionary<string, IEnumerable<string>> headers, DateTimeOffset now)
    {
        var header = headers.FirstOrDefault(one => string.Equals(one.Key, RetryAfter, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault()?.Trim();
        var asked = RetryConditionHeaderValue.TryParse(header, out var value) ? value.Delta ?? value.Date - now : null;
        if (asked is null && header is { Length: > 0 } && header.All(char.IsAsciiDigit))
        {
            // More seconds than fit.
            return LongestAsked;
        }

        return asked switch
        {
            { } span when span > LongestAsked => LongestAsked,
            { } span when span > TimeSpan.Zero => span,
            _ => null,
        };
    }
}
