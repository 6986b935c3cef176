using System.Globalization;
using SamenHier.Casework.Groups;

namespace SamenHier.Dialogs.Plans;

/// <summary>Who can do a task, as codes.</summary>
public static class PlanOwners
{
    /// <summary>Nobody yet.</summary>
    public const string Nobody = "nobody";

    /// <summary>The newcomer.</summary>
    public const string Newcomer = "newcomer";

    private const string MemberPrefix = "member:";

    /// <summary>Those outside the group, and nobody: the owners that a ready-made task can have.</summary>
    public static IReadOnlyList<string> Others { get; } = [Nobody, "municipality", "vluchtelingenwerk", "organisation"];

    /// <summary>A member.</summary>
    /// <param name="seat">Their seat.</param>
    public static string Member(int seat) => string.Create(CultureInfo.InvariantCulture, $"{MemberPrefix}{seat}");

    /// <summary>The member who owns a task; null when it is somebody else, or a member who has left.</summary>
    /// <param name="owner">The owner's code.</param>
    /// <param name="members">The members of now.</param>
    public static GroupMember? Find(string owner, IReadOnlyList<GroupMember> members) => members.FirstOrDefault(member => Member(member.Seat) == owner);

    /// <summary>Whether an owner is a member, or one who has left.</summary>
    /// <param name="owner">The owner's code.</param>
    public static bool IsMember(string owner) => owner.StartsWith(MemberPrefix, StringComparison.Ordinal);

    /// <summary>Whether a task can be given to an owner.</summary>
    /// <param name="owner">Any text.</param>
    /// <param name="members">The members of now.</param>
    public static bool Exists(string owner, IReadOnlyList<GroupMember> members) =>
        owner == Newcomer || Others.Contains(owner, StringComparer.Ordinal) || Find(owner, members) is not null;
}
