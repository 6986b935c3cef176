using SamenHier.Bot.Alerts;
using SamenHier.Casework.Alerts;
using SamenHier.Casework.Cases;
using SamenHier.Casework.Staff;

namespace SamenHier.Bot.Tests.Alerts;

/// <summary>What was taken or closed meanwhile is not told as waiting.</summary>
public sealed class AlertRelevanceTests
{
    private static readonly StaffMember One = Samples.Builder("Testbouwer Een", "ti");
    private static readonly StaffMember Two = Samples.Builder("Testbouwer Twee", "ti");

    private static readonly Dictionary<string, CaseRecord?> Cases = new(StringComparer.Ordinal)
    {
        ["waiting"] = Samples.Case(),
        ["mine"] = Samples.Case().TakenBy(One),
        ["mine, answered"] = Samples.Case().TakenBy(One, hasTurn: true) with { WaitingSince = null },
        ["another's"] = Samples.Case().TakenBy(Two),
        ["another's, answered"] = Samples.Case().TakenBy(Two) with { WaitingSince = null },
        ["closed"] = Samples.Case().TakenBy(One).Closed(),
        ["gone"] = null,
    };

    [Theory]
    [InlineData(AlertKind.Offered, "waiting", "mine", "mine, answered")]
    [InlineData(AlertKind.Reminded, "waiting", "mine")]
    [InlineData(AlertKind.Alarmed, "waiting", "mine", "another's")]
    [InlineData(AlertKind.Danger, "waiting", "mine", "mine, answered", "another's", "another's, answered")]
    [InlineData(AlertKind.Wrote, "mine", "mine, answered")]
    public void Each_kind_matters_while_it_is_so(AlertKind kind, params string[] matters) => Assert.Equal(
        matters.Order(StringComparer.Ordinal),
        Cases.Where(each => AlertRelevance.StillMatters(Samples.Alert(kind, Samples.Case(), One), each.Value)).Select(each => each.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_offered_to_an_organisation_matters_while_nobody_has_it() => Assert.Equal(
        ["waiting"],
        Cases.Where(each => AlertRelevance.StillMatters(Samples.Alert(AlertKind.Offered, Samples.Case()), each.Value)).Select(each => each.Key));
}
