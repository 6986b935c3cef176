using SamenHier.Bot.Turns;

namespace SamenHier.KillCampaign;

/// <summary>How one life of the server ends.</summary>
internal abstract record PlannedKill
{
    private PlannedKill() { }

    /// <summary>The process kills itself when a turn passes a moment for the n-th time.</summary>
    public sealed record AtStage(TurnStage Stage, int Passing) : PlannedKill;

    /// <summary>It is killed from outside, so long after its start.</summary>
    public sealed record AtRandom(TimeSpan After) : PlannedKill;

    /// <summary>Draws the kills of a campaign, in the order in which they strike.</summary>
    /// <param name="perKind">How many of each kind.</param>
    /// <param name="seed">The same seed draws the same kills.</param>
    public static IReadOnlyList<PlannedKill> Draw(int perKind, int seed)
    {
        Random chance = new(seed);
        PlannedKill[] kills =
        [
            .. Enum.GetValues<TurnStage>().SelectMany(stage => Enumerable.Range(0, perKind).Select(_ => new AtStage(stage, chance.Next(1, MostPassings)))),
            .. Enumerable.Range(0, perKind).Select(_ => new AtRandom(chance.NextDouble() * LongestLife)),
        ];
        chance.Shuffle(kills);
        return kills;
    }

    private const int MostPassings = 40;

    // From the first moments of the start to well into the conversations.
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);
}
