using SamenHier.Casework;
using SamenHier.Casework.Organisations;
using SamenHier.Casework.Staff;

namespace SamenHier.Dialogs.Tests.Conversations;

/// <summary>Made-up people who work at the desk.</summary>
internal static class DeskPeople
{
    /// <summary>Speaks every language of the bot.</summary>
    public static StaffMember Builder { get; } = Member(1, "Testbouwer Een", StaffRole.Builder, "nl", "en", "ar", "ti");

    /// <summary>Likewise.</summary>
    public static StaffMember Other { get; } = Member(2, "Testbouwer Twee", StaffRole.Builder, "nl", "en", "ar", "ti");

    /// <summary>Coordinates their organisation.</summary>
    public static StaffMember Coordinator { get; } = Member(3, "Testcoördinator", StaffRole.Coordinator, "nl");

    /// <summary>One organisation for every town.</summary>
    public static Organisation Organisation { get; } = new("proefstad", "Proefstad Samen", ["Haarlem"]) { TakesTheRest = true };

    /// <summary>All of them.</summary>
    public static Roster Roster { get; } = new([Organisation], [Builder, Other, Coordinator]);

    private static StaffMember Member(byte number, string name, StaffRole role, params string[] languages) =>
        new(new StaffId(new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 7, number])), name, role, "proefstad", languages);
}
