namespace SamenHier.Bot.Newsletters;

/// <summary>
/// Remembers, while the program runs, what became of the mails that it tried to send: when one may be tried again, which ones went
/// out though the store could not note it, and how much an address got. A restart forgets it, and then tries again sooner.
/// </summary>
internal sealed class ConfirmationAttempts
{
    /// <summary>How often a mail is tried before it is given up.</summary>
    public const int Most = 12;

    /// <summary>How many of these mails an address gets in a day: anybody can give anybody's address.</summary>
    public const int MostADay = 3;

    /// <summary>The first pause after a failure; each is twice as long as the one before.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>The longest pause.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Dictionary<string, (int Tries, DateTimeOffset Due)> failed = new(StringComparer.Ordinal);
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly List<(string Address, DateTimeOffset At)> written = [];
    private (int Faults, DateTimeOffset Due) server;

    /// <summary>Whether the server may be called now.</summary>
    public bool MayCall(DateTimeOffset now) => server.Due <= now;

    /// <summary>Whether a mail may be tried now.</summary>
    public bool IsDue(string token, DateTimeOffset now) => !failed.TryGetValue(token, out var failure) || failure.Due <= now;

    /// <summary>Whether a mail went out already.</summary>
    public bool WasSent(string token) => sent.Contains(token);

    /// <summary>Whether an address can get one more.</summary>
    public bool MayWriteTo(string address, DateTimeOffset now) =>
        written.Count(mail => mail.At > now - Day && string.Equals(mail.Address, address, StringComparison.OrdinalIgnoreCase)) < MostADay;

    /// <summary>Notes that a mail went out.</summary>
    public void NoteSent(string token, string address, DateTimeOffset now)
    {
        sent.Add(token);
        written.RemoveAll(mail => mail.At <= now - Day);
        written.Add((address, now));
        server = default;
    }

    /// <summary>Notes that a mail was not taken; says whether it is to be given up.</summary>
    public bool NoteFailed(string token, DateTimeOffset now)
    {
        var tries = failed.GetValueOrDefault(token).Tries + 1;
        failed[token] = (tries, now + PauseAfter(tries));
        server = default;
        return tries >= Most;
    }

    /// <summary>Notes that the server took nothing; returns the pause.</summary>
    public TimeSpan NoteNoServer(DateTimeOffset now)
    {
        var pause = PauseAfter(server.Faults + 1);
        server = (server.Faults + 1, now + pause);
        return pause;
    }

    /// <summary>Forgets a mail of which the store knows.</summary>
    public void Forget(string token)
    {
        sent.Remove(token);
        failed.Remove(token);
    }

    private static TimeSpan PauseAfter(int failures)
    {
        var pause = FirstPause;
        for (var doubled = 1; doubled < failures && pause < LongestPause; doubled++)
        {
            pause *= 2;
        }

        return pause < LongestPause ? pause : LongestPause;
    }
}
