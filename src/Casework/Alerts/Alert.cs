namespace SamenHier.Casework.Alerts;

/// <summary>Something that somebody of the organisation is to be told outside the desk. It carries no personal content.</summary>
/// <param name="Id">Names it; newer ones sort later.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Case">Which case.</param>
/// <param name="To">Whom to tell; null for the organisation's channel and address.</param>
/// <param name="Organisation">Which organisation; null when the case has none, so that the administrators are told.</param>
/// <param name="At">When it came up.</param>
public sealed record Alert(Guid Id, AlertKind Kind, CaseId Case, StaffId? To, string? Organisation, DateTimeOffset At);

/// <summary>What an alert is about. Numbers are stored.</summary>
public enum AlertKind
{
    /// <summary>A case is offered.</summary>
    Offered = 0,

    /// <summary>A case still waits.</summary>
    Reminded = 1,

    /// <summary>A case waits too long, or nobody can take it.</summary>
    Alarmed = 2,

    /// <summary>Somebody is in danger.</summary>
    Danger = 3,

    /// <summary>The person wrote again in a case that somebody has taken.</summary>
    Wrote = 4,
}
