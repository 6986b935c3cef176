using System.Text;
using SamenHier.Bot.Alerts;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>Who is told, and by which ways.</summary>
public sealed class AlertAudienceTests
{
    private static readonly byte[] Chat = Encoding.UTF8.GetBytes("{}");

    private static readonly StaffMember One = Samples.Builder("Testbouwer Een", "ti");
    private static readonly StaffMember Coordinator = Samples.Coordinator("Testcoordinator");
    private static readonly StaffMember Administrator = Samples.Administrator("Testbeheerder");

    [Theory]
    [InlineData(AlertKind.Offered, false, false, "")]
    [InlineData(AlertKind.Offered, true, false, "mail")]
    [InlineData(AlertKind.Offered, false, true, "teams")]
    [InlineData(AlertKind.Offered, true, true, "teams mail")]
    [InlineData(AlertKind.Reminded, false, true, "teams")]
    [InlineData(AlertKind.Wrote, true, true, "teams mail")]
    [InlineData(AlertKind.Danger, false, false, "mail")]
    [InlineData(AlertKind.Danger, false, true, "teams mail")]
    [InlineData(AlertKind.Alarmed, false, true, "teams mail")]
    public void Somebody_is_told_as_they_want_and_in_danger_by_every_way(AlertKind kind, bool wantsEmail, bool hasTeams, string ways)
    {
        var member = One with { WantsEmail = wantsEmail, TeamsReference = hasTeams ? Chat : null };

        Assert.Equal(ways, Ways(kind, member, Samples.Roster(member)));
    }

    [Fact]
    public void Somebody_who_has_left_is_not_told() =>
        Assert.Empty(Ways(AlertKind.Danger, One, Samples.Roster(One with { IsActive = false, TeamsReference = Chat })));

    [Fact]
    public void Somebody_who_is_nobody_is_not_told() => Assert.Empty(Ways(AlertKind.Danger, One, Samples.Roster()));

    [Theory]
    [InlineData(true, true, "teams:proef mail:proef")]
    [InlineData(true, false, "teams:proef")]
    [InlineData(false, true, "mail:proef")]
    public void An_organisation_is_told_in_its_channel_and_at_its_address(bool hasChannel, bool hasAddress, string ways)
    {
        var organisation = Samples.Organisation with { TeamsChannel = hasChannel ? Chat : null, Email = hasAddress ? "desk@example.org" : null };
        Roster roster = new([organisation], [Coordinator]);

        Assert.Equal(ways, string.Join(' ', AlertAudience.Of(Samples.Alert(AlertKind.Alarmed, Samples.Case()), roster).Select(way => way.Name)));
    }

    [Theory]
    [InlineData("proef", "Testcoordinator")]
    [InlineData(null, "Testbeheerder")]
    [InlineData("nergens", "Testbeheerder")]
    public void Without_an_address_of_the_organisation_its_coordinators_are_told_and_without_an_organisation_the_administrators(string? organisation, string name)
    {
        var roster = Samples.Roster(One, Coordinator, Administrator, Administrator with { Id = Casework.StaffId.New(), IsActive = false });

        var way = Assert.IsType<AlertWay.Mail>(Assert.Single(AlertAudience.Of(Samples.Alert(AlertKind.Alarmed, Samples.Case(), organisation: organisation), roster)));

        Assert.Equal($"{name}@example.org", way.Address);
    }

    private static string Ways(AlertKind kind, StaffMember to, Roster roster) =>
        string.Join(' ', AlertAudience.Of(Samples.Alert(kind, Samples.Case(), to), roster).Select(way => way.Name.Split(':')[0]));
}
