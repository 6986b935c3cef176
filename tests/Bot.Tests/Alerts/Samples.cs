using SamenHier.Casework;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>People of a desk, and cases; plainly fictitious.</summary>
internal static class Samples
{
    public const string Town = "Haarlem";
    public const string Words = "Mijn zevenster-vraag gaat over huurtoeslag";

    public static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static Organisation Organisation { get; } = new("proef", "Proeforganisatie", [Town]) { TakesTheRest = true };

    public static StaffMember Builder(string name, params string[] languages) =>
        new(StaffId.New(), name, StaffRole.Builder, Organisation.Id, ["nl", .. languages]) { Email = $"{name.Replace(' ', '.')}@example.org" };

    public static StaffMember Coordinator(string name) => Builder(name) with { Role = StaffRole.Coordinator };

    public static StaffMember Administrator(string name) => Builder(name) with { Role = StaffRole.Administrator, Organisation = null };

    public static CaseRecord Case(string language = "ti") => new()
    {
        Id = CaseId.New(Now),
        Participant = ParticipantId.New(),
        Version = 1,
        State = CaseState.Waiting,
        Urgency = CaseUrgency.Normal,
        Reason = CaseReasons.Asked,
        Language = language,
        Role = "newcomer",
        OpenedAt = Now,
        WaitingSince = Now,
        Words = [new CaseWords(Words, Now)],
    };

    public static CaseRecord TakenBy(this CaseRecord record, StaffMember member, bool hasTurn = false) => record with { State = CaseState.Claimed, AssignedTo = member.Id, HasTurn = hasTurn };

    public static CaseRecord Closed(this CaseRecord record) => record with { State = CaseState.Closed, HasTurn = false, WaitingSince = null, ClosedAt = Now };

    public static Alert Alert(AlertKind kind, CaseRecord record, StaffMember? to = null, string? organisation = "proef", DateTimeOffset? at = null) =>
        new(Guid.CreateVersion7(at ?? Now), kind, record.Id, to?.Id, organisation, at ?? Now);

    public static Roster Roster(params StaffMember[] staff) => new([Organisation], staff);
}
