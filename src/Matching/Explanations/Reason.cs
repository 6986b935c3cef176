namespace SamenHier.Matching.Explanations;

/// <summary>A reason in codes; words are chosen where it is shown (the text <c>reason.CODE</c>).</summary>
/// <param name="Code">What, see <see cref="ReasonCodes"/>.</param>
/// <param name="Arguments">Codes, numbers or ids for its placeholders.</param>
public sealed record Reason(string Code, IReadOnlyList<string> Arguments);
