using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SamenHier.Bot.DirectLine.Tokens;

/// <summary>The right to open one socket.</summary>
/// <param name="ConversationId">The conversation to stream.</param>
/// <param name="After">The sequence after which to begin.</param>
/// <param name="TokenExpires">When the token ends for which the ticket was made; the socket ends with it.</param>
internal sealed record StreamTicket(string ConversationId, long After, DateTimeOffset TokenExpires);

/// <summary>Makes and takes stream tickets. They travel in a URL, so they live shortly and are good for one use.</summary>
internal sealed class StreamTickets(IDataProtectionProvider protection, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private const int LongestTicket = 2048;

    private readonly IDataProtector seal = protection.CreateProtector("SamenHier.DirectLine.StreamTicket.v1");
    private readonly UsedTickets used = new();

    /// <summary>Writes a ticket for a token's conversation.</summary>
    public string Write(ChatToken token, long after)
    {
        var expires = time.GetUtcNow() + options.Value.Streams.UrlLifetime;
        TicketClaims claims = new(Guid.NewGuid(), token.ConversationId, after, expires.ToUnixTimeMilliseconds(), token.Expires.ToUnixTimeSeconds());
        return Base64Url.EncodeToString(seal.Protect(JsonSerializer.SerializeToUtf8Bytes(claims, TokenJson.Default.TicketClaims)));
    }

    /// <summary>Takes a ticket; null when it is not ours, too old, or was taken before.</summary>
    public StreamTicket? Take(string? text)
    {
        if (Read(text) is not { } claims)
            return null;

        var now = time.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(claims.Expires);
        return expires > now && used.TryUse(claims.Id, expires, now)
            ? new StreamTicket(claims.ConversationId, claims.After, DateTimeOffset.FromUnixTimeSeconds(claims.TokenExpires))
            : null;
    }

    private TicketClaims? Read(string? text)
    {
        if (text is null or { Length: > LongestTicket })
            return null;

        try
        {
            return JsonSerializer.Deserialize(seal.Unprotect(Base64Url.DecodeFromChars(text)), TokenJson.Default.TicketClaims);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Remembers the tickets used, each until it would have expired anyway.</summary>
    private sealed class UsedTickets
    {
        private readonly Lock gate = new();
        private readonly HashSet<Guid> ids = [];
        private readonly PriorityQueue<Guid, DateTimeOffset> byExpiry = new();

        public bool TryUse(Guid id, DateTimeOffset expires, DateTimeOffset now)
        {
            lock (gate)
            {
                while (byExpiry.TryPeek(out var oldest, out var over) && over <= now)
                {
                    byExpiry.Dequeue();
                    ids.Remove(oldest);
                }

                if (!ids.Add(id))
                    return false;
                byExpiry.Enqueue(id, expires);
                return true;
            }
        }
    }
}
