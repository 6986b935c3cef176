using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace SamenHier.Desk.Accounts;

/// <summary>Counts the failed tries of an address. A whole office may sit behind one, so that right ones cost nothing.</summary>
internal sealed class AddressLimits(IOptions<DeskOptions> options, TimeProvider time)
{
    /// <summary>How long a try counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // More addresses than this at once are no offices: the old ones go first.
    private const int MostAddresses = 100_000;

    private readonly ConcurrentDictionary<string, Tries> addresses = new(StringComparer.Ordinal);

    /// <summary>Counts one; false when there were too many, and then nothing else is to be looked at.</summary>
    public bool TryTake(IPAddress? address)
    {
        var now = time.GetUtcNow();
        if (addresses.Count > MostAddresses) Sweep(now);
        var tries = addresses.AddOrUpdate(
            Network(address),
            _ => new(1, now + Window),
            (_, earlier) => earlier.Until <= now ? new(1, now + Window) : earlier with { Count = earlier.Count + 1 });
        return tries.Count <= options.Value.AttemptsPerAddress;
    }

    /// <summary>Takes back the count of a try that was right.</summary>
    public void GiveBack(IPAddress? address)
    {
        var key = Network(address);
        while (addresses.TryGetValue(key, out var tries) && !addresses.TryUpdate(key, tries with { Count = Math.Max(0, tries.Count - 1) }, tries))
        {
            // Another request counted in between.
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var old in addresses.Where(entry => entry.Value.Until <= now)) addresses.TryRemove(old);
    }

    // One subscriber of IPv6 has 2^64 addresses: they count as one.
    private static string Network(IPAddress? address)
    {
        if (address is null) return string.Empty;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private sealed record Tries(int Count, DateTimeOffset Until);
}
