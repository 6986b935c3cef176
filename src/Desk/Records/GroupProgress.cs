using SamenHier.Casework.Groups;
using SamenHier.Casework.Staff;
using SamenHier.Dialogs.Groups;
using SamenHier.Dialogs.Trainings;

namespace SamenHier.Desk.Records;

/// <summary>How far a group is, in numbers. Pure.</summary>
/// <param name="Overview">Where it stands.</param>
/// <param name="Answered">How many members have answered.</param>
/// <param name="TasksDone">How many tasks of its plan are done.</param>
/// <param name="Tasks">How many tasks its plan has.</param>
/// <param name="LessonsDone">How many lessons were finished, over all members.</param>
/// <param name="Lessons">How many there are to finish, over all members.</param>
public sealed record GroupProgress(GroupOverview Overview, int Answered, int TasksDone, int Tasks, int LessonsDone, int Lessons)
{
    /// <summary>Looks at a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="trainings">The lessons.</param>
    public static GroupProgress Of(GroupRecord group, TrainingLibrary trainings)
    {
        var overview = GroupOverview.Of(group.Profile, group.Members, GroupRules.Shipped);
        return new(
            overview,
            overview.Members - overview.Waiting,
            group.Plan.Tasks.Count(task => task.DoneAt is not null),
            group.Plan.Tasks.Count,
            trainings.All.Sum(module => TrainingProgress.FinishedBy(group.Members, module.Id).Count),
            trainings.All.Count * group.Members.Count);
    }

    /// <summary>From whom somebody may choose the group's fixed community builder; none for who may not choose.</summary>
    /// <param name="group">The group.</param>
    /// <param name="viewer">Who would choose.</param>
    /// <param name="roster">Who works where.</param>
    public static IReadOnlyList<StaffMember> BuildersFor(GroupRecord group, StaffMember viewer, Roster roster) =>
        roster.OrganisationFor(group.Profile.PlainTown) is { } organisation && MayChoose(viewer, organisation.Id)
            ? [.. roster.Staff.Where(member => member is { IsActive: true, Role: StaffRole.Builder } && member.Organisation == organisation.Id).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)]
            : [];

    private static bool MayChoose(StaffMember viewer, string organisation) => viewer.Role switch
    {
        StaffRole.Administrator => viewer.IsActive,
        StaffRole.Coordinator => viewer.IsActive && viewer.Organisation == organisation,
        _ => false,
    };
}
