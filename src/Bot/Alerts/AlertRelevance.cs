using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;

namespace SamenHier.Bot.Alerts;

/// <summary>Decides whether an alert still says something: what somebody took or closed meanwhile is not told as waiting. Pure.</summary>
internal static class AlertRelevance
{
    /// <summary>Whether it is to be passed on.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="record">The case as it is now; null when it is gone.</param>
    public static bool StillMatters(Alert alert, CaseRecord? record) => record is { IsOpen: true } && alert.Kind switch
    {
        // What a colleague handed over is taken already.
        AlertKind.Offered => record.State is CaseState.Waiting || (record.AssignedTo is { } owner && owner == alert.To),
        AlertKind.Reminded => record.WaitingSince is not null && (record.AssignedTo is null || record.AssignedTo == alert.To),
        AlertKind.Alarmed => record.WaitingSince is not null,
        AlertKind.Wrote => record.AssignedTo is not null && (alert.To is null || record.AssignedTo == alert.To),
        _ => true,
    };
}
