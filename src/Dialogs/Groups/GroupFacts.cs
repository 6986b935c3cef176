using SamenHier.Dialogs.Proposals;
using SamenHier.Dialogs.State;

namespace SamenHier.Dialogs.Groups;

/// <summary>What conditions of questions can ask of a person's group, as codes by name.</summary>
public static class GroupFacts
{
    /// <summary>The facts; null without a group.</summary>
    /// <param name="file">Whose group.</param>
    public static IReadOnlyDictionary<string, string>? Of(ParticipantFile file)
    {
        if (file.Group is not { } group || !file.HasSeat())
        {
            return null;
        }

        var overview = GroupOverview.Of(group.Profile, group.MembersWith(file), GroupRules.Shipped);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["groupRole"] = group.IsCoordinator(file.Id) ? "coordinator" : "member",
            ["groupStage"] = Code(overview.Stage),
            ["groupComplete"] = YesOrNo(overview.IsComplete),
            ["groupFull"] = YesOrNo(overview.IsFull),
            ["groupProposal"] = YesOrNo(file.PartInProposal() is not ProposalPart.None),
            ["groupAlone"] = YesOrNo(overview.Members == 1),
        };
    }

    /// <summary>A stage's code.</summary>
    /// <param name="stage">The stage.</param>
    public static string Code(GroupStage stage) => stage.ToString().ToLowerInvariant();

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
