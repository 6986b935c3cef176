using SamenHier.Casework;

namespace SamenHier.Bot.Alerts;

/// <summary>
/// Remembers, while the program runs, what became of each alert by each way: done, or to be tried again and when. A restart forgets it, so
/// that an alert goes out at least once. Safe for many threads.
/// </summary>
internal sealed class AlertAttempts
{
    /// <summary>The first pause after a failure; each is twice as long as the one before.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <summary>How long after an alert came up it is still tried.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromHours(24);

    private readonly Lock gate = new();
    private readonly Dictionary<(Guid Alert, string Way), (int Tries, DateTimeOffset Due)> ways = [];
    private readonly Dictionary<(CaseId Case, string Way), DateTimeOffset> waits = [];

    /// <summary>Whether nothing is left to do for an alert by a way.</summary>
    public bool IsDone(Guid alert, string way)
    {
        lock (gate)
        {
            return ways.TryGetValue((alert, way), out var attempt) && attempt.Due == DateTimeOffset.MaxValue;
        }
    }

    /// <summary>Whether an alert may be tried by a way now.</summary>
    public bool IsDue(Guid alert, string way, DateTimeOffset now)
    {
        lock (gate)
        {
            return !ways.TryGetValue((alert, way), out var attempt) || attempt.Due <= now;
        }
    }

    /// <summary>Notes that an alert needs no more by a way.</summary>
    public void NoteDone(Guid alert, string way)
    {
        lock (gate)
        {
            ways[(alert, way)] = (0, DateTimeOffset.MaxValue);
        }
    }

    /// <summary>Notes a failure; says whether the way is given up.</summary>
    /// <param name="alert">Which alert.</param>
    /// <param name="way">Which way.</param>
    /// <param name="raisedAt">When the alert came up.</param>
    /// <param name="now">The time.</param>
    public bool NoteFailed(Guid alert, string way, DateTimeOffset raisedAt, DateTimeOffset now)
    {
        lock (gate)
        {
            var tries = ways.GetValueOrDefault((alert, way)).Tries + 1;
            var isGivenUp = raisedAt + Limit <= now;
            ways[(alert, way)] = (tries, isGivenUp ? DateTimeOffset.MaxValue : now + PauseAfter(tries));
            return isGivenUp;
        }
    }

    /// <summary>Whether somebody was told by a way already that a person waits since then, so that many messages make one e-mail.</summary>
    public bool WasTold(CaseId @case, string way, DateTimeOffset waitingSince)
    {
        lock (gate)
        {
            return waits.TryGetValue((@case, way), out var told) && told == waitingSince;
        }
    }

    /// <summary>Notes that somebody was told by a way that a person waits since then.</summary>
    public void NoteTold(CaseId @case, string way, DateTimeOffset waitingSince)
    {
        lock (gate)
        {
            waits[(@case, way)] = waitingSince;
        }
    }

    /// <summary>Forgets an alert that is gone from the store, and waits of long ago.</summary>
    public void Forget(Guid alert, DateTimeOffset now)
    {
        lock (gate)
        {
            foreach (var key in ways.Keys.Where(key => key.Alert == alert).ToList())
            {
                ways.Remove(key);
            }

            foreach (var (key, since) in waits.ToList())
            {
                if (since + Limit <= now)
                {
                    waits.Remove(key);
                }
            }
        }
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
