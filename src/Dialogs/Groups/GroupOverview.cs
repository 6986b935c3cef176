using SamenHier.Casework.Groups;
using SamenHier.Casework.People;
using SamenHier.Dialogs.Intake;
using SamenHier.Dialogs.Questionnaires;

namespace SamenHier.Dialogs.Groups;

/// <summary>Where a group stands, worked out from its members. Pure.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Kind">What its kind needs.</param>
/// <param name="Members">How many members it has.</param>
/// <param name="Missing">How many more it needs to be complete.</param>
/// <param name="Waiting">How many members have not answered yet.</param>
/// <param name="DutchSpeakers">How many of those whose answers count speak Dutch.</param>
public sealed record GroupOverview(GroupStage Stage, GroupKind Kind, int Members, int Missing, int Waiting, int DutchSpeakers)
{
    /// <summary>Whether nobody else can join.</summary>
    public bool IsFull => Members >= Kind.Largest;

    /// <summary>Whether every member has answered and there are enough of them: then what they have in common is shown.</summary>
    public bool IsComplete => Missing == 0 && Waiting == 0;

    /// <summary>Whether more who speak Dutch are recommended; said once all have answered.</summary>
    public bool NeedsDutch => IsComplete && DutchSpeakers < Kind.DutchSpeakers;

    /// <summary>The members whose answers count: those who allow that a newcomer is looked for with them.</summary>
    /// <param name="members">All members.</param>
    public static IReadOnlyList<GroupMember> Counted(IReadOnlyList<GroupMember> members) =>
        [.. members.Where(member => AnswerValue.CodesOf(member.Answers, ConsentRecorder.Matching).Contains("yes", StringComparer.Ordinal))];

    /// <summary>Looks at a group.</summary>
    /// <param name="profile">What it is.</param>
    /// <param name="members">Its members.</param>
    /// <param name="rules">The rules.</param>
    public static GroupOverview Of(GroupProfile profile, IReadOnlyList<GroupMember> members, GroupRules rules)
    {
        var kind = rules.For(profile.Kind);
        var (missing, waiting) = (Math.Max(0, kind.Smallest - members.Count), members.Count(member => member.State is not IntakeState.Sent));
        var speakers = Counted(members).Count(member => AnswerValue.CodesOf(member.Answers, "volunteer.languages").Contains("nl", StringComparer.Ordinal));
        return new GroupOverview(StageOf(profile.SentAt is not null, missing + waiting == 0), kind, members.Count, missing, waiting, speakers);
    }

    private static GroupStage StageOf(bool isSent, bool isComplete) => (isSent, isComplete) switch
    {
        (true, true) => GroupStage.Sent,
        (true, false) => GroupStage.Paused,
        (false, true) => GroupStage.Ready,
        _ => GroupStage.Forming,
    };
}
