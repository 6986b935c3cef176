using SamenHier.Casework;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Desk.Tests.People;

/// <summary>Who works at a desk with two organisations. None of them exists.</summary>
internal static class Colleagues
{
    public static readonly Organisation Haarlem = new("haarlem", "Samen in Haarlem", ["Haarlem", "Heemstede"]) { TakesTheRest = true };
    public static readonly Organisation Almere = new("almere", "Samen in Almere", ["Almere"]);

    public static readonly StaffMember Administrator = Member("Testbeheerder Een", StaffRole.Administrator, null, "beheer@example.org");
    public static readonly StaffMember Coordinator = Member("Testcoördinator Een", StaffRole.Coordinator, "haarlem", "coordinator@example.org");
    public static readonly StaffMember Builder = Member("Testbouwer Een", StaffRole.Builder, "haarlem", "bouwer@example.org");
    public static readonly StaffMember BuilderElsewhere = Member("Testbouwer Twee", StaffRole.Builder, "almere", "elders@example.org");

    public static IReadOnlyList<StaffMember> All { get; } = [Administrator, Coordinator, Builder, BuilderElsewhere];

    public static Roster Roster { get; } = new([Haarlem, Almere], All);

    public static StaffMember Member(string name, StaffRole role, string? organisation, string email) =>
        new(StaffId.New(), name, role, organisation, ["nl", "ti"]) { Email = email };
}
