namespace SamenHier.Dialogs.Variants;

/// <summary>A variant of the programme, or a reason to fall outside all of them.</summary>
/// <param name="Id">Its code.</param>
/// <param name="GroupKind">The kind of group that it needs: sponsorgroep or welkomgroep; null for a reason.</param>
/// <param name="When">Codes by question, all of which must hold; empty for a variant that only the organisation gives.</param>
/// <param name="WithinMonths">The most months since the month of arrival; null when arrival does not matter.</param>
public sealed record Variant(string Id, string? GroupKind, IReadOnlyDictionary<string, IReadOnlyList<string>> When, int? WithinMonths);
