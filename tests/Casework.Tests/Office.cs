using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Casework.Tests;

/// <summary>Three organisations, and who works there.</summary>
internal static class Office
{
    public static readonly Organisation Haarlem = new("haarlem", "Stichting Voorbeeld Haarlem", ["Haarlem", "Zandvoort"]);

    public static readonly Organisation Almere = new("almere", "Stichting Voorbeeld Almere", ["Almere"]);

    public static readonly Organisation Rest = new("overal", "Stichting Voorbeeld", ["Utrecht"]) { TakesTheRest = true };

    public static readonly StaffMember Tigrinya = Builder("haarlem", "nl", "ti");

    public static readonly StaffMember Arabic = Builder("haarlem", "nl", "ar");

    public static readonly StaffMember WithoutDutch = Builder("haarlem", "ti", "en");

    public static readonly StaffMember OnCall = Builder("haarlem", "nl") with { IsOnCall = true };

    public static readonly StaffMember InAlmere = Builder("almere", "nl", "ti", "ar");

    public static readonly StaffMember ForTheRest = Builder("overal", "nl", "ti");

    public static readonly StaffMember Homeless = Builder(null, "nl", "ti", "ar");

    public static readonly StaffMember Coordinator = Member(StaffRole.Coordinator, "haarlem", "nl");

    public static readonly StaffMember CoordinatorOfTheRest = Member(StaffRole.Coordinator, "overal", "nl");

    public static readonly StaffMember Administrator = Member(StaffRole.Administrator, null, "nl");

    public static readonly StaffMember HasLeft = Member(StaffRole.Administrator, null, "nl", "ti") with { IsActive = false };

    public static IReadOnlyList<StaffMember> Everybody { get; } =
    [
        Tigrinya, Arabic, WithoutDutch, OnCall, InAlmere, ForTheRest, Homeless, Coordinator, CoordinatorOfTheRest, Administrator, HasLeft,
    ];

    /// <summary>Stores all of them.</summary>
    public static async Task OpenAsync(Node node)
    {
        foreach (var organisation in (Organisation[])[Haarlem, Almere, Rest]) await node.Roster.PutAsync(organisation, CancellationToken.None);
        foreach (var member in Everybody) await node.Roster.PutAsync(member, CancellationToken.None);
    }

    private static StaffMember Builder(string? organisation, params string[] languages) => Member(StaffRole.Builder, organisation, languages);

    private static StaffMember Member(StaffRole role, string? organisation, params string[] languages) =>
        new(StaffId.New(), "Testpersoon Een", role, organisation, languages);
}
