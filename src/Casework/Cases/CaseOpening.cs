using SamenHier.Casework.Alerts;

namespace SamenHier.Casework.Cases;

/// <summary>What becomes of a question that a participant puts to a person. Pure but for the identifiers of what is new.</summary>
public static class CaseOpening
{
    /// <summary>The most of the person's own words that a case keeps; the oldest go first.</summary>
    public const int MostWords = 50;

    /// <summary>Opens a case, for a participant who has none that is open, and asks somebody to take it.</summary>
    /// <param name="request">What they ask.</param>
    /// <param name="setting">What else it rests on.</param>
    public static CaseChange Open(CaseRequest request, CaseSetting setting)
    {
        CaseRecord record = new()
        {
            Id = CaseId.New(setting.Now),
            Participant = request.Participant,
            Version = 0,
            State = CaseState.Waiting,
            Urgency = request.Reason is CaseReasons.Crisis ? CaseUrgency.Urgent : CaseUrgency.Normal,
            Reason = request.Reason,
            Language = request.Language,
            Role = request.Role,
            Question = request.Question,
            OpenedAt = setting.Now,
        };
        var waiting = CaseTimeLimits.Waits(WithWords(record, request.Words, setting.Now), setting);
        var offered = waiting with { OfferedTo = CaseRouting.Choose(waiting, setting) };
        return new(offered, offered.Urgency is CaseUrgency.Urgent ? CaseAlerts.Danger(offered, setting) : Asked(offered, setting));
    }

    /// <summary>Adds what the participant asks to their open case. Danger makes it urgent.</summary>
    /// <param name="record">The case, which is open.</param>
    /// <param name="request">What they ask; its language and question leave the case's as they are.</param>
    /// <param name="setting">What else it rests on.</param>
    public static CaseChange AskAgain(CaseRecord record, CaseRequest request, CaseSetting setting)
    {
        var isDanger = request.Reason is CaseReasons.Crisis;
        var isNews = record.WaitingSince is null || (isDanger && record.Urgency is not CaseUrgency.Urgent);
        var raised = isDanger ? Raised(record) : record;
        var waiting = CaseTimeLimits.Waits(WithWords(raised, request.Words, setting.Now), setting);
        var after = waiting is { AssignedTo: null, OfferedTo: null } ? waiting with { OfferedTo = CaseRouting.Choose(waiting, setting) } : waiting;

        if (isDanger && isNews) return new(after, CaseAlerts.Danger(after, setting));
        if (after.AssignedTo is { } owner) return new(after, [CaseAlerts.To(owner, AlertKind.Wrote, after, setting)]);
        return new(after, isNews || after.OfferedTo != record.OfferedTo ? Asked(after, setting) : []);
    }

    private static IReadOnlyList<Alert> Asked(CaseRecord record, CaseSetting setting) => record.OfferedTo is { } to
        ? [CaseAlerts.To(to, AlertKind.Offered, record, setting)]
        : CaseAlerts.Alarm(record, setting, administratorsToo: false);

    private static CaseRecord Raised(CaseRecord record)
    {
        if (record.Urgency is CaseUrgency.Urgent) return record;
        return record with { Urgency = CaseUrgency.Urgent, LimitsPassed = 0, DueAt = record.HasTurn ? record.DueAt : null };
    }

    private static CaseRecord WithWords(CaseRecord record, string? words, DateTimeOffset now) => string.IsNullOrWhiteSpace(words)
        ? record
        : record with { Words = [.. record.Words.Append(new(words.Trim(), now)).TakeLast(MostWords)] };
}
