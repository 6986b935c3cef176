using SamenHier.Casework;
using SamenHier.Casework.Groups;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Groups;

/// <summary>The group of the person whose turn this is, and what the turn changes of it. Nothing here is stored until the turn commits.</summary>
public sealed class GroupFile
{
    private readonly long version;
    private readonly GroupProfile? storedProfile;
    private readonly Dictionary<ParticipantId, GroupMember> takenSeats = [];
    private readonly HashSet<ParticipantId> leaving = [];
    private List<GroupMember> members;
    private GroupInvitation? newInvitation;
    private ActionPlan? changedPlan;
    private bool usesInvitation;

    private GroupFile(GroupId id, long version, GroupProfile profile, GroupProfile? storedProfile, IEnumerable<GroupMember> members, ActionPlan plan, GroupInvitation? invitation) =>
        (Id, this.version, Profile, this.storedProfile, this.members, Plan, Invitation) = (id, version, profile, storedProfile, [.. members], plan, invitation);

    /// <summary>Opens the file of a stored group.</summary>
    /// <param name="stored">What is stored of it.</param>
    public GroupFile(GroupRecord stored)
        : this(stored.Id, stored.Version, stored.Profile, stored.Profile, stored.Members, stored.Plan, stored.Invitation) => Newcomer = stored.Newcomer;

    /// <summary>Which group.</summary>
    public GroupId Id { get; }

    /// <summary>What the group is, after the turn.</summary>
    public GroupProfile Profile { get; set; }

    /// <summary>The members in the order of their seats, as they will be after the turn.</summary>
    public IReadOnlyList<GroupMember> Members => members;

    /// <summary>The members, with what this turn has learned of the person themselves.</summary>
    /// <param name="file">The person whose turn this is.</param>
    public IReadOnlyList<GroupMember> MembersWith(ParticipantFile file) =>
        [.. members.Select(member => member.Participant == file.Id ? member with { State = file.Profile.State, Language = file.Profile.Language, Answers = file.Answers } : member)];

    /// <summary>The contact person: whoever has the lowest seat.</summary>
    public GroupMember Coordinator => members[0];

    /// <summary>The action plan, after the turn.</summary>
    public ActionPlan Plan { get; private set; }

    /// <summary>The invitation that counts; null when none was given out.</summary>
    public GroupInvitation? Invitation { get; private set; }

    /// <summary>The newcomer with whom the group is matched; null until then.</summary>
    public ParticipantId? Newcomer { get; }

    /// <summary>Forms a group with one member, who is its coordinator.</summary>
    /// <param name="profile">What it is.</param>
    /// <param name="first">The first member.</param>
    public static GroupFile Form(GroupProfile profile, GroupMember first)
    {
        var group = new GroupFile(GroupId.New(), version: 0, profile, storedProfile: null, [], ActionPlan.Empty, invitation: null);
        group.Seat(first);
        return group;
    }

    /// <summary>The member who is this participant; null when they have no seat here.</summary>
    /// <param name="participant">Who.</param>
    public GroupMember? Find(ParticipantId participant) => members.Find(member => member.Participant == participant);

    /// <summary>Whether this participant is the coordinator.</summary>
    /// <param name="participant">Who.</param>
    public bool IsCoordinator(ParticipantId participant) => members.Count > 0 && Coordinator.Participant == participant;

    /// <summary>Joins by the group's invitation.</summary>
    /// <param name="member">Who joins; their seat is given here.</param>
    public void Join(GroupMember member)
    {
        Seat(member with { Seat = members[^1].Seat + 1 });
        usesInvitation = true;
    }

    /// <summary>Makes another member the coordinator.</summary>
    /// <param name="participant">A member.</param>
    public void HandOverTo(ParticipantId participant) => Seat(Find(participant)! with { Seat = Coordinator.Seat - 1 });

    /// <summary>Lets a member go.</summary>
    /// <param name="participant">A member.</param>
    public void Leave(ParticipantId participant)
    {
        members = members.FindAll(member => member.Participant != participant);
        takenSeats.Remove(participant);
        leaving.Add(participant);
    }

    /// <summary>Gives out an invitation; the earlier one counts no more.</summary>
    /// <param name="invitation">The invitation.</param>
    public void Invite(GroupInvitation invitation) => Invitation = newInvitation = invitation;

    /// <summary>Changes the action plan.</summary>
    /// <param name="plan">The plan after the turn.</param>
    public void Change(ActionPlan plan) => Plan = changedPlan = plan;

    /// <summary>What the turn stores of the group; null when it changed nothing.</summary>
    public GroupCommit? ToCommit()
    {
        var commit = new GroupCommit(Id, version)
        {
            Profile = Profile == storedProfile ? null : Profile,
            Seats = [.. takenSeats.Values.Select(member => new GroupSeat(member.Participant, member.Seat, member.JoinedAt))],
            Leaving = [.. leaving],
            Invitation = newInvitation,
            UsesInvitation = usesInvitation,
            Plan = changedPlan,
            Dissolves = members.Count == 0,
        };
        return commit is { Profile: null, Seats.Count: 0, Leaving.Count: 0, Invitation: null, UsesInvitation: false, Plan: null } ? null : commit;
    }

    private void Seat(GroupMember member)
    {
        takenSeats[member.Participant] = member;
        leaving.Remove(member.Participant);
        members = [.. members.Where(other => other.Participant != member.Participant).Append(member).OrderBy(each => each.Seat)];
    }
}
