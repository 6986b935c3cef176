using System.Globalization;
using System.Security.Cryptography;
using SamenHier.Casework;

namespace SamenHier.Desk.People;

/// <summary>
/// Short codes with which somebody of the desk says on Microsoft Teams who they are: shown at the desk, typed to the bot there, used once.
/// They are kept in memory: a restart ends them, and a new one is asked for in a moment. Safe for many threads.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class TeamsCodes(TimeProvider time)
{
    /// <summary>How long a code counts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How many digits a code has.</summary>
    public const int Digits = 8;

    private const int MostTries = 5;
    private const int Ends = 100_000_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (StaffId Staff, DateTimeOffset Until)> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, DateTimeOffset Until)> wrong = new(StringComparer.Ordinal);

    /// <summary>Makes a code for somebody; one that they had before counts no more.</summary>
    /// <param name="staff">Who.</param>
    /// <returns>Eight digits.</returns>
    public string Issue(StaffId staff)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            foreach (var old in codes.Where(each => each.Value.Staff == staff).Select(each => each.Key).ToList())
            {
                codes.Remove(old);
            }

            var code = Draw();
            while (!codes.TryAdd(code, (staff, now + Lifetime)))
            {
                code = Draw();
            }

            return code;
        }
    }

    /// <summary>Takes a code in. It is used up; after five wrong ones an identity is not heard for as long as a code counts.</summary>
    /// <param name="code">What was typed: eight digits, spaces and hyphens among them do no harm.</param>
    /// <param name="identity">Who typed it, e.g. <c>msteams:TENANT:OBJECT</c>.</param>
    /// <returns>Whose code it is; null for a wrong one, an old one, and for somebody who tried too often.</returns>
    public StaffId? Redeem(string code, string identity)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        lock (gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            var tries = wrong.GetValueOrDefault(identity);
            if (tries.Count >= MostTries)
            {
                return null;
            }

            if (codes.Remove(digits, out var found))
            {
                wrong.Remove(identity);
                return found.Staff;
            }

            wrong[identity] = (tries.Count + 1, now + Lifetime);
            return null;
        }
    }

    private static string Draw() => RandomNumberGenerator.GetInt32(Ends).ToString($"D{Digits}", CultureInfo.InvariantCulture);

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in codes.Where(each => each.Value.Until <= now).Select(each => each.Key).ToList())
        {
            codes.Remove(old);
        }

        foreach (var old in wrong.Where(each => each.Value.Until <= now).Select(each => each.Key).ToList())
        {
            wrong.Remove(old);
        }
    }
}
