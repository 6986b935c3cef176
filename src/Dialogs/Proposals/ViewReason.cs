namespace SamenHier.Dialogs.Proposals;

/// <summary>A reason as it is stored in a view: a code of the matching with its arguments.</summary>
/// <param name="Code">The code.</param>
/// <param name="Arguments">Its arguments, in codes.</param>
public sealed record ViewReason(string Code, IReadOnlyList<string> Arguments);
