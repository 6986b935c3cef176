namespace SamenHier.Matching.Calibration;

/// <summary>How one criterion relates to one outcome over the matches of which both are known.</summary>
/// <param name="Criterion">The criterion's code, or <c>score</c> for the whole score.</param>
/// <param name="Outcome"><c>atHome</c>, <c>lessLonely</c>, <c>contact</c> or <c>completed</c>.</param>
/// <param name="Count">How many matches.</param>
/// <param name="Correlation">Spearman's rank correlation, -1 to 1, equal values sharing their mean rank; null with fewer than three matches, or when one side never differs.</param>
public sealed record CalibrationLine(string Criterion, string Outcome, int Count, double? Correlation);
