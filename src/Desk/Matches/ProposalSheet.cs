using SamenHier.Casework.Groups;
using SamenHier.Casework.Matches;
using SamenHier.Casework.People;
using SamenHier.Casework.Staff;
using SamenHier.Desk.Frame;
using SamenHier.Matching.Scores;

namespace SamenHier.Desk.Matches;

/// <summary>Everything that the page of one proposal shows.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Names">The names that the viewer may see.</param>
/// <param name="Roster">Who works where.</param>
/// <param name="Words">The words of the desk.</param>
public sealed record ProposalSheet(Proposal Proposal, NameBook Names, Roster Roster, DeskWords Words)
{
    /// <summary>What can be done with it.</summary>
    public ProposalMoves Moves { get; } = ProposalMoves.Of(Proposal.State);

    /// <summary>Its score card; null when it is not stored any more.</summary>
    public ScoreCard? Card { get; init; }

    /// <summary>The round that made it; null when it is not there for the viewer.</summary>
    public OpenRound? Round { get; init; }

    /// <summary>What was said of pairs with the newcomer.</summary>
    public IReadOnlyList<PairOverride> Overrides { get; init; } = [];

    /// <summary>What was recorded of the match; null for nothing.</summary>
    public MatchResult? Result { get; init; }

    /// <summary>What was typed and could not be stored.</summary>
    public KeptFields Kept { get; init; } = new(Form: null);

    /// <summary>The newcomer; null when the viewer may not see them.</summary>
    public DeskPersonSummary? Person => Names.Newcomers.GetValueOrDefault(Proposal.Newcomer);

    /// <summary>The group; null when the viewer may not see it.</summary>
    public GroupRecord? Group => Names.Groups.GetValueOrDefault(Proposal.Group);

    /// <summary>The group's builder; null for nobody.</summary>
    public StaffMember? Builder => Group is { } group ? ProposalDesk.BuilderOf(group, Roster) : null;

    /// <summary>What the newcomer is called.</summary>
    public string Newcomer => Names.Of(Proposal.Newcomer, Words);

    /// <summary>What the group is called.</summary>
    public string GroupName => Names.Of(Proposal.Group, Words);
}
