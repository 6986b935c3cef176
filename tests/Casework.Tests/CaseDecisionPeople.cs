using System.Globalization;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Tests;

/// <summary>Two organisations and those who work there; the second has a town of its own and nobody else's.</summary>
internal static class CaseDecisionPeople
{
    public const string Town = "Haarlem";
    public const string OtherTown = "Almere";

    public static readonly DateTimeOffset Monday = At("2026-03-02T10:00:00+01:00");

    public static readonly StaffMember First = Builder(1, "noord", "nl", "ti");
    public static readonly StaffMember Second = Builder(2, "noord", "nl", "ti", "ar");
    public static readonly StaffMember NoTigrinya = Builder(3, "noord", "nl", "ar");
    public static readonly StaffMember NoDutch = Builder(4, "noord", "ti", "en");
    public static readonly StaffMember OnCall = Builder(5, "noord", "nl", "en") with { IsOnCall = true };
    public static readonly StaffMember Elsewhere = Builder(6, "zuid", "nl", "ti");
    public static readonly StaffMember Coordinator = Person(7, StaffRole.Coordinator, "noord", "nl");
    public static readonly StaffMember OtherCoordinator = Person(8, StaffRole.Coordinator, "zuid", "nl", "ti");
    public static readonly StaffMember Administrator = Person(9, StaffRole.Administrator, organisation: null, "nl");
    public static readonly StaffMember Left = Builder(10, "noord", "nl", "ti") with { IsActive = false };

    public static readonly Roster Everybody = new(
        [new("noord", "Proef Noord", [Town]), new("zuid", "Proef Zuid", [OtherTown])],
        [First, Second, NoTigrinya, NoDutch, OnCall, Elsewhere, Coordinator, OtherCoordinator, Administrator, Left]);

    public static IReadOnlyDictionary<string, StaffMember> ByName { get; } = new Dictionary<string, StaffMember>(StringComparer.Ordinal)
    {
        [nameof(First)] = First,
        [nameof(Second)] = Second,
        [nameof(NoTigrinya)] = NoTigrinya,
        [nameof(NoDutch)] = NoDutch,
        [nameof(OnCall)] = OnCall,
        [nameof(Elsewhere)] = Elsewhere,
        [nameof(Coordinator)] = Coordinator,
        [nameof(OtherCoordinator)] = OtherCoordinator,
        [nameof(Administrator)] = Administrator,
        [nameof(Left)] = Left,
    };

    public static CaseRecord Waiting { get; } = new()
    {
        Id = CaseId.New(Monday),
        Participant = ParticipantId.New(),
        Version = 1,
        State = CaseState.Waiting,
        Urgency = CaseUrgency.Normal,
        Reason = CaseReasons.Question,
        Language = "ti",
        Role = "newcomer",
        OpenedAt = Monday,
        WaitingSince = Monday,
        OfferedTo = First.Id,
        DueAt = Monday.AddHours(2),
    };

    public static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    public static string NameOf(StaffId? id) => id is null ? "-" : ByName.Single(pair => pair.Value.Id == id).Key;

    public static string AccountOf(StaffMember member) => member.Id.ToString();

    /// <summary>Everybody, with some as they are here.</summary>
    public static Roster With(params StaffMember[] changed) => Everybody with { Staff = [.. Everybody.Staff.Select(member => changed.FirstOrDefault(other => other.Id == member.Id) ?? member)] };

    /// <summary>Only some of them.</summary>
    public static Roster Only(params StaffMember[] staff) => Everybody with { Staff = staff };

    public static CaseRecord TakenBy(StaffMember owner, bool hasTurn = false) => Waiting with
    {
        State = CaseState.Claimed,
        AssignedTo = owner.Id,
        HasTurn = hasTurn,
    };

    private static StaffMember Builder(int number, string organisation, params string[] languages) => Person(number, StaffRole.Builder, organisation, languages);

    private static StaffMember Person(int number, StaffRole role, string? organisation, params string[] languages) => new(
        new StaffId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), $"Testpersoon {number}", role, organisation, languages);
}
