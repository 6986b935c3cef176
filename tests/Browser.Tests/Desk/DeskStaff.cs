using SamenHier.Browser.Tests.Servers;
using SamenHier.Casework;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Browser.Tests.Desk;

/// <summary>Made-up people who work at the desk, in two organisations.</summary>
internal static class DeskStaff
{
    /// <summary>Dutch and Tigrinya, in Haarlem.</summary>
    public static StaffMember Tigrinya { get; } = Member("Testbouwer Tigrinya", StaffRole.Builder, "haarlem", "nl", "ti");

    /// <summary>Dutch and Arabic, in Haarlem.</summary>
    public static StaffMember Arabic { get; } = Member("Testbouwer Arabisch", StaffRole.Builder, "haarlem", "nl", "ar");

    /// <summary>Dutch and Tigrinya, in another town.</summary>
    public static StaffMember Elsewhere { get; } = Member("Testbouwer Elders", StaffRole.Builder, "utrecht", "nl", "ti");

    /// <summary>Coordinates Haarlem.</summary>
    public static StaffMember Coordinator { get; } = Member("Testcoördinator", StaffRole.Coordinator, "haarlem", "nl");

    /// <summary>Administers the programme.</summary>
    public static StaffMember Administrator { get; } = Member("Testbeheerder", StaffRole.Administrator, organisation: null, "nl", "en");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StaffMember> All { get; } = [Tigrinya, Arabic, Elsewhere, Coordinator, Administrator];

    /// <summary>Puts them on a server's roster.</summary>
    /// <param name="server">The server.</param>
    /// <param name="members">Who; all of them when nobody is named.</param>
    public static async Task HireAsync(ChatServer server, params StaffMember[] members)
    {
        var board = server.Get<RosterBoard>();
        await board.PutAsync(new Organisation("haarlem", "Proefstad Haarlem", ["Haarlem"]), CancellationToken.None);
        await board.PutAsync(new Organisation("utrecht", "Proefstad Utrecht", ["Utrecht"]) { TakesTheRest = true }, CancellationToken.None);
        foreach (var member in members.Length > 0 ? members : All)
        {
            await board.PutAsync(member, CancellationToken.None);
        }
    }

    private static StaffMember Member(string name, StaffRole role, string? organisation, params string[] languages) => new(StaffId.New(), name, role, organisation, languages);
}
