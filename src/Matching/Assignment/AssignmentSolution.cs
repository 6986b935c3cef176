namespace SamenHier.Matching.Assignment;

/// <summary>An assignment with its proof.</summary>
/// <param name="ColumnOfRow">The column of each row; -1 for a row that is not assigned.</param>
/// <param name="Proofs">The certificate: one proof a level, and for a leximin level one for each range of weights, in order.</param>
public sealed record AssignmentSolution(IReadOnlyList<int> ColumnOfRow, IReadOnlyList<LevelProof> Proofs);
