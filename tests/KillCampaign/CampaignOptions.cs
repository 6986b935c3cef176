namespace SamenHier.KillCampaign;

/// <summary>How large a campaign is, and where it takes place.</summary>
/// <param name="Directory">An empty directory for the server's data.</param>
/// <param name="ConnectionString">An empty PostgreSQL database; null for SQLite.</param>
/// <param name="KillsPerPoint">How many kills of each kind.</param>
/// <param name="Clients">How many clients at once: a quarter by WebSocket, a quarter by polling, half by a channel.</param>
/// <param name="Seed">Decides the kills and what is said.</param>
public sealed record CampaignOptions(string Directory, string? ConnectionString, int KillsPerPoint, int Clients, int Seed);

/// <summary>What came of a campaign.</summary>
/// <param name="Provider">The store.</param>
/// <param name="Kills">How many processes were killed, by the moment.</param>
/// <param name="Intakes">How many intakes were completed.</param>
/// <param name="Answers">How many answers were acknowledged.</param>
/// <param name="Messages">How many messages the transcripts hold.</param>
/// <param name="RepeatedCalls">How many calls the clients made again.</param>
/// <param name="RepeatedReplies">How many replies reached a connector twice, because of a kill between send and mark.</param>
/// <param name="Findings">What was wrong.</param>
public sealed record CampaignResult(
    string Provider,
    IReadOnlyDictionary<string, int> Kills,
    int Intakes,
    int Answers,
    int Messages,
    int RepeatedCalls,
    int RepeatedReplies,
    IReadOnlyList<string> Findings)
{
    /// <summary>The name of a kill at no moment in particular.</summary>
    public const string Random = "Random";
}
