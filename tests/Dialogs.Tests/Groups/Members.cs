using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Tests.Rules;

namespace SamenHier.Dialogs.Tests.Groups;

/// <summary>Members of a group, each written as what is known of them; <c>-</c> before it for one who has not answered yet.</summary>
internal static class Members
{
    /// <summary>The members, who all allow the matching unless it is said otherwise.</summary>
    public static IReadOnlyList<GroupMember> Of(params string[] known) => [.. known.Select(Member)];

    /// <summary>The file of a welcome group in Haarlem with these members.</summary>
    public static GroupRecord Group(IReadOnlyList<GroupMember> members, DateTimeOffset? sentAt = null, GroupInvitation? invitation = null) => new(
        new GroupId(new Guid(9, 9, 9, new byte[8])),
        Version: 1,
        new GroupProfile("welkomgroep", "Proefgroep", Known.Value("Haarlem"), DateTimeOffset.UnixEpoch, sentAt),
        members,
        ActionPlan.Empty,
        invitation);

    /// <summary>Who sits on a seat.</summary>
    public static ParticipantId Id(int seat) => new(new Guid(seat + 1, 0, 0, new byte[8]));

    private static GroupMember Member(string known, int seat)
    {
        var answers = Known.Answers(known.TrimStart('-'));
        answers.TryAdd("consent.matching", Known.Answers("consent.matching=yes")["consent.matching"]);
        return new GroupMember(Id(seat), seat, DateTimeOffset.UnixEpoch, "nl", known is ['-', ..] ? IntakeState.Started : IntakeState.Sent, answers);
    }
}
