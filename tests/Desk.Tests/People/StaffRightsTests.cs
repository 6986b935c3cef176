using SamenHier.Casework;
using SamenHier.Casework.Staff;
using SamenHier.Desk.People;

namespace SamenHier.Desk.Tests.People;

public sealed class StaffRightsTests
{
    private static readonly StaffMember New = Colleagues.Member("Testpersoon Nieuw", StaffRole.Builder, "haarlem", "nieuw@example.org");
    private static readonly StaffMember SecondAdministrator = Colleagues.Member("Testbeheerder Twee", StaffRole.Administrator, null, "twee@example.org");

    private static readonly (string Name, StaffMember By, StaffMember? Before, StaffMember After, StaffFault? Fault)[] Changes =
    [
        ("an administrator adds a builder", Colleagues.Administrator, null, New, null),
        ("an administrator adds an administrator", Colleagues.Administrator, null, New with { Role = StaffRole.Administrator, Organisation = null }, null),
        ("a coordinator adds a builder", Colleagues.Coordinator, null, New, null),
        ("a coordinator adds a coordinator", Colleagues.Coordinator, null, New with { Role = StaffRole.Coordinator }, StaffFault.NotTheirs),
        ("a coordinator adds an administrator", Colleagues.Coordinator, null, New with { Role = StaffRole.Administrator, Organisation = null }, StaffFault.NotTheirs),
        ("a coordinator adds a builder elsewhere", Colleagues.Coordinator, null, New with { Organisation = "almere" }, StaffFault.NotTheirs),
        ("a coordinator takes a builder from elsewhere", Colleagues.Coordinator, Colleagues.BuilderElsewhere, Colleagues.BuilderElsewhere with { Organisation = "haarlem" }, StaffFault.NotTheirs),
        ("a coordinator sends a builder elsewhere", Colleagues.Coordinator, Colleagues.Builder, Colleagues.Builder with { Organisation = "almere" }, StaffFault.NotTheirs),
        ("a coordinator promotes a builder", Colleagues.Coordinator, Colleagues.Builder, Colleagues.Builder with { Role = StaffRole.Coordinator }, StaffFault.NotTheirs),
        ("a coordinator demotes an administrator", Colleagues.Coordinator, Colleagues.Administrator, Colleagues.Administrator with { Role = StaffRole.Builder, Organisation = "haarlem" }, StaffFault.NotTheirs),
        ("a coordinator promotes themselves", Colleagues.Coordinator, Colleagues.Coordinator, Colleagues.Coordinator with { Role = StaffRole.Administrator }, StaffFault.NotTheirs),
        ("a coordinator deactivates a builder", Colleagues.Coordinator, Colleagues.Builder, Colleagues.Builder with { IsActive = false }, null),
        ("a coordinator without an organisation sees to nobody", Colleagues.Coordinator with { Organisation = null }, null, New with { Organisation = null }, StaffFault.NotTheirs),
        ("a builder adds a builder", Colleagues.Builder, null, New, StaffFault.NotAllowed),
        ("a builder promotes themselves", Colleagues.Builder, Colleagues.Builder, Colleagues.Builder with { Role = StaffRole.Administrator }, StaffFault.NotAllowed),
        ("somebody who has left adds a builder", Colleagues.Administrator with { IsActive = false }, null, New, StaffFault.NotAllowed),
        ("the last administrator leaves", Colleagues.Administrator, Colleagues.Administrator, Colleagues.Administrator with { IsActive = false }, StaffFault.LastAdministrator),
        ("the last administrator becomes a builder", Colleagues.Administrator, Colleagues.Administrator, Colleagues.Administrator with { Role = StaffRole.Builder, Organisation = "haarlem" }, StaffFault.LastAdministrator),
        ("the last administrator changes their name", Colleagues.Administrator, Colleagues.Administrator, Colleagues.Administrator with { Name = "Testbeheerder Anders" }, null),
        ("no name", Colleagues.Administrator, null, New with { Name = " " }, StaffFault.Name),
        ("a name with a line in it", Colleagues.Administrator, null, New with { Name = "Test\npersoon" }, StaffFault.Name),
        ("no e-mail", Colleagues.Administrator, null, New with { Email = null }, StaffFault.Email),
        ("no e-mail address", Colleagues.Administrator, null, New with { Email = "nieuw" }, StaffFault.Email),
        ("an e-mail address with a name", Colleagues.Administrator, null, New with { Email = "Nieuw <nieuw@example.org>" }, StaffFault.Email),
        ("an e-mail address of somebody else", Colleagues.Administrator, null, New with { Email = "BOUWER@example.org" }, StaffFault.EmailTaken),
        ("no languages", Colleagues.Administrator, null, New with { Languages = [] }, StaffFault.Languages),
        ("a builder of no organisation", Colleagues.Administrator, null, New with { Organisation = null }, StaffFault.Organisation),
        ("an organisation that is none", Colleagues.Administrator, null, New with { Organisation = "nowhere" }, StaffFault.Organisation),
        ("an administrator of one organisation", Colleagues.Administrator, null, New with { Role = StaffRole.Administrator }, null),
    ];

    public static TheoryData<string> Names => [.. Changes.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_is_refused_for_one_reason(string name)
    {
        var (_, by, before, after, fault) = Changes.Single(change => change.Name == name);
        Assert.Equal(fault, StaffRights.Check(by, before, after, Colleagues.Roster));
    }

    [Fact]
    public void One_of_two_administrators_may_leave()
    {
        var roster = Colleagues.Roster with { Staff = [.. Colleagues.All, SecondAdministrator] };
        Assert.Null(StaffRights.Check(Colleagues.Administrator, Colleagues.Administrator, Colleagues.Administrator with { IsActive = false }, roster));
        Assert.Null(StaffRights.Check(Colleagues.Administrator, SecondAdministrator, SecondAdministrator with { IsActive = false }, roster));
        var without = roster with { Staff = [.. Colleagues.All, SecondAdministrator with { IsActive = false }] };
        Assert.Equal(StaffFault.LastAdministrator, StaffRights.Check(Colleagues.Administrator, Colleagues.Administrator, Colleagues.Administrator with { IsActive = false }, without));
    }

    [Fact]
    public void What_is_theirs_alone_they_may_change_and_nothing_else()
    {
        Assert.Null(StaffRights.CheckOwn(Colleagues.Builder, Colleagues.Builder with { Name = "Anders", Languages = ["nl"], IsOnCall = true }, Colleagues.Roster));
        StaffMember[] others =
        [
            Colleagues.Builder with { Role = StaffRole.Administrator },
            Colleagues.Builder with { Organisation = "almere" },
            Colleagues.Builder with { Organisation = null },
            Colleagues.Builder with { IsActive = false },
            Colleagues.Builder with { Id = StaffId.New() },
            Colleagues.Builder with { Identity = "msteams:a:b" },
        ];
        Assert.All(others, after => Assert.Equal(StaffFault.NotAllowed, StaffRights.CheckOwn(Colleagues.Builder, after, Colleagues.Roster)));
    }

    [Fact]
    public void Nobody_gives_a_role_above_what_they_may()
    {
        Assert.Equal(Enum.GetValues<StaffRole>(), StaffRights.MayGive(Colleagues.Administrator));
        Assert.Equal([StaffRole.Builder], StaffRights.MayGive(Colleagues.Coordinator));
        Assert.Empty(StaffRights.MayGive(Colleagues.Builder));
    }
}
