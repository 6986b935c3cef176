using SamenHier.Casework.Alerts;
using SamenHier.Casework.Protection;
using SamenHier.Casework.Records;
using SamenHier.Casework.Storage;

namespace SamenHier.Casework.Cases;

/// <summary>Decides the statements that store a case and its alerts; runs none.</summary>
internal static class CaseStatements
{
    private const string Add = """
        INSERT INTO cases (
            id, participant_id, version, state, urgency, reason, language, role, opened_at, waiting_since, assigned_to, has_turn, offered_to,
            limits_passed, due_at, closed_at, close_reason, content)
        VALUES (
            @case, @participant, 1, @state, @urgency, @reason, @language, @role, @opened_at, @waiting_since, @assigned_to, @has_turn, @offered_to,
            @limits_passed, @due_at, @closed_at, @close_reason, @content)
        """;

    // A closed case stays as it is.
    private const string Change = """
        UPDATE cases
        SET version = version + 1, state = @state, urgency = @urgency, reason = @reason, language = @language, role = @role,
            waiting_since = @waiting_since, assigned_to = @assigned_to, has_turn = @has_turn, offered_to = @offered_to,
            limits_passed = @limits_passed, due_at = @due_at, closed_at = @closed_at, close_reason = @close_reason, content = @content
        WHERE id = @case AND participant_id = @participant AND version = @expected_version AND state <> 2
        """;

    private const string AddAlert = """
        INSERT INTO alerts (id, kind, case_id, staff_id, organisation_id, at) VALUES (@id, @kind, @case, @staff, @organisation, @at)
        """;

    /// <summary>Opens a case whose version is 0, or changes the version that was read.</summary>
    public static Statement Put(CaseRecord record, OwnerCipher cipher) => record.Version == 0
        ? new(Add, [.. Columns(record, cipher), Parameter.Time("@opened_at", record.OpenedAt)], MustChangeOneRow: true)
        : new(Change, [.. Columns(record, cipher), Parameter.Number("@expected_version", record.Version)], MustChangeOneRow: true);

    /// <summary>Raises an alert of a case that is stored by then.</summary>
    public static Statement Raise(Alert alert) => new(
        AddAlert,
        [
            Parameter.Bytes("@id", RowId.Write(alert.Id)),
            Parameter.Code("@kind", (int)alert.Kind),
            Parameter.Bytes("@case", alert.Case.ToBytes()),
            Parameter.Bytes("@staff", alert.To?.ToBytes()),
            Parameter.Text("@organisation", alert.Organisation),
            Parameter.Time("@at", alert.At),
        ]);

    /// <summary>Refuses a case that must never be stored.</summary>
    /// <exception cref="ArgumentException">Its turn is somebody's who has not taken it.</exception>
    public static void RequireSound(CaseRecord record)
    {
        if (record.HasTurn && (record.State is not CaseState.Claimed || record.AssignedTo is null))
            throw new ArgumentException("Only who has taken a case, while it is open, has its turn.", nameof(record));
    }

    private static Parameter[] Columns(CaseRecord record, OwnerCipher cipher) =>
    [
        Parameter.Bytes("@case", record.Id.ToBytes()),
        Parameter.Bytes("@participant", record.Participant.ToBytes()),
        Parameter.Code("@state", (int)record.State),
        Parameter.Code("@urgency", (int)record.Urgency),
        Parameter.Text("@reason", record.Reason),
        Parameter.Text("@language", record.Language),
        Parameter.Text("@role", record.Role),
        Parameter.TimeOrNull("@waiting_since", record.WaitingSince),
        Parameter.Bytes("@assigned_to", record.AssignedTo?.ToBytes()),
        Parameter.Flag("@has_turn", record.HasTurn),
        Parameter.Bytes("@offered_to", record.OfferedTo?.ToBytes()),
        Parameter.Code("@limits_passed", record.LimitsPassed),
        Parameter.TimeOrNull("@due_at", record.DueAt),
        Parameter.TimeOrNull("@closed_at", record.ClosedAt),
        Parameter.Text("@close_reason", record.CloseReason),
        Parameter.Bytes("@content", CaseContent.Of(record).Seal(cipher, record.Id)),
    ];
}
