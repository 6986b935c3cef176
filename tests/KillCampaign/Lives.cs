using System.Collections.Immutable;

namespace SamenHier.KillCampaign;

/// <summary>When each process of the server was started.</summary>
internal sealed class Lives
{
    private ImmutableList<DateTimeOffset> starts = [];

    /// <summary>A process is about to start; the one before is dead.</summary>
    public void Begin(DateTimeOffset now) => starts = starts.Add(now);

    /// <summary>The number of the process that lived at a moment, from 1.</summary>
    public int At(DateTimeOffset moment) => starts.Count(start => start <= moment);
}
