using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SamenHier.Bot.DirectLine.Wire;

namespace SamenHier.Bot.DirectLine;

/// <summary>Counts posts per conversation and new tokens per address.</summary>
internal sealed class RequestLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> messages;
    private readonly PartitionedRateLimiter<string> newTokens;

    public RequestLimits(IOptions<DirectLineOptions> options)
    {
        var limits = options.Value.Limits;
        messages = Buckets(limits.MessageBurst, TimeSpan.FromMinutes(1) / limits.MessagesPerMinute);
        newTokens = Buckets(limits.NewTokensPerAddress, limits.NewTokensWindow / limits.NewTokensPerAddress);
    }

    /// <summary>Counts one post; gives the refusal when there were too many.</summary>
    public Refusal? CountMessage(string conversationId) =>
        Count(messages, conversationId, "This conversation sends messages faster than they are taken. Wait a moment and send the message again.");

    /// <summary>Counts one new token; gives the refusal when there were too many.</summary>
    public Refusal? CountNewToken(IPAddress? address) =>
        Count(newTokens, Network(address), "Too many chats were started from this address. Wait a moment and try again.");

    public void Dispose()
    {
        messages.Dispose();
        newTokens.Dispose();
    }

    private static PartitionedRateLimiter<string> Buckets(int burst, TimeSpan period) =>
        PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetTokenBucketLimiter(
                key,
                _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = 1, ReplenishmentPeriod = period, QueueLimit = 0 }),
            StringComparer.Ordinal);

    private static Refusal? Count(PartitionedRateLimiter<string> limiter, string key, string message)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;

        return Refusal.TooManyRequests(message, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    }

    // One subscriber of IPv6 has 2^64 addresses: they count as one.
    private static string Network(IPAddress? address)
    {
        if (address is null)
            return string.Empty;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
