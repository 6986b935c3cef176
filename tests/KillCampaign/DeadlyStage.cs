using System.Diagnostics;
using SamenHier.Bot.Turns;

namespace SamenHier.KillCampaign;

/// <summary>Kills its own process when a turn passes a moment for the n-th time.</summary>
internal sealed class DeadlyStage(TurnStage moment, int passing) : ITurnStages
{
    private int passed;

    public void Reached(TurnStage stage)
    {
        if (stage != moment || Interlocked.Increment(ref passed) != passing) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();

        // Nothing may happen after this moment.
        Thread.Sleep(Timeout.Infinite);
    }
}
