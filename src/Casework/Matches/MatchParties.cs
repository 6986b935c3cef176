using SamenHier.Casework.Protection;

namespace SamenHier.Casework.Matches;

/// <summary>Who has to do with a proposal, with their ciphers.</summary>
/// <param name="Proposal">Which proposal.</param>
/// <param name="State">Where it stood when it was read.</param>
/// <param name="Newcomer">The newcomer.</param>
/// <param name="Group">The group.</param>
/// <param name="OfNewcomer">The newcomer's cipher.</param>
/// <param name="OfGroup">The group's cipher.</param>
/// <param name="Members">The group's members in the order of their seats, so the coordinator first.</param>
internal sealed record MatchParties(
    ProposalId Proposal,
    ProposalState State,
    ParticipantId Newcomer,
    GroupId Group,
    OwnerCipher OfNewcomer,
    OwnerCipher OfGroup,
    IReadOnlyList<(ParticipantId Id, OwnerCipher Cipher)> Members);
