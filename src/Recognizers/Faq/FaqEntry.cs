namespace SamenHier.Recognizers;

/// <summary>A frequently asked question in one language, as far as the search needs it.</summary>
/// <param name="Id">Its id, the same in every language.</param>
/// <param name="Phrases">The question as it is shown, then the ways in which people ask it.</param>
/// <param name="Audience">For whom it is answered.</param>
/// <param name="OwnCase">The field in which a question about one's own case goes to a person; null when there is none.</param>
public sealed record FaqEntry(string Id, IReadOnlyList<string> Phrases, FaqAudience Audience = FaqAudience.Both, OwnCaseField? OwnCase = null);
