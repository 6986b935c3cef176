namespace SamenHier.Casework.Matches;

/// <summary>One line about a proposal.</summary>
/// <param name="Id">Which proposal.</param>
/// <param name="Group">With which group.</param>
/// <param name="State">Where it stands.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="EndBy">Who ended it, a code of <see cref="EndCodes.Sides"/>; null while it goes on.</param>
/// <param name="EndReason">Why, a code of <see cref="EndCodes.Reasons"/>.</param>
/// <param name="EndedAt">When.</param>
public sealed record ProposalSummary(
    ProposalId Id, GroupId Group, ProposalState State, DateTimeOffset MadeAt, string? EndBy, string? EndReason, DateTimeOffset? EndedAt);
